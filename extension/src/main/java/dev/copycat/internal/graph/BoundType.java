package dev.copycat.internal.graph;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A type whose variables are replaced.
 *
 * @param raw the class
 * @param arguments what stands for its variables, or for those of an array's component; none if nothing says it
 */
public record BoundType(Class<?> raw, List<BoundType> arguments) {

    /** Keeps the arguments as they are now. */
    public BoundType {
        arguments = List.copyOf(arguments);
    }

    /**
     * A declared type.
     *
     * @param type the type
     * @return it, a variable or wildcard as its upper bound
     */
    public static BoundType of(Type type) {
        return of(type, Map.of());
    }

    /**
     * A type that this one's class, or one above it, declares.
     *
     * @param type the type of a field
     * @return what it is here
     */
    public BoundType within(Type type) {
        return of(type, variables());
    }

    /** What the variables of the class and of those above it stand for. */
    Map<TypeVariable<?>, BoundType> variables() {
        Map<TypeVariable<?>, BoundType> variables = new HashMap<>();
        bind(variables);
        for (Class<?> each = raw; each != null; each = each.getSuperclass()) {
            if (each.getGenericSuperclass() instanceof ParameterizedType parent) {
                of(parent, variables).bind(variables);
            }
        }
        return variables;
    }

    static BoundType of(Type type, Map<TypeVariable<?>, BoundType> variables) {
        if (type instanceof ParameterizedType generic) {
            List<BoundType> arguments =
                    Arrays.stream(generic.getActualTypeArguments()).map(argument -> of(argument, variables)).toList();
            return new BoundType((Class<?>) generic.getRawType(), arguments);
        }
        if (type instanceof GenericArrayType array) {
            BoundType component = of(array.getGenericComponentType(), variables);
            return new BoundType(component.raw().arrayType(), component.arguments());
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], variables);
        }
        if (type instanceof TypeVariable<?> variable) {
            BoundType known = variables.get(variable);
            return known != null ? known : new BoundType(erasure(variable), List.of());
        }
        return new BoundType((Class<?>) type, List.of());
    }

    private void bind(Map<TypeVariable<?>, BoundType> variables) {
        TypeVariable<?>[] parameters = raw.getTypeParameters();
        for (int i = 0; i < parameters.length && i < arguments.size(); i++) {
            variables.put(parameters[i], arguments.get(i));
        }
    }

    private static Class<?> erasure(TypeVariable<?> variable) {
        Type bound = variable.getBounds()[0];
        while (bound instanceof TypeVariable<?> other) {
            bound = other.getBounds()[0];
        }
        return (Class<?>) (bound instanceof ParameterizedType generic ? generic.getRawType() : bound);
    }
}
