package dev.copycat.internal.cdi;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentObject;
import jakarta.enterprise.inject.spi.Bean;
import java.util.List;

/**
 * A bean that an extension took for a prevalent one.
 *
 * @param bean the container's bean
 * @param type its class
 * @param system the system that it belongs to
 * @param produced whether a producer method makes it, not the container
 * @param queries the names of methods that only read, besides those that are marked
 */
record FoundBean(Bean<?> bean, Class<?> type, String system, boolean produced, List<String> queries) {

    /** A class; the annotation is on it, or on a stereotype of the application's own. */
    static FoundBean of(Bean<?> bean, Class<?> type, Prevalent prevalent) {
        return new FoundBean(bean, type, prevalent.system(), false, List.of());
    }

    /** An object that a producer method makes. */
    static FoundBean of(Bean<?> bean, Class<?> type, PrevalentObject object) {
        return new FoundBean(bean, type, object.system(), true, List.of(object.queries()));
    }

    /** Whether a method of that name only reads, though it is not marked. */
    boolean isQuery(String method) {
        return queries.stream().anyMatch(query -> names(query, method));
    }

    /** Whether one of the names of queries stands for a method. */
    static boolean names(String query, String method) {
        return query.endsWith("*") ? method.startsWith(query.substring(0, query.length() - 1)) : method.equals(query);
    }
}
