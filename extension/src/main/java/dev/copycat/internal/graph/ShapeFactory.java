package dev.copycat.internal.graph;

import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds out how the objects of an application's class are carried. */
final class ShapeFactory {

    private final Function<Class<?>, ValueType> exact;

    /**
     * A factory.
     *
     * @param exact the type of the values of a declared type if all its values are exactly of that type, else null
     */
    ShapeFactory(Function<Class<?>, ValueType> exact) {
        this.exact = exact;
    }

    static boolean ofJdk(Class<?> type) {
        Module module = type.getModule();
        return module.isNamed() && (module.getName().startsWith("java.") || module.getName().startsWith("jdk."));
    }

    /** The fields of a bean. */
    FieldShape bean(String tag, Root root) {
        List<StateField> fields = fields(root.type(), root.state());
        return new FieldShape(tag, root.type(), FieldShape.Making.GIVEN, null, fields);
    }

    /** How the objects of exactly this class are carried. */
    Shape plain(String tag, Class<?> type) {
        Refusal refusal = refusal(type);
        if (refusal != null) {
            return refusal;
        }
        try {
            return type.isRecord()
                    ? record(tag, type)
                    : new FieldShape(
                            tag, type, FieldShape.Making.ALLOCATED, Allocation.of(type), fields(type, any -> true));
        } catch (InaccessibleObjectException closed) {
            return new Refusal(
                    type.getName() + ", whose module does not open its package", "open the package to dev.copycat");
        }
    }

    /** Why no object of this class is carried, or null; also for abstract classes, about what their subclasses inherit. */
    static Refusal refusal(Class<?> type) {
        if (type.isHidden() || type.isSynthetic()) {
            return new Refusal(Refusals.hidden(type), "use a named class");
        }
        if (type.isAnonymousClass() || type.isLocalClass()) {
            return new Refusal(
                    type.getName() + ", an anonymous or local class, whose name changes when the code does",
                    "use a named class");
        }
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (ofJdk(each)) {
                return Refusals.STATELESS.contains(each.getName()) ? null : hiddenState(type, each);
            }
            if (hasTransientState(each)) {
                return new Refusal(
                        each.getName() + ", whose transient fields only its own serialization methods can bring back",
                        "make the fields non-transient, or remove writeObject, readObject, writeReplace and readResolve");
            }
        }
        return null;
    }

    private static Refusal hiddenState(Class<?> type, Class<?> parent) {
        Refusal never = Refusals.never(parent);
        return never != null
                ? new Refusal(type.getName() + ", a subclass of " + never.reason(), never.remedy())
                : new Refusal(
                        type.getName() + ", a subclass of " + parent.getName() + ", whose own state cannot be read",
                        "keep the " + parent.getSimpleName() + " in a field instead of extending it");
    }

    private static boolean hasTransientState(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                        .anyMatch(f -> Modifier.isTransient(f.getModifiers()) && !Modifier.isStatic(f.getModifiers()))
                && (Externalizable.class.isAssignableFrom(type)
                        || declares(type, "readObject", ObjectInputStream.class)
                        || declares(type, "writeObject", ObjectOutputStream.class)
                        || declares(type, "writeReplace")
                        || declares(type, "readResolve"));
    }

    private static boolean declares(Class<?> type, String method, Class<?>... parameters) {
        for (Class<?> each = type; each != null && !ofJdk(each); each = each.getSuperclass()) {
            if (Arrays.stream(each.getDeclaredMethods())
                    .anyMatch(m -> m.getName().equals(method) && Arrays.equals(m.getParameterTypes(), parameters))) {
                return true;
            }
        }
        return false;
    }

    private Shape record(String tag, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<StateField> fields = fields(type, any -> true);
        List<String> order = Arrays.stream(components).map(RecordComponent::getName).toList();
        List<StateField> ordered = fields.stream()
                .sorted(Comparator.comparingInt(field -> order.indexOf(field.name())))
                .toList();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return new FieldShape(tag, type, FieldShape.Making.RECORD, canonical, ordered);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<StateField> fields(Class<?> type, Predicate<Field> state) {
        Deque<Class<?>> hierarchy = new ArrayDeque<>();
        for (Class<?> each = type; each != null && !ofJdk(each); each = each.getSuperclass()) {
            hierarchy.push(each);
        }
        List<Field> fields = new ArrayList<>();
        for (Class<?> each : hierarchy) {
            Arrays.stream(each.getDeclaredFields())
                    .filter(f -> (f.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
                    .filter(state)
                    .forEach(fields::add);
        }
        return named(fields);
    }

    /** A field that one of a subclass hides gets its class before its name. */
    private List<StateField> named(List<Field> fields) {
        Set<String> taken = new HashSet<>();
        ArrayDeque<StateField> named = new ArrayDeque<>();
        for (int i = fields.size() - 1; i >= 0; i--) {
            Field field = fields.get(i);
            String name = field.getName();
            if (!taken.add(name)) {
                name = field.getDeclaringClass().getName() + "." + name;
            }
            field.setAccessible(true);
            named.addFirst(new StateField(field, name, exact.apply(field.getType())));
        }
        return List.copyOf(named);
    }
}
