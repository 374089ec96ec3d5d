package dev.copycat.internal.cdi;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the type variables of a bean class and of its generic superclasses stand for. */
final class TypeVariables {

    private final Map<TypeVariable<?>, Type> meaning = new HashMap<>();

    /**
     * From what a class says of its supertypes, and these of theirs; and from what a producer method says of the class.
     *
     * @param types the bean's, which may be fewer: {@code @Typed}
     */
    TypeVariables(Class<?> type, Set<Type> types) {
        types.stream().filter(each -> BeanClass.erase(each) == type).forEach(this::addArguments);
        add(type);
    }

    private void add(Class<?> type) {
        Stream.concat(Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .forEach(supertype -> {
                    addArguments(supertype);
                    add(BeanClass.erase(supertype));
                });
    }

    private void addArguments(Type type) {
        if (type instanceof ParameterizedType generic) {
            TypeVariable<?>[] variables = BeanClass.erase(generic).getTypeParameters();
            Type[] arguments = generic.getActualTypeArguments();
            for (int i = 0; i < variables.length; i++) {
                meaning.put(variables[i], arguments[i]);
            }
        }
    }

    /** The type with its variables replaced, as far as they are known. */
    Type resolve(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            Type known = meaning.get(variable);
            return known == null || known == variable ? variable.getBounds()[0] : resolve(known);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = Arrays.stream(generic.getActualTypeArguments()).map(this::resolve).toArray(Type[]::new);
            return Arrays.equals(arguments, generic.getActualTypeArguments())
                    ? generic
                    : new Resolved(generic.getRawType(), generic.getOwnerType(), arguments);
        }
        if (type instanceof GenericArrayType array && resolve(array.getGenericComponentType()) instanceof Class<?> component) {
            return component.arrayType();
        }
        if (type instanceof WildcardType wildcard) {
            Type bound = resolve(wildcard.getUpperBounds()[0]);
            return bound.equals(wildcard.getUpperBounds()[0]) ? wildcard : bound;
        }
        return type;
    }

    private static final class Resolved implements ParameterizedType {

        private final Type raw;
        private final Type owner;
        private final Type[] arguments;

        Resolved(Type raw, Type owner, Type[] arguments) {
            this.raw = raw;
            this.owner = owner;
            this.arguments = arguments;
        }

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.clone();
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return owner;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ParameterizedType that
                    && raw.equals(that.getRawType())
                    && Arrays.equals(arguments, that.getActualTypeArguments());
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(arguments) ^ raw.hashCode();
        }

        @Override
        public String toString() {
            return raw.getTypeName() + "<"
                    + String.join(", ", Arrays.stream(arguments).map(Type::getTypeName).toList()) + ">";
        }
    }
}
