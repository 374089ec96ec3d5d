package dev.copycat.internal.cdi;

import dev.copycat.Prevalent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Intercepted;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * The innermost interceptor around each call of a prevalent bean: what security, validation and the application's own
 * interceptors refuse leaves no byte in the journal.
 *
 * <p>The class itself does not say that it is an interceptor: GlassFish 7 and 8 cannot make one that does before the application
 * has its environment, which is when state is restored ({@code InjectionServicesImpl.aroundInject}). So the extension says it.
 */
public class PrevalentInterceptor {

    @Inject
    private PrevalentSystems systems;

    @Inject
    @Intercepted
    private Bean<?> bean;

    private BeanCalls calls;

    /** For the container. */
    public PrevalentInterceptor() {}

    @PostConstruct
    void construct(InvocationContext context) throws Exception {
        calls = BeanCalls.of(systems, bean);
        calls.construct(context);
    }

    @PreDestroy
    void destroy(InvocationContext context) throws Exception {
        calls.destroy(context);
    }

    @AroundInvoke
    Object call(InvocationContext context) throws Exception {
        return calls.call(context);
    }

    /** Says what this class is, by itself where there are no portable extensions. */
    @Interceptor
    @Prevalent
    @Dependent
    @Priority(Integer.MAX_VALUE)
    public static class Declared extends PrevalentInterceptor {

        /** For the container. */
        public Declared() {}
    }
}
