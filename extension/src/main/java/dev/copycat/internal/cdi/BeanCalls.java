package dev.copycat.internal.cdi;

import dev.copycat.internal.cdi.PrevalentMethod.Kind;
import dev.copycat.internal.engine.Engine;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.UnknownThreadException;
import dev.copycat.internal.graph.GraphCopy;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Hands the calls of one bean to its engine, each as its method asks. */
final class BeanCalls {

    private final PrevalentBean bean;
    private final Engine engine;
    private final BeanSet live;
    private final SelfCall selfCalls;
    private final Supplier<String> principal;
    private final Map<Method, Route> routes = new ConcurrentHashMap<>();

    BeanCalls(
            PrevalentBean bean,
            Engine engine,
            BeanSet live,
            Map<MethodName, MethodArguments> arguments,
            GraphCopy copies,
            Supplier<String> principal,
            boolean selfCallsIntercepted) {
        this.bean = bean;
        this.engine = engine;
        this.live = live;
        this.selfCalls = new SelfCall(live);
        this.principal = principal;
        for (PrevalentMethod method : bean.methods()) {
            ResultCopy results = method.live() ? null : new ResultCopy(copies, method.name());
            boolean judges = selfCallsIntercepted || method.kind() == Kind.QUERY || !method.aborts().isEmpty();
            routes.put(method.method(), new Route(method, arguments.get(method.name()), results, judges));
        }
    }

    /** What an interceptor that the container has made hands its bean's calls to. */
    static BeanCalls of(PrevalentSystems systems, Bean<?> bean) {
        if (systems == null || bean == null) {
            throw new UnknownThreadException();
        }
        return systems.calls(bean.getBeanClass());
    }

    /** Lets the container make the bean; calls in its {@code @PostConstruct} are part of the first state. */
    void construct(InvocationContext context) throws Exception {
        live.requireFirst(bean);
        engine.construct(context::proceed);
        live.made(bean, context.getTarget());
    }

    /** Lets the container destroy the bean. */
    void destroy(InvocationContext context) throws Exception {
        if (!live.destroyedOwn(bean)) {
            context.proceed();
        }
    }

    /** Called when a producer method's disposer is about to get the bean. */
    void destroy() {
        live.destroyedOwn(bean);
    }

    /** Lets a producer method make the bean. */
    <T> T construct(Supplier<T> producer) {
        live.requireFirst(bean);
        try {
            @SuppressWarnings("unchecked")
            T made = (T) engine.construct(producer::get);
            live.made(bean, made);
            return made;
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Calls the bean itself if the container has intercepted a call on it, else the next interceptor. */
    Object pastOthersIfOwn(InvocationContext context) throws Exception {
        if (isOwn(context)) {
            Route route = route(context.getMethod());
            if (route != null) {
                return route.method().callOn(context.getTarget(), context.getParameters());
            }
        }
        return context.proceed();
    }

    Object call(InvocationContext context) throws Exception {
        Route route = route(context.getMethod());
        if (mayBeOwn(route, context.getTarget()) && isOwn(context)) {
            return context.proceed();
        }
        if (route == null) {
            throw unknown(context.getMethod());
        }
        InterceptedCall call = new InterceptedCall(context, route, live, principal);
        PrevalentMethod method = route.method();
        return method.kind() == Kind.QUERY
                ? engine.query(call, method.locking())
                : engine.transaction(call, method.locking());
    }

    private Route route(Method method) {
        Route route = routes.get(method);
        return route != null ? route : routes.computeIfAbsent(method, this::led);
    }

    /** A transaction within one is part of it, whoever makes the call; unless it is undone alone. */
    private boolean mayBeOwn(Route route, Object target) {
        return route == null || route.judgesSelfCalls() || engine.isQuerying() || !live.isEntry(bean.name(), target);
    }

    private boolean isOwn(InvocationContext context) {
        return engine.isCalling() && selfCalls.is(context, bean);
    }

    /** That of the business method which a superclass's method or a bridge leads to; or null. */
    private Route led(Method method) {
        Method reached = bean.business().reachedBy(method);
        return reached == null ? null : routes.get(reached);
    }

    private IllegalStateException unknown(Method method) {
        if (method.isAnnotationPresent(Inject.class)) {
            return new IllegalStateException(bean.name() + "." + MethodName.signature(method) + " is marked @Inject: it is for"
                    + " the container, when it makes the bean, and what it changes is not journaled. Call another method.");
        }
        return new IllegalStateException(bean.name() + " has no business method " + method
                + " in the table made at deployment. Report this with the container's name and version.");
    }
}
