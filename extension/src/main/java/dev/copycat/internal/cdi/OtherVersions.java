package dev.copycat.internal.cdi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Data that may be of the same application under the name of another version. The application itself begins with an empty state,
 * which its users would take for a loss.
 */
final class OtherVersions {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private OtherVersions() {}

    /** Warns, if an application that the server has named has no data yet and such data lies beside it. */
    static void warn(Path base, String application) {
        String name = withoutVersion(application);
        List<String> others = hasData(base.resolve(application)) ? List.of() : besides(base, name);
        if (!others.isEmpty()) {
            LOG.log(Level.WARNING, "The application " + application + " begins with an empty state, and in " + base + " there is"
                    + " data of " + String.join(", ", others) + ". If that is another version of it: stop both, "
                    + (name.equals(application) ? inPlaceOf(base.resolve(name)) : underThat(name, base, application, others)));
        }
    }

    private static String inPlaceOf(Path own) {
        return "move " + own + " away, which has what this one writes until then, and move the directory of the one that ran last"
                + " to " + own + ".";
    }

    private static String underThat(String name, Path base, String application, List<String> others) {
        String move = "move the directory of the one that ran last to " + base.resolve(name) + ", ";
        return (others.contains(name) ? "" : move) + "and put copycat.application=" + name
                + " into META-INF/copycat.properties of the application, so that every version finds it. What this one writes"
                + " until then stays in " + base.resolve(application) + ".";
    }

    private static List<String> besides(Path base, String name) {
        return children(base).stream()
                .filter(path -> withoutVersion(path.getFileName().toString()).equals(name) && hasData(path))
                .map(path -> path.getFileName().toString())
                .sorted()
                .toList();
    }

    private static boolean hasData(Path application) {
        return children(application).stream().anyMatch(system -> Files.exists(system.resolve("system.json")));
    }

    private static List<Path> children(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.toList();
        } catch (IOException | UncheckedIOException notOursToRead) {
            return List.of();
        }
    }

    /** As in {@code shop-1.0} and {@code shop-1.1-SNAPSHOT}; one number alone may be anything. */
    private static String withoutVersion(String name) {
        return name.replaceFirst("[-_]v?\\d+\\.\\d.*$", "");
    }
}
