package dev.copycat.internal.cdi;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReference;

/**
 * By what an object, as far as fields of the application's classes and collections of the JDK lead, works on the bean that made
 * it. Of very many objects only the first are looked at.
 */
final class BeanTies {

    private static final int MOST = 100_000;

    /** A field of an object that holds the bean. */
    private record Tie(Object holder, Field field) {}

    private final Object bean;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> toLookAt = new ArrayDeque<>();
    private final List<Tie> ties = new ArrayList<>();
    private boolean functions;

    private BeanTies(Object bean) {
        this.bean = bean;
    }

    static BeanTies of(Object value, Object bean) {
        BeanTies found = new BeanTies(bean);
        found.add(value);
        while (!found.toLookAt.isEmpty()) {
            found.lookAt(found.toLookAt.remove());
        }
        return found;
    }

    /** Whether there are functions, or other objects that nobody can change: what they have captured cannot always be seen. */
    boolean byFunctions() {
        return functions;
    }

    /** Has all that held the bean hold another instance. */
    void tieTo(Object other) {
        ties.forEach(tie -> set(tie.field(), tie.holder(), other));
    }

    private void add(Object object) {
        if (object != null && object != bean && seen.size() < MOST && seen.add(object)) {
            toLookAt.add(object);
        }
    }

    private void lookAt(Object object) {
        Class<?> type = object.getClass();
        if (type.isHidden()) {
            functions = true;
        } else if (object instanceof Object[] array) {
            Arrays.asList(array).forEach(this::addElement);
        } else if (type.getName().startsWith("java.util.")) {
            addContent(object);
        } else if (type.getClassLoader() != null && type.getClassLoader() != ClassLoader.getPlatformClassLoader()) {
            new BeanClass(type).fields().forEach(field -> addHeld(object, field));
        }
    }

    private void addContent(Object object) {
        if (object instanceof Map<?, ?> map) {
            map.keySet().forEach(this::addElement);
            map.values().forEach(this::addElement);
        } else if (object instanceof Collection<?> collection) {
            collection.forEach(this::addElement);
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::addElement);
        } else if (object instanceof AtomicReference<?> reference) {
            addElement(reference.get());
        }
        if (object instanceof SortedMap<?, ?> map) {
            add(map.comparator());
        } else if (object instanceof SortedSet<?> set) {
            add(set.comparator());
        }
    }

    private void addElement(Object element) {
        functions |= element == bean;
        add(element);
    }

    private void addHeld(Object holder, Field field) {
        if (!field.getType().isPrimitive()) {
            Object held = get(field, holder);
            if (held == bean) {
                functions |= holder.getClass().isRecord();
                ties.add(new Tie(holder, field));
            }
            add(held);
        }
    }

    /** Null if the field's module lets nobody look: then it is none of the application's. */
    static Object get(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException | InaccessibleObjectException notOurs) {
            return null;
        }
    }

    static void set(Field field, Object object, Object value) {
        try {
            field.set(object, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be set", e);
        }
    }
}
