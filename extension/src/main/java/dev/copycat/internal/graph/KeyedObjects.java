package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Objects of the state that are known by a key ({@link dev.copycat.Key}): what stands for one in the journal, and which one of
 * a set of beans it stands for. Thread-safe, as long as what is looked at does not change.
 */
public final class KeyedObjects {

    /** Places beyond that are not remembered: the objects of a chain are each at a place of their own. */
    private static final int MOST_PLACES = 16;

    private final GraphModel model;
    private final Map<Class<?>, Set<String>> known = new ConcurrentHashMap<>();
    private final Map<Class<?>, StateField> fields = new ConcurrentHashMap<>();

    /**
     * The objects of a state.
     *
     * @param model without unsupported types
     */
    public KeyedObjects(GraphModel model) {
        this.model = model;
    }

    /**
     * What stands for an object.
     *
     * @param type the class that a parameter is declared with
     * @param key the value of its key
     * @param at a place in the state, such as {@code com.acme.Wiki.pages[*]}
     */
    public record Reference(Class<?> type, Object key, String at) {}

    /**
     * Whether objects of a class are passed by key.
     *
     * @param type the declared class
     * @return whether it has a field marked so
     */
    public static boolean cover(Class<?> type) {
        return !KeyField.of(type).isEmpty();
    }

    /**
     * What the objects of a class are known by.
     *
     * @param type a class that is covered
     * @return the name of its field, and its type
     */
    public static String keyOf(Class<?> type) {
        Field key = KeyField.of(type).get(0);
        return key.getName() + " " + key.getType().getName();
    }

    /**
     * Finds what has the same key as an object.
     *
     * @param beans instances by bean name
     * @param type the declared class
     * @param object what the caller passes, not null
     * @return what stands for it
     * @throws IllegalArgumentException if there is no such object, or several; the message says so
     */
    public Reference refer(Map<String, Object> beans, Class<?> type, Object object) {
        Object key = field(object).get(object);
        if (key == null) {
            throw new IllegalArgumentException("its key, " + name(object) + ", is null");
        }
        for (String place : known.getOrDefault(type, Set.of())) {
            Reference reference = new Reference(type, key, place);
            if (find(beans, reference) != null) {
                return reference;
            }
        }
        String place = search(beans, type, key);
        Set<String> places = known.computeIfAbsent(type, unused -> ConcurrentHashMap.newKeySet());
        if (places.size() < MOST_PLACES) {
            places.add(place);
        }
        return new Reference(type, key, place);
    }

    /**
     * Finds the object that a reference stands for.
     *
     * @param beans instances by bean name
     * @param reference what stands for it
     * @return the object, or null if there is none at that place
     * @throws IllegalArgumentException if there are several, or the place cannot be in the state; the message says so
     */
    public Object find(Map<String, Object> beans, Reference reference) {
        Set<Object> found = Place.of(model, reference.at())
                .objects(beans, reference.key(), each -> is(each, reference));
        if (found.size() > 1) {
            throw new IllegalArgumentException(found.size() + " objects in " + reference.at() + " have the key that it has");
        }
        return found.isEmpty() ? null : found.iterator().next();
    }

    /**
     * Writes a reference.
     *
     * @param reference the reference
     * @param out where to
     */
    public void write(Reference reference, JsonOutput out) {
        out.raw("{\"key\":");
        ValueTypes.of(reference.key().getClass()).write(reference.key(), out);
        out.raw(",\"at\":").string(reference.at()).raw('}');
    }

    /**
     * Reads a reference.
     *
     * @param type the declared class
     * @param in where from
     * @return the reference
     */
    public Reference read(Class<?> type, JsonInput in) {
        Object key = null;
        String at = null;
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "key" -> key = keyType(type).read(in);
                case "at" -> at = in.string();
                default -> throw new IllegalArgumentException("a reference has no " + name);
            }
        }
        if (key == null || at == null) {
            throw new IllegalArgumentException("a reference lacks its key or its place");
        }
        return new Reference(type, key, at);
    }

    private static ValueType keyType(Class<?> type) {
        Class<?> declared = KeyField.of(type).get(0).getType();
        return declared.isPrimitive() ? Primitive.of(declared) : ValueTypes.of(declared);
    }

    private boolean is(Object object, Reference reference) {
        return reference.type().isInstance(object) && reference.key().equals(field(object).get(object));
    }

    /** Looks at the whole state; returns the place of the only object. */
    private String search(Map<String, Object> beans, Class<?> type, Object key) {
        Reference wanted = new Reference(type, key, "");
        IdentityTable ids = new IdentityTable();
        beans.forEach((name, bean) -> ids.add(bean, model.bean(name), 0));
        List<Integer> found = new ArrayList<>();
        for (int id = 1; id <= ids.count(); id++) {
            if (is(ids.object(id), wanted)) {
                found.add(id);
            }
            follow(ids, id);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("nothing in the state has the key that it has, so there is nothing to pass");
        }
        if (found.size() > 1) {
            Paths paths = new Paths(ids);
            throw new IllegalArgumentException(found.size() + " objects in the state have the key that it has, such as "
                    + paths.to(found.get(0), null) + " and " + paths.to(found.get(1), null));
        }
        return Place.of(model, ids, found.get(0)).toString();
    }

    private void follow(IdentityTable ids, int id) {
        Object owner = ids.object(id);
        if (ids.shape(id) instanceof FieldShape shape) {
            for (StateField field : shape.fields()) {
                if (!field.primitive() && field.values() == null) {
                    add(ids, field.get(owner), id);
                }
            }
        } else if (ids.shape(id) instanceof ContentShape content) {
            try {
                content.parts(owner, part -> add(ids, part, id));
            } catch (RefusedException notCarried) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void add(IdentityTable ids, Object part, int owner) {
        if (part != null && !(part instanceof String) && !(part instanceof Class)) {
            Shape shape = model.shape(part);
            if (shape instanceof FieldShape || shape instanceof ContentShape) {
                ids.add(part, shape, owner);
            }
        }
    }

    private StateField field(Object object) {
        return fields.computeIfAbsent(object.getClass(), type -> {
            if (!(model.shape(type) instanceof FieldShape shape)) {
                throw new IllegalArgumentException("objects of " + type.getName() + " cannot be in the state");
            }
            return shape.named(KeyField.of(type).get(0).getName());
        });
    }

    private static String name(Object object) {
        return object.getClass().getSimpleName() + "." + KeyField.of(object.getClass()).get(0).getName();
    }
}
