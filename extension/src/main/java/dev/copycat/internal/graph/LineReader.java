package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import java.util.function.Function;

/** Reads lines into an {@link Assembly}. Throws whatever exception comes; the reader in front of it makes it tell. */
final class LineReader {

    private static final int NO_REFERENCE = 0;

    private final FileClasses classes;
    private final Assembly assembly;
    private final Function<FileClass, Object> beans;

    /** The object of which more lines follow, or null. */
    private ContentShape open;

    private PrimitiveArrays openArray;
    private PartList openParts;
    private boolean ended;
    private int reference;

    LineReader(FileClasses classes, Assembly assembly, Function<FileClass, Object> beans) {
        this.classes = classes;
        this.assembly = assembly;
        this.beans = beans;
    }

    void line(JsonInput in) {
        require(!ended, "there are lines behind the last");
        in.beginObject();
        switch (String.valueOf(in.nextName())) {
            case "id" -> object(in);
            case "class" -> classes.define(in.string(), in);
            case "end" -> {
                require(open == null && in.integer() == assembly.count(), "there are objects missing");
                require(in.nextName() == null, "nothing follows the end");
                ended = true;
            }
            default -> throw new IllegalArgumentException("the line is of no known kind");
        }
        in.end();
    }

    void end() {
        require(ended, "the last lines are missing");
    }

    private void object(JsonInput in) {
        long id = in.integer();
        if (open != null) {
            require(id == assembly.count(), "an object is not complete");
            content(in, in.nextName());
            return;
        }
        require(id == assembly.count() + 1L, "an object is missing");
        require("class".equals(in.nextName()), "an object has no class");
        String alias = in.string();
        FileClass type = classes.fields(alias);
        if (type != null) {
            require("fields".equals(in.nextName()), "an object has no fields");
            fields(type, in);
            require(in.nextName() == null, "nothing follows the fields");
        } else {
            begin(classes.content(alias), in);
        }
    }

    private void fields(FileClass type, JsonInput in) {
        if (type.gone()) {
            gone(type, in);
            return;
        }
        Object owner = owner(type);
        Object[] values = type.waits() ? new Object[type.fields().length] : null;
        assembly.begin(type, owner, values);
        in.beginObject();
        for (int i = 0; i < type.fields().length; i++) {
            StateField field = type.fields()[i];
            require(type.names(i, in.nextName()), "the fields are not those defined");
            if (field == null) {
                in.skipValue();
            } else if (values == null && field.primitive() && field.values() == type.kinds()[i]) {
                field.readPrimitive(owner, in);
            } else {
                put(field, i, value(type.kinds()[i], in), values == null ? owner : values);
            }
        }
        require(in.nextName() == null, "the fields are not those defined");
        assembly.end();
    }

    private Object owner(FileClass type) {
        if (type.given()) {
            return beans.apply(type);
        }
        return type.waits() ? null : type.allocate();
    }

    private void put(StateField field, int slot, Object value, Object owner) {
        if (reference != NO_REFERENCE) {
            assembly.refer(slot, reference);
        } else if (owner instanceof Object[] values) {
            values[slot] = taken(field, value);
        } else {
            put(field, owner, value);
        }
    }

    /** An object of a class that there is no more: an error, but for what removed fields alone refer to. */
    private void gone(FileClass type, JsonInput in) {
        assembly.begin(type, null, null);
        in.beginObject();
        while (in.nextName() != null) {
            in.skipValue();
        }
        assembly.end();
    }

    private static void put(StateField field, Object owner, Object value) {
        Object taken = taken(field, value);
        if (taken != null || field.takes(null)) {
            field.set(owner, taken);
        }
    }

    private static Object taken(StateField field, Object value) {
        Object converted = Conversion.of(value, field.field().getType());
        if (!field.takes(converted)) {
            throw new IllegalArgumentException(field + " cannot hold what was written");
        }
        return converted;
    }

    private void begin(ContentShape shape, JsonInput in) {
        open = shape;
        openArray = shape instanceof PrimitiveArrayShape array ? new PrimitiveArrays(array.component()) : null;
        openParts = openArray == null ? new PartList() : null;
        assembly.begin(shape, null, openParts);
        String name = in.nextName();
        if (name != null && name.equals(shape.attribute().name())) {
            if (name.equals("of")) {
                openParts.attribute(classes.type(in.string()));
            } else {
                openParts.attribute(any(in));
                if (reference != NO_REFERENCE) {
                    assembly.refer(Assembly.ATTRIBUTE, reference);
                }
            }
            name = in.nextName();
        }
        content(in, name);
    }

    private void content(JsonInput in, String name) {
        require(name != null && name.equals(member(open.layout())), "an object holds nothing");
        if (openArray != null) {
            openArray.read(in);
        } else if (open.layout() == ContentShape.Layout.VALUE) {
            part(in);
        } else {
            in.beginArray();
            while (in.nextElement()) {
                if (open.layout() == ContentShape.Layout.ENTRIES) {
                    in.beginArray();
                    require(in.nextElement(), "an entry has no key");
                    part(in);
                    require(in.nextElement(), "an entry has no value");
                    part(in);
                    require(!in.nextElement(), "an entry has too many parts");
                } else {
                    part(in);
                }
            }
        }
        if (!more(in)) {
            if (openArray != null) {
                assembly.made(openArray.array());
            }
            open = null;
            assembly.end();
        }
    }

    private boolean more(JsonInput in) {
        String name = in.nextName();
        if (name == null) {
            return false;
        }
        require(name.equals("more") && in.bool() && in.nextName() == null, "nothing follows what an object holds");
        return true;
    }

    private static String member(ContentShape.Layout layout) {
        return switch (layout) {
            case VALUE -> "value";
            case ELEMENTS -> "elements";
            case ENTRIES -> "entries";
        };
    }

    private void part(JsonInput in) {
        Object value = any(in);
        if (reference != NO_REFERENCE) {
            assembly.refer(openParts.size(), reference);
        }
        openParts.add(value);
    }

    private Object value(ValueType kind, JsonInput in) {
        if (kind == null) {
            return any(in);
        }
        reference = NO_REFERENCE;
        if (in.peek() == 'n') {
            in.nul();
            return null;
        }
        return kind.read(in);
    }

    /** Reads a value that says itself what it is; a reference leaves its target behind. */
    private Object any(JsonInput in) {
        reference = NO_REFERENCE;
        switch (in.peek()) {
            case '"':
                return in.string();
            case 't', 'f':
                return in.bool();
            case 'n':
                in.nul();
                return null;
            case '{':
                in.beginObject();
                Object value = tagged(String.valueOf(in.nextName()), in);
                require(in.nextName() == null, "a value has only one tag");
                return value;
            default:
                return Primitive.readInt(in);
        }
    }

    private Object tagged(String tag, JsonInput in) {
        if (!tag.equals("ref")) {
            return classes.values(tag).read(in);
        }
        reference = Primitive.readInt(in);
        require(reference > 0, "no object has a number below 1");
        return null;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
