package dev.copycat.internal.cdi;

import dev.copycat.InvalidSettingsException;
import dev.copycat.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** What is set in the files {@code META-INF/copycat.properties} that an application sees. */
final class SettingFiles {

    private static final String NAME = "META-INF/copycat.properties";

    private final ClassLoader loader;
    private final Set<String> decided;
    private final Map<String, String> contradictions = new TreeMap<>();

    /** The files that a class loader sees; about keys that are decided elsewhere they may contradict each other. */
    SettingFiles(ClassLoader loader, Set<String> decided) {
        this.loader = loader;
        this.decided = Set.copyOf(decided);
    }

    /** All values by key. */
    Map<String, String> values() {
        Map<String, Line> lines = new TreeMap<>();
        for (URL file : files()) {
            Properties read = read(file);
            read.stringPropertyNames().forEach(key -> {
                Line line = new Line(read.getProperty(key).strip(), file);
                contradict(key, lines.putIfAbsent(key, line), line);
            });
        }
        if (!contradictions.isEmpty()) {
            throw new InvalidSettingsException("Copycat's settings contradict each other, so nothing was started: "
                    + String.join("; ", contradictions.values()) + ". Take all lines but one away, or set a system property,"
                    + " which goes before them.", List.copyOf(contradictions.keySet()));
        }
        Map<String, String> values = new TreeMap<>();
        lines.forEach((key, line) -> values.put(key, line.value()));
        return values;
    }

    private void contradict(String key, Line before, Line line) {
        if (before != null && !before.value().equals(line.value()) && !decided.contains(key)) {
            contradictions.merge(key, key + " is " + before + " and " + line, (more, last) -> more + " and " + line);
        }
    }

    private List<URL> files() {
        try {
            return Collections.list(loader.getResources(NAME));
        } catch (IOException e) {
            throw unreadable(NAME, "See that the application's archives are whole", e);
        }
    }

    private static Properties read(URL file) {
        Properties properties = new Properties();
        try (InputStream in = file.openStream()) {
            properties.load(in);
        } catch (IOException e) {
            throw unreadable(file.toString(), "See that the file can be read and is whole", e);
        } catch (IllegalArgumentException e) {
            throw unreadable(file.toString(), "Write a backslash twice, as in C:\\\\users", e);
        }
        return properties;
    }

    private static InvalidSettingsException unreadable(String file, String remedy, Exception e) {
        InvalidSettingsException refusal = new InvalidSettingsException("Copycat's settings cannot be read, so nothing was"
                + " started: " + file + " (" + e.getMessage() + "). " + remedy + ".", Setting.keys());
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
