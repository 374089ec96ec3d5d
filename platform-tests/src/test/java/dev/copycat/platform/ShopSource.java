package dev.copycat.platform;

import io.smallrye.config.EnvConfigSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A source of MicroProfile Config that the application brings; empty until a test puts something in. */
public final class ShopSource implements ConfigSource {

    static final Map<String, String> VALUES = new TreeMap<>();
    /** As in a file of environment variables. */
    static final Map<String, String> VARIABLES = new TreeMap<>();
    /** Thrown when the names are asked for, if it is there. */
    static RuntimeException failure;

    @Override
    public Set<String> getPropertyNames() {
        if (failure != null) {
            throw failure;
        }
        Set<String> names = new TreeSet<>(VALUES.keySet());
        names.addAll(variables().getPropertyNames());
        return names;
    }

    @Override
    public String getValue(String name) {
        return VALUES.containsKey(name) ? VALUES.get(name) : variables().getValue(name);
    }

    @Override
    public String getName() {
        return "shop";
    }

    private static ConfigSource variables() {
        return new EnvConfigSource(VARIABLES, DEFAULT_ORDINAL);
    }
}
