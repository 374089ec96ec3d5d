package dev.copycat.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.DirectoryUnavailableException;
import dev.copycat.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Promise("X2")
class DirectoryCheckTest {

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
