package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names in a file, and the classes they stand for. None is ever loaded because a file names it. */
final class FileClasses {

    private static final String ARRAY = "[]";

    private final GraphModel model;
    private final Map<String, FileClass> byFields = new HashMap<>();
    private final Map<String, Class<?>> defined = new HashMap<>();
    private final Map<String, ContentShape> arrays = new HashMap<>();
    private final Map<FileClass, String> beans = new HashMap<>();

    FileClasses(GraphModel model) {
        this.model = model;
    }

    /** The class of objects carried by fields with a name in the file, or null. */
    FileClass fields(String alias) {
        return byFields.get(alias);
    }

    /** The name of the bean of which this is the class. */
    String bean(FileClass type) {
        return beans.get(type);
    }

    /** The shape of objects carried by what they hold. */
    ContentShape content(String alias) {
        ContentShape shape = model.jdkShape(alias);
        if (shape == null && alias.endsWith(ARRAY)) {
            shape = arrays.computeIfAbsent(alias, this::array);
        }
        if (shape == null) {
            throw new IllegalArgumentException("there is no class " + alias);
        }
        return shape;
    }

    private ContentShape array(String alias) {
        return model.shape(type(alias)) instanceof ContentShape shape ? shape : null;
    }

    /** The type with a name in the file. */
    Class<?> type(String alias) {
        if (alias.endsWith(ARRAY)) {
            return type(alias.substring(0, alias.length() - ARRAY.length())).arrayType();
        }
        Class<?> type = model.jdkType(alias);
        type = type != null ? type : defined.get(alias);
        if (type == null) {
            throw new IllegalArgumentException("there is no type " + alias);
        }
        return type;
    }

    /** The type of values with a tag. */
    ValueType values(String tag) {
        ValueType values = ValueTypes.tagged(tag);
        if (values == null && defined.containsKey(tag) && model.shape(defined.get(tag)) instanceof EnumType constants) {
            values = constants;
        }
        if (values == null) {
            throw new IllegalArgumentException("there is no type " + tag);
        }
        return values;
    }

    /** Reads a definition behind the name that it defines. */
    void define(String alias, JsonInput in) {
        if (isTaken(alias)) {
            throw new IllegalArgumentException("the name " + alias + " is defined twice");
        }
        String member = String.valueOf(in.nextName());
        String name = in.string();
        Shape shape = switch (member) {
            case "bean" -> bean(name);
            case "name" -> plain(alias, name);
            default -> throw new IllegalArgumentException("a class has no " + member);
        };
        if (in.nextName() != null) {
            if (!(shape instanceof FieldShape fields)) {
                throw new IllegalArgumentException("the objects of " + name + " are not carried by their fields");
            }
            FileClass type = fields(fields, in);
            byFields.put(alias, type);
            beans.put(type, name);
            if (in.nextName() != null) {
                throw new IllegalArgumentException("nothing follows the fields of a class");
            }
        }
    }

    private boolean isTaken(String alias) {
        return model.jdkType(alias) != null
                || model.jdkShape(alias) != null
                || alias.equals("ref")
                || ValueTypes.tagged(alias) != null
                || defined.containsKey(alias)
                || byFields.containsKey(alias);
    }

    private FieldShape bean(String name) {
        FieldShape bean = model.bean(name);
        if (bean == null) {
            throw new IllegalArgumentException("there is no bean " + name + " now");
        }
        return bean;
    }

    private Shape plain(String alias, String name) {
        Class<?> type = model.resolve(name);
        if (type == null) {
            throw new IllegalArgumentException("no code reachable from the beans names a class " + name);
        }
        defined.put(alias, type);
        return type.isInterface() ? null : model.shape(type);
    }

    private FileClass fields(FieldShape shape, JsonInput in) {
        Map<String, StateField> now = shape.fields().stream().collect(Collectors.toMap(StateField::name, f -> f));
        List<StateField> fields = new ArrayList<>();
        List<ValueType> kinds = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            String kind = in.string();
            StateField field = now.remove(name);
            if (field == null) {
                unknown.add(name);
            }
            fields.add(field);
            kinds.add(kind.equals("any") ? null : values(kind));
        }
        if (!unknown.isEmpty() || !now.isEmpty()) {
            throw new IllegalArgumentException("the fields of " + shape.type().getName() + " are not those written:"
                    + (unknown.isEmpty() ? "" : " it has no " + unknown + " now")
                    + (now.isEmpty() ? "" : " it had no " + new TreeSet<>(now.keySet()) + " then"));
        }
        return new FileClass(shape, fields.toArray(StateField[]::new), kinds.toArray(ValueType[]::new));
    }
}
