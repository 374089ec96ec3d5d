package dev.copycat.internal.cdi;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Intercepted;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * The outermost interceptor around each call of a prevalent bean that {@link OtherInterceptors} may stand before: has the bean's
 * own calls go past them. Security and validation have let the call in that the bean is in; in replay they would not, because
 * nobody is logged in.
 */
public class SelfCallGate {

    @Inject
    private PrevalentSystems systems;

    @Inject
    @Intercepted
    private Bean<?> bean;

    private BeanCalls calls;

    /** For the container. */
    public SelfCallGate() {}

    @PostConstruct
    void construct(InvocationContext context) throws Exception {
        calls = BeanCalls.of(systems, bean);
        context.proceed();
    }

    @AroundInvoke
    Object call(InvocationContext context) throws Exception {
        return calls.pastOthersIfOwn(context);
    }

    /** Says what this class is, as {@link PrevalentInterceptor.Declared} does. */
    @Interceptor
    @Gated
    @Dependent
    @Priority(Integer.MIN_VALUE)
    public static class Declared extends SelfCallGate {

        /** For the container. */
        public Declared() {}
    }
}
