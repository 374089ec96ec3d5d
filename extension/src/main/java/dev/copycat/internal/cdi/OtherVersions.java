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

    /** Warns, if the application has no data yet and such data lies beside it. */
    static void warn(Path base, String application) {
        String name = withoutVersion(application);
        List<String> others = Files.exists(base.resolve(application)) ? List.of() : besides(base, name);
        if (!others.isEmpty()) {
            LOG.log(Level.WARNING, "The application " + application + " begins with an empty state. In " + base + " there is data"
                    + " of " + String.join(", ", others) + ". If that is another version of it, stop it, move that directory to "
                    + name + ", and set copycat.application=" + name + ", so that further versions find it.");
        }
    }

    private static List<String> besides(Path base, String name) {
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(base)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(other -> withoutVersion(other).equals(name))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException toldByTheStart) {
            return List.of();
        }
    }

    /** As in {@code shop-1.0}, {@code shop_v2}, {@code shop-1.1-SNAPSHOT}. */
    private static String withoutVersion(String name) {
        return name.replaceFirst("[-_]v?\\d.*$", "");
    }
}
