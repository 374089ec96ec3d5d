package dev.copycat.tck.security;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Asks who has logged in on the calling thread, which nobody knows in replay. */
@ForTheOwner
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class LoginGuard {

    private static final ThreadLocal<String> USER = new ThreadLocal<>();

    /** Lets the owner call. */
    static void asOwner(Runnable call) {
        USER.set("owner");
        try {
            call.run();
        } finally {
            USER.remove();
        }
    }

    @AroundInvoke
    public Object check(InvocationContext call) throws Exception {
        if (!"owner".equals(USER.get())) {
            throw new SecurityException("nobody is logged in");
        }
        return call.proceed();
    }
}
