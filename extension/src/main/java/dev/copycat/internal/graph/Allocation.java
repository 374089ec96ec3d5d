package dev.copycat.internal.graph;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Makes constructors that run none of a class's own, as the JDK offers them to serialization libraries. */
final class Allocation {

    private static final Object FACTORY;
    private static final Method NEW_CONSTRUCTOR;
    private static final Constructor<?> OF_OBJECT;

    static {
        try {
            // By name, through the loader of the JDK: the compiler warns of the class, and a server may hide it.
            Class<?> factory = Class.forName("sun.reflect.ReflectionFactory", true, null);
            FACTORY = factory.getMethod("getReflectionFactory").invoke(null);
            NEW_CONSTRUCTOR =
                    factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
            OF_OBJECT = Object.class.getConstructor();
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Allocation() {}

    /** A constructor of a class that leaves every field at its default value. */
    static Constructor<?> of(Class<?> type) {
        try {
            return (Constructor<?>) NEW_CONSTRUCTOR.invoke(FACTORY, type, OF_OBJECT);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("No constructor for " + type.getName(), e);
        }
    }
}
