package dev.copycat.tck.mistake;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@Enabled
@Interceptor
class EnabledGuard {

    @AroundInvoke
    public Object refuse(InvocationContext call) {
        throw new SecurityException("nobody is let in");
    }
}
