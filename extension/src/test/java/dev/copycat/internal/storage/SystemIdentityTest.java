package dev.copycat.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.DirectoryUnavailableException;
import dev.copycat.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Promise("R3")
class SystemIdentityTest {

    @TempDir
    private Path path;

    @Test
    void itIsMadeOnceAndKept() throws IOException {
        SystemIdentity made = SystemIdentity.of(new DiskDirectory(path), "main");
        assertThat(SystemIdentity.of(new DiskDirectory(path), "main")).isEqualTo(made);
    }

    @Test
    void aDirectoryOfAnotherSystemIsRefused() throws IOException {
        SystemIdentity.of(new DiskDirectory(path), "orders");
        assertRefused("orders");
    }

    @Test
    void aDamagedOrLostIdentityIsRefused() throws IOException {
        SystemIdentity.of(new DiskDirectory(path), "main");
        Path file = path.resolve("system.json");
        Files.writeString(file, Files.readString(file).replace("main", "nain"));
        assertRefused("damaged");
        Files.writeString(file, "");
        assertRefused("damaged");
        Files.delete(file);
        Files.createFile(path.resolve("journal-00000000000000000001.jsonl"));
        assertRefused("system.json");
    }

    private void assertRefused(String fault) {
        assertThatThrownBy(() -> SystemIdentity.of(new DiskDirectory(path), "main"))
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessageContainingAll(path.toString(), fault);
    }
}
