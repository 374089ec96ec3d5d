package dev.copycat.internal.cdi;

import java.util.Map;
import java.util.TreeMap;

/** Gathers what is set; a stronger source goes before a weaker one. */
final class SettingSources {

    static final String PREFIX = "copycat.";

    private final ClassLoader loader;

    SettingSources(ClassLoader loader) {
        this.loader = loader;
    }

    /** All values by key. */
    Map<String, String> gather() {
        Map<String, String> values = new TreeMap<>(new MicroProfileConfig(loader).values());
        values.putAll(EnvironmentVariables.values(System.getenv()));
        System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> values.put(key, System.getProperty(key)));
        new SettingFiles(loader, values.keySet()).values().forEach(values::putIfAbsent);
        return values;
    }
}
