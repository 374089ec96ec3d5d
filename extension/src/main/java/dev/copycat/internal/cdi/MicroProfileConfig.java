package dev.copycat.internal.cdi;

import dev.copycat.InvalidSettingsException;
import dev.copycat.Setting;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What MicroProfile Config has for us, where the application sees one; without depending on it. */
final class MicroProfileConfig {

    private static final String API = "org.eclipse.microprofile.config.";

    private final ClassLoader loader;

    MicroProfileConfig(ClassLoader loader) {
        this.loader = loader;
    }

    /** The values by key; none if there is no MicroProfile Config, or only its API. */
    Map<String, String> values() {
        try {
            return read();
        } catch (ClassNotFoundException | NoClassDefFoundError none) {
            return Map.of();
        } catch (InvocationTargetException e) {
            if (!implemented()) {
                return Map.of();
            }
            throw unreadable(e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private Map<String, String> read() throws ReflectiveOperationException {
        Object config = type("ConfigProvider").getMethod("getConfig", ClassLoader.class).invoke(null, loader);
        Class<?> api = type("Config");
        Method lookup = api.getMethod("getOptionalValue", String.class, Class.class);
        Set<String> keys = new TreeSet<>(Setting.keys());
        keys.addAll(mistakes((Iterable<?>) api.getMethod("getPropertyNames").invoke(config)));
        Map<String, String> values = new TreeMap<>();
        for (String key : keys) {
            Optional<?> value = (Optional<?>) lookup.invoke(config, key, String.class);
            value.ifPresent(text -> values.put(key, text.toString()));
        }
        return values;
    }

    /** Which of these are named as settings are, and neither are settings nor made of variables. */
    private static Set<String> mistakes(Iterable<?> properties) {
        Set<String> names = new TreeSet<>();
        properties.forEach(name -> names.add(name.toString()));
        return names.stream()
                .filter(name -> name.startsWith(SettingSources.PREFIX))
                .filter(name -> !Setting.keys().contains(name) && !standsForVariable(name, names))
                .collect(Collectors.toSet());
    }

    /**
     * Whether a MicroProfile Config made a name of an environment variable, which is asked for by itself, or of a setting's in a
     * file of variables.
     */
    private static boolean standsForVariable(String name, Set<String> names) {
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return System.getenv().containsKey(variable)
                || names.contains(variable) && EnvironmentVariables.setting(variable).isPresent();
    }

    /** Asks for the implementation alone. Where the application sees only the API, as on GlassFish 7, there is none. */
    private boolean implemented() {
        try {
            type("spi.ConfigProviderResolver").getMethod("instance").invoke(null);
            return true;
        } catch (InvocationTargetException e) {
            return !(e.getCause() instanceof IllegalStateException);
        } catch (ReflectiveOperationException none) {
            return false;
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(API + name, true, loader);
    }

    private static InvalidSettingsException unreadable(Throwable reason) {
        return new InvalidSettingsException(
                "MicroProfile Config is there but cannot be read (" + reason + "), so nothing was started. Repair it, or set "
                        + "Copycat's settings as system properties.",
                Setting.keys());
    }
}
