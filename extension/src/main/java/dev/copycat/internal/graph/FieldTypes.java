package dev.copycat.internal.graph;

import java.util.List;

/** What the fields of a class in a file are called there, and what they can hold now. Tells what they cannot. */
final class FieldTypes {

    private final String owner;
    private final List<String> names;
    private final StateField[] fields;
    private final Differences differences;

    /** By field, the kind of objects that was last found to fit it: most objects in a field are of one kind. */
    private final Object[] fitting;

    /**
     * Fields.
     *
     * @param owner the name of the class now
     * @param names of the fields, in the file
     * @param fields what they are now; null for those that there are no more
     * @param differences gets what does not fit
     */
    FieldTypes(String owner, List<String> names, StateField[] fields, Differences differences) {
        this.owner = owner;
        this.names = names;
        this.fields = fields;
        this.differences = differences;
        this.fitting = new Object[fields.length];
    }

    /** A value as a value of the field, or null if it can be none. */
    Object taken(int slot, Object value) {
        StateField field = fields[slot];
        Object converted = Conversion.of(value, field.field().getType());
        if (field.takes(converted)) {
            return converted;
        }
        differs(slot, value == null ? "null" : "a " + value.getClass().getTypeName());
        return null;
    }

    /** Looks at an object to which a field refers. */
    void refers(int slot, Shape target, GraphModel model) {
        if (fitting[slot] == target) {
            return;
        }
        Class<?> type = model.typeOf(target);
        if (fields[slot].field().getType().isAssignableFrom(type)) {
            fitting[slot] = target;
        } else {
            differs(slot, "a " + type.getTypeName());
        }
    }

    private void differs(int slot, String was) {
        StateField field = fields[slot];
        differences.add("." + field.name() + " of " + owner + " was " + was + " and is a " + field.field().getType().getTypeName()
                + ": keep its type, or give it another name and put @RemovedFields(\"" + names.get(slot) + "\") on the class");
    }
}
