package dev.copycat.internal.cdi;

import dev.copycat.InvalidSettingsException;
import dev.copycat.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Gathers what is set, from the weakest source to the strongest. */
final class SettingSources {

    private static final String PREFIX = "copycat.";
    private static final String VARIABLE_PREFIX = "COPYCAT_";
    private static final String FILE = "META-INF/copycat.properties";

    private final ClassLoader loader;

    SettingSources(ClassLoader loader) {
        this.loader = loader;
    }

    /** All values by key. */
    Map<String, String> gather() {
        Map<String, String> values = new TreeMap<>();
        values.putAll(file());
        values.putAll(microProfile());
        values.putAll(environment());
        System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> values.put(key, System.getProperty(key)));
        return values;
    }

    private Map<String, String> file() {
        Map<String, String> values = new TreeMap<>();
        try {
            for (URL url : Collections.list(loader.getResources(FILE))) {
                Properties properties = new Properties();
                try (InputStream in = url.openStream()) {
                    properties.load(in);
                }
                properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " of the application cannot be read", e);
        }
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

    /** Whether a name was made by a MicroProfile Config out of an environment variable, which has its own place here. */
    private static boolean standsForVariable(String name) {
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return Arrays.stream(Setting.values())
                .anyMatch(setting -> setting.variable().equals(variable) && !setting.key().equals(name));
    }

    /** MicroProfile Config, where the application sees one; without depending on it. */
    private Map<String, String> microProfile() {
        Map<String, String> values = new TreeMap<>();
        try {
            Class<?> provider = Class.forName("org.eclipse.microprofile.config.ConfigProvider", true, loader);
            Object config = provider.getMethod("getConfig", ClassLoader.class).invoke(null, loader);
            Class<?> api = Class.forName("org.eclipse.microprofile.config.Config", true, loader);
            Method lookup = api.getMethod("getOptionalValue", String.class, Class.class);
            for (Object name : (Iterable<?>) api.getMethod("getPropertyNames").invoke(config)) {
                if (name.toString().startsWith(PREFIX) && !standsForVariable(name.toString())) {
                    Optional<?> value = (Optional<?>) lookup.invoke(config, name, String.class);
                    value.ifPresent(text -> values.put(name.toString(), text.toString()));
                }
            }
        } catch (ClassNotFoundException | NoClassDefFoundError none) {
            return Map.of();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new InvalidSettingsException(
                    "MicroProfile Config is there but cannot be read (" + e + "), so nothing was started. Repair it, or set "
                            + "Copycat's settings as system properties.",
                    Setting.keys());
        }
        return values;
    }
}
