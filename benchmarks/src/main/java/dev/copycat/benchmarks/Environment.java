package dev.copycat.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where figures were measured. */
final class Environment {

    private static final List<String> MEMORY_ONLY = List.of("tmpfs", "ramfs");

    private Environment() {}

    /** Whether a directory is on no disk. */
    static boolean inMemory(Path directory) throws IOException {
        return MEMORY_ONLY.contains(Files.getFileStore(directory).type());
    }

    static Map<String, String> of(Path directory) throws IOException {
        Map<String, String> all = new TreeMap<>();
        FileStore store = Files.getFileStore(directory);
        all.put("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        all.put("CPU", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        all.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch"));
        all.put("file system", store.type() + " on " + store.name());
        all.put("load at the end", String.format(Locale.ROOT, "%.2f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        versions().forEach((peer, version) -> all.put("version of " + peer, version.toString()));
        return all;
    }

    private static String processor() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(told)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
        }
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream in = Environment.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
