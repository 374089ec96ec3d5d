package dev.copycat.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskDirectoryTest {

    @TempDir
    private Path path;

    @AfterEach
    void clearFlag() {
        Thread.interrupted();
    }

    /** Found by interrupting callers at random: the start of a system, or a snapshot, failed. */
    @Test
    @Promise("D5")
    void anInterruptedThreadUsesADirectoryAndKeepsItsFlag() throws IOException {
        DiskDirectory directory = new DiskDirectory(path);
        Thread.currentThread().interrupt();
        try (AppendFile file = directory.create("file")) {
            file.append(new byte[] {1, 2}, 0, 2);
            file.force();
        }
        directory.force();
        try (var in = directory.read("file")) {
            assertThat(in.readAllBytes()).containsExactly(1, 2);
        }
        assertThat(directory.list()).containsExactly("file");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void aForceThatFailsSaysWhy() {
        DiskDirectory directory = new DiskDirectory(path.resolve("missing"));
        assertThatThrownBy(directory::force).isInstanceOf(NoSuchFileException.class);
    }
}
