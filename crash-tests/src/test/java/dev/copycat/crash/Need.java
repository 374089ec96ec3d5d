package dev.copycat.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a test cannot do without: where it is missing the test is skipped, and says why. */
final class Need {

    private Need() {}

    static void root() {
        assumeTrue("root".equals(System.getProperty("user.name")), "SKIPPED: only root can make these faults");
    }

    static void tools(String... tools) {
        for (String tool : tools) {
            assumeTrue(Command.exists(tool), "SKIPPED: " + tool + " is not installed");
        }
    }

    /** Some containers have the tool but not the right. */
    static void strace() {
        tools("strace");
        assumeTrue(Command.succeeds("strace", "-o", "/dev/null", "true"), "SKIPPED: strace may not trace here");
    }

    static void loopMounts(Path scratch) {
        tools("mount", "umount", "losetup", "truncate", "mkfs.ext4", "perl");
        mounts("a loop device", () -> FileSystem.ext4(scratch, "rw"));
    }

    static void tmpfs(Path scratch) {
        tools("mount", "umount", "dd");
        mounts("a tmpfs", () -> FileSystem.tmpfs(scratch, "1m"));
    }

    private static void mounts(String what, Supplier<FileSystem> mount) {
        try (FileSystem mounted = mount.get()) {
            assertThat(mounted.path()).isDirectory();
        } catch (AssertionError e) {
            abort("SKIPPED: " + what + " cannot be mounted here: " + e.getMessage());
        }
    }

    /** The library that lets every force do nothing. */
    static Path eatMyData() {
        Optional<Path> found = find("libeatmydata.so");
        assumeTrue(found.isPresent(), "SKIPPED: libeatmydata is not installed");
        return found.get();
    }

    private static Optional<Path> find(String library) {
        try (Stream<Path> places = Files.list(Path.of("/usr/lib"))) {
            return Stream.concat(Stream.of(Path.of("/usr/lib")), places)
                    .map(place -> place.resolve(library))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
