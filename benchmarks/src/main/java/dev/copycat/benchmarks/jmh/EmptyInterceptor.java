package dev.copycat.benchmarks.jmh;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** An application's own interceptor that does nothing: what the container takes for any. */
@Watched
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class EmptyInterceptor {

    /**
     * Goes on.
     *
     * @param call the call
     * @return what the bean returns
     * @throws Exception what the bean throws
     */
    @AroundInvoke
    public Object proceed(InvocationContext call) throws Exception {
        return call.proceed();
    }
}
