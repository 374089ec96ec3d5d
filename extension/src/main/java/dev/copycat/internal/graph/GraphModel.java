package dev.copycat.internal.graph;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the state of some beans can consist of, worked out once at deployment: the beans, how objects of each class are
 * carried, and which classes there are at all. Thread-safe.
 */
public final class GraphModel {

    private final ClosedWorld world;
    private final JdkShapes jdk;
    private final JdkTypes types;
    private final Aliases aliases;
    private final ShapeFactory factory = new ShapeFactory(this::exact);
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
    private final Map<String, FieldShape> beans = new LinkedHashMap<>();
    private final List<Unsupported> unsupported;

    private GraphModel(List<Root> roots) {
        world = new ClosedWorld(roots);
        jdk = new JdkShapes(world::resolve);
        types = new JdkTypes(jdk.classes());
        aliases = new Aliases(name -> jdk.tagged(name) != null || types.named(name) != null);
        TypeWalk walk = new TypeWalk(roots, types);
        walk.reached().forEach(world::add);
        unsupported = List.copyOf(walk.unsupported());
    }

    /**
     * Looks at the beans and everything their declared types reach. Problems are no exception, see {@link #unsupported()}.
     *
     * @param roots the beans, each with a name of its own
     * @return the model
     */
    public static GraphModel of(List<Root> roots) {
        GraphModel model = new GraphModel(roots);
        if (model.unsupported.isEmpty()) {
            roots.forEach(model::addBean);
        }
        return model;
    }

    /**
     * The declared types that can never be carried. While there are any, the model is of no further use.
     *
     * @return each once, with the shortest path to it; empty if all is well
     */
    public List<Unsupported> unsupported() {
        return unsupported;
    }

    /**
     * Former names of classes, fields and constants that are claimed twice, or that something still has.
     *
     * @return what is wrong, and what to do; empty if nothing is
     */
    public List<String> formerNameMistakes() {
        return FormerNames.mistakes(world.known());
    }

    /**
     * Fields marked {@link dev.copycat.Key} that cannot be keys.
     *
     * @return what is wrong, and what to do; empty if nothing is
     */
    public List<String> keyMistakes() {
        return KeyField.mistakes(world.known(), beans.values().stream().<Class<?>>map(FieldShape::type).toList());
    }

    /**
     * Whether a declared type of an argument reaches a class that is passed by key, which it would carry as a copy.
     *
     * @param argument the type, without variables
     * @return the class, or empty
     */
    public Optional<Class<?>> keyedWithin(Type argument) {
        return TypeWalk.ofType(argument, "argument", types).reached().stream().filter(KeyedObjects::cover).findFirst();
    }

    /**
     * The fields that the state consists of, as far as declared types reach.
     *
     * @return class, name and type of each, such as {@code com.acme.Page.title java.lang.String}
     */
    public List<String> fields() {
        Stream<FieldShape> plain = world.known().stream()
                .filter(type -> !type.isInterface() && !ShapeFactory.ofJdk(type) && !isBean(type))
                .map(this::shape)
                .filter(FieldShape.class::isInstance)
                .map(FieldShape.class::cast);
        return Stream.concat(beans.values().stream(), plain)
                .flatMap(shape -> shape.fields().stream()
                        .map(field -> shape.type().getName() + "." + field.name() + " "
                                + field.field().getGenericType().getTypeName()))
                .sorted()
                .toList();
    }

    /**
     * Looks at what a declared type of a result reaches, as far as the type tells.
     *
     * @param result the type, without variables
     * @param name what to call it in a path
     * @return what can never be copied, each once with the shortest path; empty if all is well
     */
    public Set<Unsupported> uncopied(Type result, String name) {
        return TypeWalk.ofType(result, name, types).unsupported();
    }

    private void addBean(Root root) {
        FieldShape bean = factory.bean(aliases.ofBean(root), root);
        if (beans.put(root.name(), bean) != null) {
            throw new IllegalArgumentException("There are two beans with the name " + root.name());
        }
    }

    /** The shape of a bean, or null. */
    FieldShape bean(String name) {
        return beans.get(name);
    }

    /** The bean that has a name, or else the one that had it; or null. */
    FieldShape beanNamed(String name) {
        FieldShape bean = beans.get(name);
        if (bean != null) {
            return bean;
        }
        return beans.values().stream()
                .filter(each -> FormerNames.of(each.type()).contains(name)).findFirst().orElse(null);
    }

    /** The name of a bean. */
    String nameOf(FieldShape bean) {
        return beans.entrySet().stream()
                .filter(each -> each.getValue() == bean).map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    Map<String, FieldShape> beans() {
        return beans;
    }

    /** How objects of exactly this class are carried. */
    Shape shape(Class<?> type) {
        Shape shape = shapes.get(type);
        if (shape == null) {
            shape = make(type);
            shapes.putIfAbsent(type, shape);
        }
        return shape;
    }

    /** The class of the objects that have a shape; of an enum set, that which they all extend. */
    Class<?> typeOf(Shape shape) {
        if (shape instanceof FieldShape fields) {
            return fields.type();
        }
        return shape instanceof ArrayShape array && array != ArrayShape.AS_LIST ? array.component().arrayType()
                : shape instanceof PrimitiveArrayShape primitives ? primitives.component().type().arrayType()
                : jdk.typeOf((ContentShape) shape);
    }

    /** How an object is carried. */
    Shape shape(Object object) {
        Shape shape = shape(object.getClass());
        return shape instanceof ContentShape content ? JdkMade.of(object, content) : shape;
    }

    private Shape make(Class<?> type) {
        Shape shape = ValueTypes.of(type);
        if (shape == null) {
            shape = jdk.of(type);
        }
        if (shape != null) {
            return shape;
        }
        if (type.isArray()) {
            return array(type.getComponentType());
        }
        return Enum.class.isAssignableFrom(type) ? constant(type) : plain(type);
    }

    /** Constants with a body have a class of their own below the enum's. */
    private Shape constant(Class<?> type) {
        Class<?> declared = type.isEnum() ? type : type.getSuperclass();
        return world.contains(declared) ? new EnumType(aliases.of(declared), declared) : outside(declared);
    }

    private Shape plain(Class<?> type) {
        if (ShapeFactory.ofJdk(type)) {
            return Refusals.jdk(type);
        }
        Refusal refusal = ShapeFactory.refusal(type);
        if (refusal == null && !world.contains(type)) {
            refusal = outside(type);
        }
        return refusal != null ? refusal : factory.plain(aliases.of(type), type);
    }

    /** Whether a class is that of a bean, or one that a container made of it. */
    boolean isBean(Class<?> type) {
        for (FieldShape bean : beans.values()) {
            if (bean.type().isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }

    /** How objects of a class that is not in the state are copied, when they leave with a result. */
    Shape shapeOutside(Class<?> type) {
        if (type.isArray()) {
            return new ArrayShape("", type.getComponentType());
        }
        if (Enum.class.isAssignableFrom(type)) {
            return new EnumType(type.getName(), type.isEnum() ? type : type.getSuperclass());
        }
        return factory.plain(type.getName(), type);
    }

    private static Refusal outside(Class<?> type) {
        return new Refusal(
                type.getName() + ", which no code reachable from the beans names",
                "name it there, as the type of a field or a parameter, or in the permits clause of its interface");
    }

    private Shape array(Class<?> component) {
        if (component.isPrimitive()) {
            return new PrimitiveArrayShape(Primitive.of(component));
        }
        String name = typeName(component);
        if (name != null) {
            return new ArrayShape(name + "[]", component);
        }
        return ShapeFactory.ofJdk(component) ? Refusals.jdk(component) : outside(component);
    }

    /** The name of a type in the file, or null if it has none. */
    String typeName(Class<?> type) {
        if (type.isArray()) {
            String component = typeName(type.getComponentType());
            return component == null ? null : component + "[]";
        }
        String name = JdkTypes.name(type);
        if (types.named(name) == type) {
            return name;
        }
        return world.contains(type) ? aliases.of(type) : null;
    }

    /** Whether the name of a type in the file must be defined there. */
    boolean defined(Class<?> type) {
        return types.named(JdkTypes.name(type)) != type;
    }

    /** The JDK type with a name in the file, or null. */
    Class<?> jdkType(String name) {
        return types.named(name);
    }

    /** The shape of objects of a JDK class, by its name in the file, or null. */
    ContentShape jdkShape(String tag) {
        return jdk.tagged(tag);
    }

    /** The class with a full name, or null if it is not of this world. */
    Class<?> resolve(String name) {
        return world.resolve(name);
    }

    /** The class that has a full name, and those that had it; more than one is a mistake. */
    List<Class<?>> named(String name) {
        return world.named(name);
    }

    private ValueType exact(Class<?> type) {
        if (type.isPrimitive()) {
            return Primitive.of(type);
        }
        return type.isEnum() && shape(type) instanceof EnumType constants ? constants : ValueTypes.of(type);
    }

    /** The short names of the classes of the application. */
    private static final class Aliases {

        private final Predicate<String> reserved;
        private final Map<String, Object> taken = new HashMap<>();

        Aliases(Predicate<String> reserved) {
            this.reserved = reserved;
        }

        synchronized String ofBean(Root root) {
            return alias(root.type(), root);
        }

        synchronized String of(Class<?> type) {
            return alias(type, type);
        }

        private String alias(Class<?> type, Object owner) {
            String simple = JdkTypes.name(type);
            boolean free = !reserved.test(simple) && ValueTypes.tagged(simple) == null && !simple.equals("ref");
            String alias = free && taken.getOrDefault(simple, owner) == owner ? simple : type.getName();
            taken.putIfAbsent(alias, owner);
            return alias;
        }
    }
}
