package dev.copycat.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Promise("D3")
class NamedFileTest {

    /** The time of a directory at which its file is first looked for. */
    enum Directory {
        NEW,
        LONG_UNCHANGED,
        TIMED_IN_SECONDS;

        void set(Path directory) throws IOException {
            if (this == LONG_UNCHANGED) {
                Files.setLastModifiedTime(directory, FileTime.from(Instant.now().minusSeconds(60)));
            } else if (this == TIMED_IN_SECONDS) {
                Files.setLastModifiedTime(directory, thisSecond());
            }
        }

        /** What a change now would set. */
        void setAfterChange(Path directory) throws IOException {
            if (this == TIMED_IN_SECONDS) {
                Files.setLastModifiedTime(directory, thisSecond());
            }
        }

        private static FileTime thisSecond() {
            return FileTime.from(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    @TempDir
    private Path parent;

    private Path directory;
    private Path path;
    private NamedFile file;

    @BeforeEach
    void file() throws IOException {
        directory = Files.createDirectory(parent.resolve("d"));
        path = Files.createFile(directory.resolve("a"));
        file = new NamedFile(path);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsDeletedIsNotNamed(Directory time) throws IOException {
        seen(time);
        Files.delete(path);
        time.setAfterChange(directory);
        assertThat(file.is("a")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsMovedHasItsNewName(Directory time) throws IOException {
        seen(time);
        Files.move(path, directory.resolve("b"));
        time.setAfterChange(directory);
        assertThat(file.is("a")).isFalse();
        assertThat(file.is("b")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsReplacedIsNotNamed(Directory time) throws IOException {
        seen(time);
        Files.createFile(directory.resolve("b"));
        Files.move(directory.resolve("b"), path, StandardCopyOption.REPLACE_EXISTING);
        time.setAfterChange(directory);
        assertThat(file.is("a")).isFalse();
        assertThat(file.is("a")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aDirectoryThatIsReplacedHasOtherFiles(Directory time) throws IOException {
        seen(time);
        FileTime before = Files.getLastModifiedTime(directory);
        Files.move(directory, parent.resolve("e"));
        Files.createDirectory(directory);
        Files.createFile(path);
        Files.setLastModifiedTime(directory, before);
        assertThat(file.is("a")).isFalse();
    }

    @Test
    void aDirectoryMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), directory);
        file = new NamedFile(link.resolve("a"));
        seen(Directory.LONG_UNCHANGED);
        Files.delete(path);
        assertThat(file.is("a")).isFalse();
    }

    /** To look at the file would cost the next force. */
    @Test
    void whereNothingChangesTheFileIsNotLookedAt() throws IOException {
        seen(Directory.LONG_UNCHANGED);
        FileTime before = Files.getLastModifiedTime(directory);
        Files.delete(path);
        Files.setLastModifiedTime(directory, before);
        assertThat(file.is("a")).isTrue();
    }

    private void seen(Directory time) throws IOException {
        time.set(directory);
        assertThat(file.is("a")).isTrue();
        assertThat(file.is("a")).isTrue();
    }
}
