package dev.copycat.internal.cdi;

import dev.copycat.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers what is set; a stronger source goes before a weaker one. */
final class SettingSources {

    static final String PREFIX = "copycat.";
    private static final String VARIABLE_PREFIX = "COPYCAT_";

    private final ClassLoader loader;

    SettingSources(ClassLoader loader) {
        this.loader = loader;
    }

    /** All values by key. */
    Map<String, String> gather() {
        Map<String, String> values = new TreeMap<>(new MicroProfileConfig(loader).values());
        values.putAll(environment());
        System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> values.put(key, System.getProperty(key)));
        new SettingFiles(loader, values.keySet()).values().forEach(values::putIfAbsent);
        return values;
    }

    private static Map<String, String> environment() {
        Map<String, String> values = new TreeMap<>();
        List<Setting> settings = Arrays.asList(Setting.values());
        System.getenv().forEach((variable, value) -> {
            if (variable.startsWith(VARIABLE_PREFIX)) {
                Optional<Setting> known = settings.stream().filter(s -> s.variable().equals(variable)).findFirst();
                values.put(known.map(Setting::key).orElse(variable), value);
            }
        });
        return values;
    }
}
