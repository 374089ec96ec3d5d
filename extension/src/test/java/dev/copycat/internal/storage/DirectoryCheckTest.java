package dev.copycat.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.DirectoryUnavailableException;
import dev.copycat.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Promise("X2")
class DirectoryCheckTest {

    private static final int APPLICATIONS = 4;

    @TempDir
    private Path top;

    @Test
    void theDirectoriesAreMadeForTheirOwnerOnly() throws IOException {
        Path system = DirectoryCheck.prepare(top.resolve("a/b"), "wiki", "main");

        assertThat(system).isEqualTo(top.toRealPath().resolve("a/b/wiki/main"));
        for (Path each = system; !each.equals(top.toRealPath()); each = each.getParent()) {
            assertThat(permissions(each)).isEqualTo("rwx------");
        }
        assertThat(DirectoryCheck.prepare(top.resolve("a/b"), "wiki", "main")).isEqualTo(system);
    }

    @Test
    void filesAreForTheirOwnerOnlyFromTheFirstByte() throws IOException {
        try (AppendFile file = new DiskDirectory(top).create("x")) {
            assertThat(permissions(top.resolve("x"))).isEqualTo("rw-------");
            assertThat(file.length()).isZero();
        }
    }

    /** A server starts its applications side by side, and the first time each of them makes the base. */
    @Test
    void applicationsMayMakeTheBaseAtTheSameMoment() throws Exception {
        ExecutorService server = Executors.newFixedThreadPool(APPLICATIONS);
        try {
            for (int start = 0; start < 200; start++) {
                Path base = top.resolve("base-" + start);
                CyclicBarrier together = new CyclicBarrier(APPLICATIONS);
                List<Callable<Path>> applications = IntStream.range(0, APPLICATIONS).<Callable<Path>>mapToObj(i -> () -> {
                    together.await();
                    return DirectoryCheck.prepare(base, "application-" + i, "main");
                }).toList();
                for (Future<Path> system : server.invokeAll(applications)) {
                    assertThat(system.get()).isDirectory();
                }
            }
        } finally {
            server.shutdown();
        }
    }

    @Test
    void aDirectoryThatOthersCanWriteIsRefusedWithTheRemedy() throws IOException {
        Path base = Files.createDirectory(top.resolve("base"));
        for (String open : new String[] {"rwxrwx---", "rwx----w-"}) {
            Files.setPosixFilePermissions(base, PosixFilePermissions.fromString(open));
            assertThatThrownBy(() -> DirectoryCheck.prepare(base, "wiki", "main"))
                    .isInstanceOf(DirectoryUnavailableException.class)
                    .hasMessageContainingAll(base.toString(), "group", "chmod go-w");
        }
    }

    @Test
    void aReadOnlyDirectoryIsRefused() throws IOException {
        Path base = Files.createDirectory(top.resolve("base"));
        Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("r-x------"));
        assertThatThrownBy(() -> DirectoryCheck.prepare(base, "wiki", "main"))
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessageContainingAll(base.toString(), "read-only");
        Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void linksBelowTheBaseAreNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(top.resolve("elsewhere"));
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwx------"));
        Path base = Files.createDirectory(top.resolve("base"));
        Files.createSymbolicLink(base.resolve("wiki"), elsewhere);
        assertThatThrownBy(() -> DirectoryCheck.prepare(base, "wiki", "main"))
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessageContaining("link");

        DiskDirectory directory = new DiskDirectory(elsewhere);
        Files.writeString(top.resolve("secret"), "x");
        Files.createSymbolicLink(elsewhere.resolve("journal"), top.resolve("secret"));
        assertThatThrownBy(() -> directory.read("journal")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> directory.append("journal")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> directory.create("journal")).isInstanceOf(IOException.class);
    }

    @Test
    void aFileWhereADirectoryShouldBeIsRefused() throws IOException {
        Path base = Files.createFile(top.resolve("base"));
        assertThatThrownBy(() -> DirectoryCheck.prepare(base, "wiki", "main"))
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessageContainingAll(base.toString(), "copycat.directory");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
