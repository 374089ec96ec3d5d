package dev.copycat.internal.cdi;

import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The methods that a caller of a bean can reach: not private, each as the most special class has it. One that the container calls
 * to inject is none.
 */
final class BusinessMethods {

    /** Of each method under which a call can come, a superclass's too, the one that it reaches. */
    private final Map<Method, Method> reached = new LinkedHashMap<>();
    private final Map<List<Object>, Method> special = new HashMap<>();
    private final TypeVariables variables;

    BusinessMethods(Class<?> type, TypeVariables variables) {
        this.variables = variables;
        new BeanClass(type).declaredMethods().stream()
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isAnnotationPresent(Inject.class))
                .forEach(this::add);
        Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().isInterface() && !method.isSynthetic())
                .forEach(this::add);
    }

    private void add(Method method) {
        List<Object> signature = signature(method);
        if (!Modifier.isAbstract(method.getModifiers())) {
            special.putIfAbsent(signature, method);
        }
        Method reaches = special.get(signature);
        if (reaches != null) {
            reached.put(method, reaches);
        }
    }

    /** Tells methods apart as overriding does: {@code add(T)} and what overrides it as {@code add(String)} are the same. */
    private List<Object> signature(Method method) {
        List<Object> signature = new ArrayList<>(List.of(method.getName()));
        Arrays.stream(method.getGenericParameterTypes())
                .map(parameter -> BeanClass.erase(variables.resolve(parameter)))
                .forEach(signature::add);
        return signature;
    }

    /** Each of them. */
    Set<Method> all() {
        return new LinkedHashSet<>(reached.values());
    }

    /** Which of them a call of this method reaches, which may be a bridge that the compiler has made; null if none. */
    Method reachedBy(Method method) {
        return !method.isBridge() ? reached.get(method) : reached.entrySet().stream()
                .filter(each -> erasesTo(method, each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }

    private static boolean erasesTo(Method bridge, Method method) {
        return method.getName().equals(bridge.getName())
                && method.getReturnType() == bridge.getReturnType()
                && Arrays.equals(method.getParameterTypes(), bridge.getParameterTypes());
    }
}
