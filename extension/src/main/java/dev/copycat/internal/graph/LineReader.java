package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Reads lines into an {@link Assembly}. Throws whatever exception comes; the reader in front of it makes it tell. */
final class LineReader {

    static final byte[] ID = "{\"id\":".getBytes(StandardCharsets.US_ASCII);

    private final FileClasses classes;
    private final Assembly assembly;
    private final Function<FileClass, Object> beans;
    private final ValueReader values;
    private final FieldReader fields;

    /** Classes of which an object was read, so that nothing of theirs is left to be initialized, by their name in the file. */
    private final Map<String, FileClass> initialized = new ConcurrentHashMap<>();

    /** The object of which more lines follow, or null. */
    private ContentShape open;

    private PrimitiveArrays openArray;
    private PartList openParts;
    private boolean ended;
    private FileClass last;

    LineReader(FileClasses classes, Assembly assembly, Function<FileClass, Object> beans) {
        this.classes = classes;
        this.assembly = assembly;
        this.beans = beans;
        this.values = new ValueReader(classes::values);
        this.fields = new FieldReader(values, assembly::refer);
    }

    /** What {@link LinesAhead} has to know; it may be asked by any thread. */
    Map<String, FileClass> initialized() {
        return initialized;
    }

    /** Reads lines of which some may have been read ahead. */
    void lines(LineBlock block) {
        boolean read = block.isRead();
        int line = 0;
        for (int from = block.begin(); from < block.end(); line++) {
            LineBlock.Line ahead = read ? block.read(line) : null;
            int to = ahead == null ? block.lineFeed(from) : ahead.end();
            if (ahead == null || !takes(ahead)) {
                line(block.input(from, to));
            }
            from = to + 1;
        }
    }

    /** Takes what was read of a line, if it fits what was read before it. */
    private boolean takes(LineBlock.Line line) {
        if (!fits(line)) {
            return false;
        }
        int firstSlot = line.kind() instanceof ContentShape.Layout ? openParts.size() : 0;
        if (line.kind() instanceof FileClass type) {
            assembly.begin(type, line.content(), null);
        } else if (line.kind() instanceof ContentShape shape) {
            begin(shape, (PartList) line.content());
        } else {
            openParts.addAll((PartList) line.content());
        }
        for (int i = 0; i < line.references().length; i += 2) {
            assembly.refer(firstSlot + line.references()[i], line.references()[i + 1]);
        }
        if (open == null) {
            assembly.end();
        } else if (!line.more()) {
            complete();
        }
        return true;
    }

    private boolean fits(LineBlock.Line line) {
        if (ended) {
            return false;
        }
        return line.kind() instanceof ContentShape.Layout layout
                ? open != null && openParts != null && open.layout() == layout && line.id() == assembly.count()
                : open == null && line.id() == assembly.count() + 1L;
    }

    void line(JsonInput in) {
        require(!ended, "there are lines behind the last");
        if (in.passes(ID)) {
            object(in);
            in.end();
            return;
        }
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
        if (last != null && last.line().begins(in)) {
            fields(last, in);
            require(in.nextName() == null, "nothing follows the fields");
            return;
        }
        require("class".equals(in.nextName()), "an object has no class");
        String alias = in.string();
        FileClass type = classes.fields(alias);
        if (type != null) {
            require("fields".equals(in.nextName()), "an object has no fields");
            in.beginObject();
            fields(type, in);
            require(in.nextName() == null, "nothing follows the fields");
            initialized(alias, type);
        } else {
            begin(classes.content(alias), in);
        }
    }

    private void initialized(String alias, FileClass type) {
        last = type;
        if (type.gone() || type.waits() || type.initial() != null || Arrays.asList(type.fields()).contains(null)) {
            return;
        }
        for (ValueType kind : type.kinds()) {
            if (kind instanceof EnumType constants) {
                constants.type().getEnumConstants();
            }
        }
        initialized.put(alias, type);
    }

    private void fields(FileClass type, JsonInput in) {
        if (type.gone()) {
            gone(type, in);
            return;
        }
        Object owner = owner(type);
        Object[] waiting = type.waits() ? new Object[type.fields().length] : null;
        assembly.begin(type, owner, waiting);
        fields.read(type, waiting == null ? owner : waiting, in);
        assembly.end();
    }

    private Object owner(FileClass type) {
        if (type.given()) {
            return beans.apply(type);
        }
        return type.waits() ? null : type.allocate();
    }

    /** An object of a class that there is no more: an error, but for what removed fields alone refer to. */
    private void gone(FileClass type, JsonInput in) {
        assembly.begin(type, null, null);
        while (in.nextName() != null) {
            in.skipValue();
        }
        assembly.end();
    }

    private void begin(ContentShape shape, JsonInput in) {
        begin(shape, shape instanceof PrimitiveArrayShape ? null : new PartList());
        openArray = shape instanceof PrimitiveArrayShape array ? new PrimitiveArrays(array.component()) : null;
        String name = in.nextName();
        if (name != null && name.equals(shape.attribute().name())) {
            if (name.equals("of")) {
                openParts.attribute(classes.type(in.string()));
            } else {
                openParts.attribute(values.any(in));
                if (values.isReference()) {
                    assembly.refer(Assembly.ATTRIBUTE, values.reference());
                }
            }
            name = in.nextName();
        }
        content(in, name);
    }

    private void begin(ContentShape shape, PartList parts) {
        open = shape;
        openArray = null;
        openParts = parts;
        assembly.begin(shape, null, parts);
    }

    private void content(JsonInput in, String name) {
        require(name != null && name.equals(member(open.layout())), "an object holds nothing");
        if (openArray != null) {
            openArray.read(in);
        } else {
            openParts.read(open.layout(), values, assembly::refer, in);
        }
        if (!more(in)) {
            complete();
        }
    }

    private void complete() {
        if (openArray != null) {
            assembly.made(openArray.array());
        }
        open = null;
        assembly.end();
    }

    /** Reads behind what an object holds whether there is more of it. */
    static boolean more(JsonInput in) {
        String name = in.nextName();
        if (name == null) {
            return false;
        }
        require(name.equals("more") && in.bool() && in.nextName() == null, "nothing follows what an object holds");
        return true;
    }

    static String member(ContentShape.Layout layout) {
        return switch (layout) {
            case VALUE -> "value";
            case ELEMENTS -> "elements";
            case ENTRIES -> "entries";
        };
    }

    static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
