package dev.copycat.internal.cdi;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** What {@link PrevalentInterceptor} is around a bean, around an object that a producer method has made. */
public class ObjectInterceptor {

    @Inject
    private PrevalentSystems systems;

    /** For the container. */
    public ObjectInterceptor() {}

    @AroundInvoke
    Object call(InvocationContext context) throws Exception {
        return systems.calls(context.getTarget().getClass()).call(context);
    }

    /** Says what this class is. */
    @Interceptor
    @InterceptedObject
    @Dependent
    @Priority(Integer.MAX_VALUE)
    static final class Declared extends ObjectInterceptor {}
}
