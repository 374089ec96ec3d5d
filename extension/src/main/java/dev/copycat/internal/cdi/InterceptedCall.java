package dev.copycat.internal.cdi;

import dev.copycat.internal.codec.ArgumentCodec.Encoded;
import dev.copycat.internal.engine.Call;
import dev.copycat.internal.engine.MethodName;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Map;
import java.util.function.Supplier;

/** A call that the container has handed to the interceptor. */
final class InterceptedCall implements Call {

    private final InvocationContext context;
    private final PrevalentMethod method;
    private final MethodArguments arguments;
    private final BeanSet live;
    private final ResultCopy results;
    private final Supplier<String> principal;
    private Object[] decoded;

    /** A call; the arguments are null for a query, the results if they pass as they are. */
    InterceptedCall(
            InvocationContext context,
            PrevalentMethod method,
            MethodArguments arguments,
            BeanSet live,
            ResultCopy results,
            Supplier<String> principal) {
        this.context = context;
        this.method = method;
        this.arguments = arguments;
        this.live = live;
        this.results = results;
        this.principal = principal;
    }

    @Override
    public MethodName method() {
        return method.name();
    }

    @Override
    public String principal() {
        return principal.get();
    }

    @Override
    public byte[] encode() {
        Encoded encoded = arguments.encode(context.getParameters());
        decoded = encoded.decoded();
        return encoded.json();
    }

    @Override
    public Object run() throws Exception {
        if (decoded != null) {
            context.setParameters(arguments.on(live::beans, decoded));
        }
        return context.proceed();
    }

    @Override
    public Object runOn(Map<String, Object> beans) throws Exception {
        try {
            return method.handle().invokeExact(beans.get(method.name().bean()), context.getParameters());
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new UndeclaredThrowableException(thrown);
        }
    }

    @Override
    public boolean undoable() {
        return !method.aborts().isEmpty();
    }

    @Override
    public boolean undoneBy(Throwable thrown) {
        return method.undoneBy(thrown);
    }

    @Override
    public Object isolated(Object result) {
        return results == null ? result : results.of(result);
    }
}
