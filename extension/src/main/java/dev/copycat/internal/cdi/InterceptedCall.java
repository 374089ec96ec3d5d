package dev.copycat.internal.cdi;

import dev.copycat.internal.codec.ArgumentCodec.Encoded;
import dev.copycat.internal.engine.Call;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Replica;
import jakarta.interceptor.InvocationContext;
import java.util.function.Supplier;

/** A call that the container has handed to the interceptor. */
final class InterceptedCall implements Call {

    private final InvocationContext context;
    private final Route route;
    private final BeanSet live;
    private final Supplier<String> principal;
    private Object[] decoded;

    InterceptedCall(InvocationContext context, Route route, BeanSet live, Supplier<String> principal) {
        this.context = context;
        this.route = route;
        this.live = live;
        this.principal = principal;
    }

    @Override
    public MethodName method() {
        return route.method().name();
    }

    @Override
    public String principal() {
        return principal.get();
    }

    @Override
    public byte[] encode() {
        Encoded encoded = route.arguments().encode(context.getParameters());
        decoded = encoded.decoded();
        return encoded.json();
    }

    @Override
    public Object run(Replica replica) throws Exception {
        Object target = context.getTarget();
        Object bean = live.isEntry(method().bean(), target) ? replica.bean(method().bean()) : target;
        if (decoded != null) {
            context.setParameters(route.arguments().on(replica::beans, decoded));
        }
        return bean == target ? context.proceed() : live.call(route.method(), bean, context.getParameters());
    }

    @Override
    public boolean undoable() {
        return !route.method().aborts().isEmpty();
    }

    @Override
    public boolean undoneBy(Throwable thrown) {
        return route.method().undoneBy(thrown);
    }

    @Override
    public Object isolated(Object result) {
        return route.results() == null ? result : route.results().of(result);
    }
}
