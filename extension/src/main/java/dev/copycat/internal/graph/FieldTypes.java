package dev.copycat.internal.graph;

import java.util.List;

/** What the fields of a class in a file are called there, and what they can hold now. Tells what they cannot. */
final class FieldTypes {

    private final FieldShape owner;
    private final List<String> names;
    private final StateField[] fields;
    private final Differences differences;

    /** By field, the kind of objects that was last found to fit it: most objects in a field are of one kind. */
    private final Object[] fitting;

    private final DeclaredContent[] contents;

    /**
     * Fields.
     *
     * @param owner the class now
     * @param names of the fields, in the file
     * @param fields what they are now; null for those that there are no more
     * @param differences gets what does not fit
     */
    FieldTypes(FieldShape owner, List<String> names, StateField[] fields, Differences differences) {
        this.owner = owner;
        this.names = names;
        this.fields = fields;
        this.differences = differences;
        this.fitting = new Object[fields.length];
        this.contents = new DeclaredContent[fields.length];
        for (int i = 0; i < fields.length; i++) {
            contents[i] = fields[i] == null || fields[i].values() != null ? null : contentOf(i);
        }
    }

    private DeclaredContent contentOf(int slot) {
        BoundType type = BoundType.of(owner.type()).within(fields[slot].field().getGenericType());
        DeclaredContent content = DeclaredContent.of(type, "." + fields[slot].name(), (part, was) -> differs(slot, part, was));
        return content.tells() ? content : null;
    }

    /** What is declared of that which the object in a field holds; null if nothing. */
    DeclaredContent content(int slot) {
        return contents[slot];
    }

    /** A value as a value of the field, or null if it can be none. */
    Object taken(int slot, Object value) {
        Class<?> is = fields[slot].field().getType();
        Object converted = Conversion.of(value, is);
        if (fields[slot].takes(converted)) {
            return converted;
        }
        differs(slot, "." + fields[slot].name(), value == null ? "null" : "a " + value.getClass().getTypeName(), is);
        return null;
    }

    /** Looks at an object to which a field refers. */
    void refers(int slot, Shape target, GraphModel model) {
        if (fitting[slot] == target) {
            return;
        }
        Class<?> was = model.typeOf(target);
        Class<?> is = fields[slot].field().getType();
        if (is.isAssignableFrom(was)) {
            fitting[slot] = target;
        } else {
            differs(slot, "." + fields[slot].name(), "a " + was.getTypeName(), is);
        }
    }

    private void differs(int slot, DeclaredContent part, String was) {
        differs(slot, part.path(), "a " + was, part.type());
    }

    private void differs(int slot, String path, String was, Class<?> is) {
        differences.add(path + " of " + owner.type().getName() + " was " + was + " and is a " + is.getTypeName()
                + ": keep its type, or give it another name and put @RemovedFields(\"" + names.get(slot) + "\") on the class");
    }
}
