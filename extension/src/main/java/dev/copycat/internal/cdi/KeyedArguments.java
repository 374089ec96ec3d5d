package dev.copycat.internal.cdi;

import dev.copycat.internal.codec.References;
import dev.copycat.internal.engine.Engine;
import dev.copycat.internal.graph.KeyedObjects;
import dev.copycat.internal.graph.KeyedObjects.Reference;
import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Arguments that are objects of a system's state, each journaled by its key: alone, or in a list, set or collection. */
final class KeyedArguments implements References {

    private static final Set<Class<?>> COLLECTIONS = Set.of(List.class, Set.class, Collection.class);

    private final KeyedObjects objects;
    private Engine engine;
    private BeanSet live;

    KeyedArguments(KeyedObjects objects) {
        this.objects = objects;
    }

    /** Tells whose live state callers' objects are looked for in. */
    void lookIn(Engine system, BeanSet beans) {
        engine = system;
        live = beans;
    }

    /** The class with a key that a parameter is, or holds one or more of; or empty. */
    static Optional<Class<?>> keyed(Type parameter) {
        if (parameter instanceof ParameterizedType generic && COLLECTIONS.contains(generic.getRawType())) {
            return keyedClass(generic.getActualTypeArguments()[0]);
        }
        return keyedClass(parameter);
    }

    private static Optional<Class<?>> keyedClass(Type type) {
        return type instanceof Class<?> plain && KeyedObjects.cover(plain) ? Optional.of(plain) : Optional.empty();
    }

    @Override
    public boolean cover(Type parameter) {
        return keyed(parameter).isPresent();
    }

    @Override
    public Object write(Type parameter, Object sent, JsonOutput out) {
        Class<?> type = keyed(parameter).orElseThrow();
        if (!(sent instanceof Collection<?> several) || parameter == type) {
            return write(type, sent, out);
        }
        Collection<Object> references = like(parameter);
        out.raw('[');
        for (Object each : several) {
            out.raw(references.isEmpty() ? "" : ",");
            references.add(write(type, each, out));
        }
        out.raw(']');
        return references;
    }

    private Reference write(Class<?> type, Object sent, JsonOutput out) {
        if (sent == null) {
            throw new IllegalArgumentException("it holds null, which has no key");
        }
        Reference reference = engine.read(() -> objects.refer(live.beans(), type, sent));
        objects.write(reference, out);
        return reference;
    }

    @Override
    public Object read(Type parameter, JsonInput in) {
        Class<?> type = keyed(parameter).orElseThrow();
        if (parameter == type) {
            return objects.read(type, in);
        }
        Collection<Object> references = like(parameter);
        in.beginArray();
        while (in.nextElement()) {
            references.add(objects.read(type, in));
        }
        return references;
    }

    /** The objects that stand behind references in a set of beans. */
    Object[] find(MethodArguments method, Object[] decoded, Map<String, Object> beans) {
        Object[] found = decoded.clone();
        for (int i = 0; i < found.length; i++) {
            Type parameter = method.parameters().get(i).type();
            if (found[i] instanceof Reference reference) {
                found[i] = find(method, reference, beans);
            } else if (found[i] instanceof Collection<?> several && cover(parameter)) {
                Collection<Object> each = like(parameter);
                several.forEach(reference -> each.add(find(method, (Reference) reference, beans)));
                found[i] = each;
            }
        }
        return found;
    }

    private Object find(MethodArguments method, Reference reference, Map<String, Object> beans) {
        try {
            Object found = objects.find(beans, reference);
            if (found != null) {
                return found;
            }
        } catch (IllegalArgumentException several) {
            throw method.notFound(reference, several.getMessage());
        }
        throw method.notFound(reference, "an earlier call took it out of " + reference.at());
    }

    private static Collection<Object> like(Type parameter) {
        boolean set = parameter instanceof ParameterizedType generic && generic.getRawType() == Set.class;
        return set ? new LinkedHashSet<>() : new ArrayList<>();
    }
}
