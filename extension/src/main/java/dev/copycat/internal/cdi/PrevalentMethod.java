package dev.copycat.internal.cdi;

import dev.copycat.internal.codec.ArgumentCodec.Parameter;
import dev.copycat.internal.engine.Locking;
import dev.copycat.internal.engine.MethodName;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;

/**
 * A business method of a prevalent bean.
 *
 * @param method the method itself
 * @param name how the journal names it
 * @param kind what it may do
 * @param locking whether it takes the system's lock
 * @param parameters names and types, type variables resolved
 * @param result its type, type variables resolved
 * @param live whether the result passes as it is
 * @param aborts the exceptions that undo the call; empty if none does
 * @param handle calls it on the bean as {@code (Object bean, Object[] arguments)}, past every interceptor
 */
record PrevalentMethod(
        Method method,
        MethodName name,
        Kind kind,
        Locking locking,
        List<Parameter> parameters,
        Type result,
        boolean live,
        List<Class<? extends Throwable>> aborts,
        MethodHandle handle) {

    /** Whether the call is undone when it throws this. */
    boolean undoneBy(Throwable thrown) {
        for (Class<? extends Throwable> each : aborts) {
            if (each.isInstance(thrown)) {
                return true;
            }
        }
        return false;
    }

    /** Calls it on the bean, past every interceptor. */
    Object callOn(Object bean, Object[] arguments) throws Exception {
        try {
            return handle.invokeExact(bean, arguments);
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new UndeclaredThrowableException(thrown);
        }
    }

    /** What a method may do. */
    enum Kind {
        QUERY,
        TRANSACTION
    }
}
