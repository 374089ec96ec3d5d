package dev.copycat.internal.cdi;

import dev.copycat.internal.engine.MethodName;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bean class with what it inherits. */
final class BeanClass {

    private final List<Class<?>> classes = new ArrayList<>();

    BeanClass(Class<?> type) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            classes.add(c);
        }
    }

    /** All instance fields. */
    List<Field> fields() {
        return classes.stream()
                .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
    }

    /** All instance methods that a class declares, private and overridden ones included. */
    List<Method> declaredMethods() {
        return classes.stream()
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    /**
     * The methods without parameters that are marked so: a superclass's first, as those that CDI calls, and those of a class by
     * name; not those that are overridden.
     */
    List<Method> callbacks(Class<? extends Annotation> mark) {
        return declaredMethods().stream()
                .filter(method -> method.getParameterCount() == 0 && method.isAnnotationPresent(mark) && !isOverridden(method))
                .sorted(Comparator.comparingInt((Method method) -> -classes.indexOf(method.getDeclaringClass()))
                        .thenComparing(Method::getName))
                .toList();
    }

    /** Whether a subclass has a method in the place of this one. */
    boolean isOverridden(Method method) {
        return !Modifier.isPrivate(method.getModifiers())
                && classes.stream().takeWhile(type -> type != method.getDeclaringClass())
                        .filter(type -> isSeenFrom(type, method))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .anyMatch(other -> !Modifier.isPrivate(other.getModifiers()) && !Modifier.isStatic(other.getModifiers())
                                && !isAccessBridge(other)
                                && other.getName().equals(method.getName())
                                && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    }

    /**
     * Whether the compiler has made the method only so that others reach that of a superclass which is not public; a bridge to a
     * method of the same class stands for that.
     */
    private static boolean isAccessBridge(Method method) {
        return method.isBridge() && Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
                .noneMatch(other -> !other.isBridge() && other.getName().equals(method.getName())
                        && other.getParameterCount() == method.getParameterCount());
    }

    private static boolean isSeenFrom(Class<?> subclass, Method method) {
        return (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
                || subclass.getPackage() == method.getDeclaringClass().getPackage();
    }

    /** Names under which the journal has several methods: it does not tell {@code Integer} from {@code java.lang.Integer}. */
    List<String> ambiguousNames() {
        Map<String, Method> methods = new HashMap<>();
        return declaredMethods().stream()
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .filter(method -> {
                    Method other = methods.putIfAbsent(MethodName.signature(method), method);
                    return other != null && !Arrays.equals(other.getParameterTypes(), method.getParameterTypes());
                })
                .map(MethodName::signature)
                .toList();
    }

    /** Calls exactly this method as {@code (Object bean, Object[] arguments)}, whatever a subclass of the container does. */
    static MethodHandle handle(Method method) {
        Class<?> declaring = method.getDeclaringClass();
        try {
            return MethodHandles.privateLookupIn(declaring, MethodHandles.lookup())
                    .unreflectSpecial(method, declaring)
                    .asFixedArity()
                    .asSpreader(Object[].class, method.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(
                    method + " cannot be called. Open its package to dev.copycat in the module's descriptor.", e);
        }
    }

    /** The class behind a type. */
    static Class<?> erase(Type type) {
        if (type instanceof Class<?> c) {
            return c;
        }
        if (type instanceof ParameterizedType generic) {
            return erase(generic.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(erase(array.getGenericComponentType()), 0).getClass();
        }
        if (type instanceof TypeVariable<?> variable) {
            return erase(variable.getBounds()[0]);
        }
        return type instanceof WildcardType wildcard ? erase(wildcard.getUpperBounds()[0]) : Object.class;
    }
}
