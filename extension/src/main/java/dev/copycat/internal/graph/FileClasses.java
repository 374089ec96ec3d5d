package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The names in a file, and the classes they stand for. None is ever loaded because a file names it. */
final class FileClasses {

    private static final String ARRAY = "[]";

    private final GraphModel model;
    private final Map<String, FileClass> byFields = new HashMap<>();
    private final Map<String, Class<?>> defined = new HashMap<>();
    private final Map<String, ContentShape> arrays = new HashMap<>();
    private final Map<String, String> gone = new HashMap<>();
    private final Differences differences = new Differences();

    FileClasses(GraphModel model) {
        this.model = model;
    }

    /** The class of objects carried by fields with a name in the file, or null. */
    FileClass fields(String alias) {
        return byFields.get(alias);
    }

    /** The name of the bean of which this is the class. */
    String bean(FileClass type) {
        return model.nameOf(type.shape());
    }

    Differences differences() {
        return differences;
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
        if (type == null && gone.containsKey(alias)) {
            throw noMore(alias);
        }
        if (type == null) {
            throw new IllegalArgumentException("there is no type " + alias);
        }
        return type;
    }

    private IllegalArgumentException noMore(String alias) {
        return new IllegalArgumentException("there is no class " + gone.get(alias) + " now: bring it back, or put @FormerName(\""
                + gone.get(alias) + "\") on the one that it is");
    }

    /** The type of values with a tag. */
    ValueType values(String tag) {
        ValueType values = ValueTypes.tagged(tag);
        if (values == null && defined.containsKey(tag) && model.shape(defined.get(tag)) instanceof EnumType constants) {
            values = constants;
        }
        if (values == null && gone.containsKey(tag)) {
            throw noMore(tag);
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
            case "bean" -> model.beanNamed(name);
            case "name" -> plain(alias, name);
            default -> throw new IllegalArgumentException("a class has no " + member);
        };
        if (in.nextName() != null) {
            FileClass type = fields(alias, name, carriedByFields(alias, name, shape), in);
            byFields.put(alias, type);
            if (member.equals("bean")) {
                requireEmptyIfGone(name, type);
            }
            if (in.nextName() != null) {
                throw new IllegalArgumentException("nothing follows the fields of a class");
            }
        }
    }

    /** The shape, of objects that the file says are carried by their fields; null if their class is gone. */
    private FieldShape carriedByFields(String alias, String name, Shape shape) {
        boolean known = shape != null || !defined.containsKey(alias);
        FieldShape fields = shape instanceof FieldShape now ? now : null;
        if (!known || shape != null && fields == null) {
            throw new IllegalArgumentException("the objects of " + name + " are not carried by their fields");
        }
        return fields;
    }

    private boolean isTaken(String alias) {
        return model.jdkType(alias) != null
                || model.jdkShape(alias) != null
                || alias.equals("ref")
                || ValueTypes.tagged(alias) != null
                || defined.containsKey(alias)
                || gone.containsKey(alias)
                || byFields.containsKey(alias);
    }

    /** A bean without fields may go: nothing is lost with it. */
    private void requireEmptyIfGone(String name, FileClass bean) {
        if (bean.gone() && !bean.line().names().isEmpty()) {
            differences.add("there is no bean " + name + " now: bring it back, or put @FormerName(\"" + name
                    + "\") on the one that it is; if it shall go, keep an empty class of that name with its @Prevalent and"
                    + " @RemovedFields({\"" + String.join("\", \"", bean.line().names())
                    + "\"}) until the next snapshot is made");
        }
    }

    private Shape plain(String alias, String name) {
        List<Class<?>> types = model.named(name);
        if (types.isEmpty()) {
            gone.put(alias, name);
            return null;
        }
        Class<?> type = types.get(0);
        if (types.size() > 1) {
            differences.add(type.getName() + " and " + types.get(1).getName() + " both have or had the name " + name
                    + ": take @FormerName(\"" + name + "\") away from one of the two");
        }
        defined.put(alias, type);
        return type.isInterface() ? null : model.shape(type);
    }

    private FileClass fields(String alias, String name, FieldShape shape, JsonInput in) {
        List<String> names = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<StateField> fields = new ArrayList<>();
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            names.add(field);
            kinds.add(in.string());
            fields.add(field(shape, field));
        }
        Constructor<?> initial = shape == null ? null : initial(shape, new HashSet<>(fields));
        requireUnhidden(shape, names, fields);
        keepOneOfEach(shape, names, fields);
        for (int i = 0; i < names.size(); i++) {
            if (fields.get(i) != null && lost(shape, fields.get(i), names.get(i), kinds.get(i))) {
                fields.set(i, null);
            }
        }
        ValueType[] types = kinds.stream().map(kind -> kind.equals("any") ? null : kindOf(kind)).toArray(ValueType[]::new);
        StateField[] now = fields.toArray(StateField[]::new);
        FieldTypes taken = shape == null ? null : new FieldTypes(shape, names, now, differences);
        return new FileClass(name, shape, new ObjectLine(alias, names), now, types, taken, initial);
    }

    /** A name that a file has once and two fields have, one of which hides the other, may be that of either. */
    private void requireUnhidden(FieldShape shape, List<String> names, List<StateField> fields) {
        for (StateField hidden : shape == null ? List.<StateField>of() : shape.fields()) {
            String plain = hidden.field().getName();
            boolean alone = names.contains(plain) && names.stream().noneMatch(name -> name.endsWith("." + plain));
            if (!hidden.name().equals(plain) && !fields.contains(hidden) && alone) {
                differences.add("." + plain + " of " + shape.type().getName() + " may be that of "
                        + hidden.field().getDeclaringClass().getName()
                        + ", which another of that name hides now: give the new one another name");
            }
        }
    }

    /** Of fields that have become one, that which is not declared removed stays; if that is not just one, it is a difference. */
    private void keepOneOfEach(FieldShape shape, List<String> names, List<StateField> fields) {
        for (StateField field : new LinkedHashSet<>(fields)) {
            List<Integer> same = IntStream.range(0, names.size()).boxed().filter(i -> fields.get(i) == field).toList();
            if (field == null || same.size() == 1) {
                continue;
            }
            List<Integer> kept = same.stream().filter(i -> !FormerNames.removed(shape.type(), names.get(i))).toList();
            if (kept.size() != 1) {
                differences.add("." + String.join(" and .", same.stream().map(names::get).toList()) + " of "
                        + shape.type().getName() + " are both ." + field.name() + " now: name the one whose values are to go,"
                        + " and not the other, in @RemovedFields on the class");
            }
            same.stream().filter(i -> kept.size() != 1 || i != kept.get(0)).forEach(i -> fields.set(i, null));
        }
    }

    /** The type of a field's values; one that is gone reads the names of an enum's constants. */
    private ValueType kindOf(String kind) {
        return gone.containsKey(kind) ? ValueTypes.of(String.class) : values(kind);
    }

    /** The field that has, or had, a name; null if it was given up, or its loss is a difference. */
    private StateField field(FieldShape shape, String name) {
        StateField now = shape == null ? null : shape.named(name);
        if (now == null && shape != null && !FormerNames.removed(shape.type(), name)) {
            differences.add(shape.type().getName() + " has no field " + name + " now: bring it back, put @FormerName(\"" + name
                    + "\") on the one that it is, or @RemovedFields(\"" + name + "\") on the class");
        }
        return now;
    }

    /** Whether a field was of a type whose values are not all values of what it is now. */
    private boolean lost(FieldShape shape, StateField now, String name, String kind) {
        Class<?> is = now.field().getType();
        boolean names = gone.containsKey(kind);
        if (kind.equals("any") || (names ? is == String.class : Conversion.possible(javaType(kind), is))) {
            return false;
        }
        String field = "." + now.name() + " of " + shape.type().getName();
        String otherwise = ", or give it another name and put @RemovedFields(\"" + name + "\") on the class";
        differences.add(names
                ? noMore(kind).getMessage() + "; or make " + field + " a String, which gets the names of its constants"
                        + otherwise
                : field + " was a " + kind + " and is a " + is.getTypeName() + ": keep its type" + otherwise);
        return true;
    }

    /** The class of a kind of values. */
    private Class<?> javaType(String kind) {
        Class<?> type = model.jdkType(kind) != null ? model.jdkType(kind) : defined.get(kind);
        return type != null ? type : ValueTypes.tagged(kind) instanceof Primitive primitive ? primitive.box() : String.class;
    }

    /** How objects get the initial values of fields that the file does not have. */
    private Constructor<?> initial(FieldShape shape, Set<StateField> written) {
        List<String> added = shape.fields().stream().filter(field -> !written.contains(field)).map(StateField::name).toList();
        if (added.isEmpty() || shape.making() != FieldShape.Making.ALLOCATED) {
            return null;
        }
        try {
            Constructor<?> constructor = shape.type().getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException none) {
            differences.add(shape.type().getName() + " has new fields, " + added + ", and no constructor without parameters"
                    + " that gives them their initial values: add one, it may be private");
            return null;
        }
    }
}
