package dev.copycat.internal.graph;

import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.IsoEra;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The classes whose objects can be in the state: those that the declared types of the beans reach, and those that the
 * code reachable from the beans names. A name outside it is never loaded, whatever a file says. Thread-safe.
 */
final class ClosedWorld {

    private final Map<String, Class<?>> known = new ConcurrentHashMap<>();
    private final Set<String> declared = ConcurrentHashMap.newKeySet();
    private final Map<ClassLoader, List<Class<?>>> rootsByLoader = new HashMap<>();
    private Map<ClassLoader, Set<String>> closures;

    ClosedWorld(List<Root> roots) {
        // Values of these come out of the supported types without being named.
        List.of(DayOfWeek.class, Month.class, IsoEra.class, ChronoUnit.class, TimeUnit.class, RoundingMode.class)
                .forEach(this::add);
        for (Root root : roots) {
            rootsByLoader
                    .computeIfAbsent(root.type().getClassLoader(), any -> new ArrayList<>())
                    .add(root.type());
            add(root.type());
        }
    }

    /** Adds a class that declared types reach. */
    void add(Class<?> type) {
        known.putIfAbsent(type.getName(), type);
        declared.add(type.getName());
    }

    /** The classes that were met so far: after deployment, those that declared types reach. */
    Collection<Class<?>> known() {
        return List.copyOf(known.values());
    }

    boolean contains(Class<?> type) {
        return resolve(type.getName()) == type;
    }

    /** The class with a name, or null if the world has none. */
    Class<?> resolve(String name) {
        Class<?> type = known.get(name);
        if (type != null) {
            return type;
        }
        type = load(name);
        if (type == null || ShapeFactory.ofJdk(type) && !type.isEnum()) {
            return null;
        }
        known.put(name, type);
        return type;
    }

    /** The class that has a name and those that had it. Of one that declared types reach it is known that no other had. */
    List<Class<?>> named(String name) {
        if (declared.contains(name)) {
            return List.of(known.get(name));
        }
        closures().values().forEach(names -> names.stream().filter(each -> !each.startsWith("java.")).forEach(this::resolve));
        return known.values().stream()
                .filter(type -> type.getName().equals(name) || FormerNames.of(type).contains(name))
                .sorted(Comparator.comparing((Class<?> type) -> !type.getName().equals(name)).thenComparing(Class::getName))
                .toList();
    }

    private Class<?> load(String name) {
        for (Map.Entry<ClassLoader, Set<String>> each : closures().entrySet()) {
            if (each.getValue().contains(name)) {
                try {
                    return Class.forName(name, false, each.getKey());
                } catch (ClassNotFoundException | LinkageError absent) {
                    continue;
                }
            }
        }
        return null;
    }

    private synchronized Map<ClassLoader, Set<String>> closures() {
        if (closures == null) {
            Map<ClassLoader, Set<String>> found = new HashMap<>();
            rootsByLoader.forEach((loader, types) -> found.put(loader, CodeClosure.names(types, loader)));
            closures = found;
        }
        return closures;
    }
}
