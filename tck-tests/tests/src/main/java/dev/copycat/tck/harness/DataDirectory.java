package dev.copycat.tck.harness;

import dev.copycat.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Where the applications of a test keep their data: a fresh directory below {@code target/data} in each run. */
public final class DataDirectory {

    static final String PROPERTIES = "META-INF/copycat.properties";

    private static final Map<Class<?>, Path> BY_TEST = new ConcurrentHashMap<>();

    private DataDirectory() {}

    /**
     * The directory of a test's applications, asked where the applications are packed.
     *
     * @param test the test class
     * @return the value of {@code copycat.directory}, absolute
     */
    public static Path ofTest(Class<?> test) {
        return BY_TEST.computeIfAbsent(test, DataDirectory::make);
    }

    /**
     * The directory of the application that asks.
     *
     * @return the directory that holds one directory a prevalent system
     */
    static Path ofApplication() {
        Properties properties = new Properties();
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(PROPERTIES)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Path.of(
                properties.getProperty(Setting.DIRECTORY.key()), properties.getProperty(Setting.APPLICATION.key()));
    }

    private static Path make(Class<?> test) {
        try {
            Path data = Files.createDirectories(Path.of("target", "data").toAbsolutePath());
            return Files.createTempDirectory(data, test.getSimpleName() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
