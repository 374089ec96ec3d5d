package dev.copycat.internal.graph;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;

/**
 * A class of objects carried by fields, as a file defines it, beside what the class is now.
 *
 * @param name its name in the file
 * @param shape the class now; null if there is none, and its objects are given up
 * @param line what its objects' lines look like
 * @param fields its fields, in the order of the file; null for those that it has no more
 * @param kinds for each field, what the file says its values are; null where they say it themselves
 * @param types what its fields take; null where they were not read from a file
 * @param initial makes an object whose new fields have their initial values; null if there are no new ones
 */
record FileClass(
        String name, FieldShape shape, ObjectLine line, StateField[] fields, ValueType[] kinds, FieldTypes types,
        Constructor<?> initial) {

    boolean gone() {
        return shape == null;
    }

    boolean given() {
        return shape != null && shape.making() == FieldShape.Making.GIVEN;
    }

    /** Whether the values of a field can only be set once all are known. */
    boolean waits() {
        return shape.making() != FieldShape.Making.ALLOCATED;
    }

    /** An object without what the file has of it. */
    Object allocate() {
        if (initial == null) {
            return shape.allocate();
        }
        try {
            return initial.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the constructor of " + shape.type().getName()
                    + " that gives its new fields their initial values failed: " + e.getCause(), e);
        }
    }

    /** Values in the order of the file, in the order of the class; what is new is null, 0 or false. */
    Object[] inOrderOfClass(Object[] values) {
        Object[] ordered = shape.fields().stream().map(field -> initialValue(field.field().getType())).toArray();
        for (int i = 0; i < values.length; i++) {
            if (fields[i] != null) {
                ordered[shape.fields().indexOf(fields[i])] = values[i];
            }
        }
        return ordered;
    }

    private static Object initialValue(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
