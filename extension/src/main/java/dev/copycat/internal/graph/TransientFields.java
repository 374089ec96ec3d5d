package dev.copycat.internal.graph;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** Fields of objects that are no state: nobody keeps them, but whoever shares the object shares them. */
final class TransientFields {

    private static final ClassValue<Boolean> CHANGE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return anyChanges(type);
        }
    };

    private TransientFields() {}

    /** Whether an object of a class has a transient field, own or inherited, that can change or holds what can. */
    static boolean change(Class<?> type) {
        return CHANGE.get(type);
    }

    private static boolean anyChanges(Class<?> type) {
        for (Class<?> each = type; each != null && !ShapeFactory.ofJdk(each); each = each.getSuperclass()) {
            if (Arrays.stream(each.getDeclaredFields()).anyMatch(TransientFields::changes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean changes(Field field) {
        int modifiers = field.getModifiers();
        Class<?> type = field.getType();
        return Modifier.isTransient(modifiers) && !Modifier.isStatic(modifiers)
                && !(Modifier.isFinal(modifiers) && (type.isPrimitive() || type.isEnum() || ValueTypes.of(type) != null));
    }
}
