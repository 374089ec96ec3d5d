package dev.copycat.internal.graph;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Follows the declared types of the state, the shortest paths first, and finds what can never be carried. */
final class TypeWalk {

    /** How often a generic class is looked at with other arguments, which can nest without end. */
    private static final int MOST_VARIANTS = 16;

    private record Step(BoundType type, String path) {}

    private final JdkTypes jdk;
    private final Set<Class<?>> rootTypes;
    private final Set<Class<?>> reached = new LinkedHashSet<>();
    private final Set<Unsupported> unsupported = new LinkedHashSet<>();
    private final Map<Class<?>, Set<BoundType>> seen = new HashMap<>();
    private final Deque<Step> steps = new ArrayDeque<>();

    /** Follows one type, as it may be of what is no state. */
    static TypeWalk ofType(Type type, String name, JdkTypes jdk) {
        TypeWalk walk = new TypeWalk(List.of(), jdk);
        walk.steps.add(new Step(BoundType.of(type), name));
        walk.go();
        return walk;
    }

    TypeWalk(List<Root> roots, JdkTypes jdk) {
        this.jdk = jdk;
        this.rootTypes = roots.stream().map(Root::type).collect(Collectors.toSet());
        for (Root root : roots) {
            fields(new BoundType(root.type(), List.of()), root.type().getSimpleName(), root.state());
        }
        go();
    }

    private void go() {
        while (!steps.isEmpty()) {
            visit(steps.remove());
        }
    }

    /** The classes of the application, and all enums. */
    Set<Class<?>> reached() {
        return reached;
    }

    Set<Unsupported> unsupported() {
        return unsupported;
    }

    private void visit(Step step) {
        BoundType type = step.type();
        Class<?> raw = type.raw();
        if (raw.isArray()) {
            steps.add(new Step(new BoundType(raw.getComponentType(), type.arguments()), step.path() + "[]"));
        } else if (raw.isEnum()) {
            reached.add(raw);
        } else if (ShapeFactory.ofJdk(raw)) {
            visitJdk(step);
        } else if (isNew(type)) {
            visitOwn(step);
        }
    }

    private boolean isNew(BoundType type) {
        Set<BoundType> variants = seen.computeIfAbsent(type.raw(), any -> new HashSet<>());
        return !rootTypes.contains(type.raw()) && variants.size() < MOST_VARIANTS && variants.add(type);
    }

    private void visitJdk(Step step) {
        Class<?> raw = step.type().raw();
        if (raw.isPrimitive() || ValueTypes.of(raw) != null) {
            return;
        }
        List<BoundType> arguments = step.type().arguments();
        if (!isFine(raw)) {
            refuse(step.path(), Refusals.jdk(raw));
        } else if ((Map.class.isAssignableFrom(raw) || raw == Map.Entry.class) && arguments.size() == 2) {
            steps.add(new Step(arguments.get(0), step.path() + "{}"));
            steps.add(new Step(arguments.get(1), step.path() + "[]"));
        } else if (Iterable.class.isAssignableFrom(raw) || raw == Optional.class || raw == AtomicReference.class) {
            arguments.forEach(argument -> steps.add(new Step(argument, step.path() + "[]")));
        }
    }

    private boolean isFine(Class<?> raw) {
        return jdk.hasCarriedSubtype(raw)
                || Refusals.STATELESS.contains(raw.getName())
                || raw.isInterface() && Refusals.never(raw) == null;
    }

    private void visitOwn(Step step) {
        Class<?> raw = step.type().raw();
        Refusal refusal = raw.isInterface() ? Refusals.never(raw) : ShapeFactory.refusal(raw);
        if (refusal != null) {
            refuse(step.path(), refusal);
            return;
        }
        reached.add(raw);
        fields(step.type(), step.path(), any -> true);
        if (raw.isSealed()) {
            for (Class<?> permitted : raw.getPermittedSubclasses()) {
                steps.add(new Step(new BoundType(permitted, List.of()), step.path()));
            }
        }
    }

    private void fields(BoundType type, String path, Predicate<Field> state) {
        Map<TypeVariable<?>, BoundType> variables = type.variables();
        for (Class<?> each = type.raw(); each != null && !ShapeFactory.ofJdk(each); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0 && state.test(field)) {
                    field(field, path + "." + field.getName(), variables);
                }
            }
        }
    }

    private void field(Field field, String path, Map<TypeVariable<?>, BoundType> variables) {
        try {
            field.setAccessible(true);
            steps.add(new Step(BoundType.of(field.getGenericType(), variables), path));
        } catch (InaccessibleObjectException closed) {
            refuse(
                    path,
                    new Refusal(
                            "a field of " + field.getDeclaringClass().getName() + ", whose module does not open it",
                            "open the package to dev.copycat"));
        }
    }

    private void refuse(String path, Refusal refusal) {
        unsupported.add(new Unsupported(path, refusal.reason(), refusal.remedy()));
    }
}
