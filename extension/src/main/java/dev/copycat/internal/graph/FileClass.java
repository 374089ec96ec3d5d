package dev.copycat.internal.graph;

/**
 * A class of objects carried by fields, as a file defines it, beside what the class is now.
 *
 * @param shape the class now
 * @param fields its fields, in the order of the file
 * @param kinds for each field, what the file says its values are; null where they say it themselves
 */
record FileClass(FieldShape shape, StateField[] fields, ValueType[] kinds) {

    boolean given() {
        return shape.making() == FieldShape.Making.GIVEN;
    }

    /** Whether the values of a field can only be set once all are known. */
    boolean waits() {
        return shape.making() != FieldShape.Making.ALLOCATED;
    }

    /** Values in the order of the file, in the order of the class. */
    Object[] inOrderOfClass(Object[] values) {
        Object[] ordered = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            ordered[shape.fields().indexOf(fields[i])] = values[i];
        }
        return ordered;
    }
}
