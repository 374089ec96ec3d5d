package dev.copycat.platform;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A source of MicroProfile Config that the application brings; empty until a test puts something in. */
public final class ShopSource implements ConfigSource {

    static final Map<String, String> VALUES = new TreeMap<>();
    /** Thrown when the names are asked for, if it is there. */
    static RuntimeException failure;

    @Override
    public Set<String> getPropertyNames() {
        if (failure != null) {
            throw failure;
        }
        return Set.copyOf(VALUES.keySet());
    }

    @Override
    public String getValue(String name) {
        return VALUES.get(name);
    }

    @Override
    public String getName() {
        return "shop";
    }
}
