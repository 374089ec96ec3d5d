package dev.copycat.internal.cdi;

import dev.copycat.internal.cdi.PrevalentMethod.Kind;
import dev.copycat.internal.engine.Engine;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.graph.GraphCopy;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Hands the calls of one bean to its engine, each as its method asks. */
final class BeanCalls {

    private final PrevalentBean bean;
    private final Engine engine;
    private final BeanSet live;
    private final Map<MethodName, MethodArguments> arguments;
    private final Supplier<String> principal;
    private final Map<Method, PrevalentMethod> methods = new ConcurrentHashMap<>();
    private final Map<MethodName, ResultCopy> results = new HashMap<>();

    BeanCalls(
            PrevalentBean bean,
            Engine engine,
            BeanSet live,
            Map<MethodName, MethodArguments> arguments,
            GraphCopy copies,
            Supplier<String> principal) {
        this.bean = bean;
        this.engine = engine;
        this.live = live;
        this.arguments = arguments;
        this.principal = principal;
        bean.methods().forEach(method -> {
            methods.put(method.method(), method);
            if (!method.live()) {
                results.put(method.name(), new ResultCopy(copies, method.name()));
            }
        });
    }

    /** Lets the container make the bean; calls in its {@code @PostConstruct} are part of the first state. */
    void construct(InvocationContext context) throws Exception {
        engine.construct(context::proceed);
        live.made(bean, context.getTarget());
    }

    Object call(InvocationContext context) throws Exception {
        PrevalentMethod method = methods.get(context.getMethod());
        if (method == null) {
            method = methods.computeIfAbsent(context.getMethod(), this::inherited);
        }
        if (method == null) {
            return bridgeOrUnknown(context);
        }
        if ((method.kind() == Kind.QUERY || !method.aborts().isEmpty()) && engine.callsPastContainer()
                && SelfCall.is(context, bean, live)) {
            return context.proceed();
        }
        InterceptedCall call = new InterceptedCall(
                context, method, arguments.get(method.name()), live, results.get(method.name()), principal);
        return method.kind() == Kind.QUERY
                ? engine.query(call, method.locking())
                : engine.transaction(call, method.locking());
    }

    /** The method that a bridge only makes visible, where a public bean has it from a class that is not; or null. */
    private PrevalentMethod inherited(Method bridge) {
        return !bridge.isBridge() ? null : bean.methods().stream()
                .filter(each -> each.method().getReturnType() == bridge.getReturnType())
                .filter(each -> each.name().signature().equals(BeanClass.signature(bridge)))
                .findFirst().orElse(null);
    }

    /** Another bridge, made for a generic supertype, calls the real method, which is intercepted itself. */
    private Object bridgeOrUnknown(InvocationContext context) throws Exception {
        Method method = context.getMethod();
        if (method.isBridge()) {
            return context.proceed();
        }
        throw new IllegalStateException(bean.name() + " has no business method " + method
                + " in the table made at deployment. Report this with the container's name and version.");
    }
}
