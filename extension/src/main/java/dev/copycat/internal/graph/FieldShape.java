package dev.copycat.internal.graph;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** An object of the application, carried by its fields. */
final class FieldShape implements Shape {

    /** How an instance comes to be. */
    enum Making {
        /** It is there: a prevalent bean. */
        GIVEN,
        /** Without running a constructor; then its fields are set. */
        ALLOCATED,
        /** By the canonical constructor of a record. */
        RECORD
    }

    private final String tag;
    private final Class<?> type;
    private final Making making;
    private final Constructor<?> constructor;
    private final List<StateField> fields;
    private final List<StateField> references;

    /**
     * A shape.
     *
     * @param tag its short name in the file, unique in the model
     * @param type the class
     * @param making how an instance comes to be
     * @param constructor the one to make it with; null for a bean
     * @param fields its state, in the order of the file
     */
    FieldShape(String tag, Class<?> type, Making making, Constructor<?> constructor, List<StateField> fields) {
        this.tag = tag;
        this.type = type;
        this.making = making;
        this.constructor = constructor;
        this.fields = List.copyOf(fields);
        this.references = fields.stream().filter(field -> field.values() == null).toList();
    }

    String tag() {
        return tag;
    }

    Class<?> type() {
        return type;
    }

    Making making() {
        return making;
    }

    List<StateField> fields() {
        return fields;
    }

    /** Those of its fields that may hold anything, such as a reference to an object. */
    List<StateField> references() {
        return references;
    }

    /** The field that has a name, or else the one that had it, on its own or behind that of its class; or null. */
    StateField named(String name) {
        for (StateField field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        for (StateField field : fields) {
            if (FormerNames.of(field.field()).contains(name) || FormerNames.isFull(field.field(), name)) {
                return field;
            }
        }
        return null;
    }

    boolean record() {
        return making == Making.RECORD;
    }

    /** An object whose fields all have their default value. */
    Object allocate() {
        return construct();
    }

    /** A record of the values of its components, in the order of the fields. */
    Object construct(Object... components) {
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("its constructor threw " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("it cannot be constructed: " + e.getMessage(), e);
        }
    }
}
