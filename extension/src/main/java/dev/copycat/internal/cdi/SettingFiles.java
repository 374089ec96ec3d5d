package dev.copycat.internal.cdi;

import dev.copycat.InvalidSettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What is set in the files {@code META-INF/copycat.properties} that an application sees. */
final class SettingFiles {

    private static final String NAME = "META-INF/copycat.properties";

    private final ClassLoader loader;

    SettingFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** All values by key; no two files say different things of one. */
    Map<String, String> values() {
        Map<String, Line> lines = new TreeMap<>();
        for (URL file : files()) {
            read(file).forEach((key, value) -> lines.merge(key.toString(), new Line(value.toString(), file),
                    (one, other) -> same(key.toString(), one, other)));
        }
        Map<String, String> values = new TreeMap<>();
        lines.forEach((key, line) -> values.put(key, line.value()));
        return values;
    }

    private List<URL> files() {
        try {
            return Collections.list(loader.getResources(NAME));
        } catch (IOException e) {
            throw unreadable(NAME, e);
        }
    }

    private static Properties read(URL file) {
        Properties properties = new Properties();
        try (InputStream in = file.openStream()) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file.toString(), e);
        }
        return properties;
    }

    private static Line same(String key, Line one, Line other) {
        if (!one.value().equals(other.value())) {
            throw new InvalidSettingsException("Copycat's settings contradict each other, so nothing was started: " + key + " is "
                    + one + " and " + other + ". Take one of the two lines away.", List.of(key));
        }
        return one;
    }

    private static InvalidSettingsException unreadable(String file, Exception e) {
        String message = "Copycat's settings cannot be read, so nothing was started: " + file + " (" + e.getMessage()
                + "). In such a file a backslash is written twice, as in C:\\\\data.";
        InvalidSettingsException refusal = new InvalidSettingsException(message, List.of());
        refusal.initCause(e);
        return refusal;
    }

    /** What a file says of a key. */
    private record Line(String value, URL file) {

        @Override
        public String toString() {
            return value + " in " + file;
        }
    }
}
