package dev.copycat.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Promise("D3")
class NamedFileTest {

    /** When the directory was last changed before its file is looked for. */
    enum Change {
        JUST_NOW,
        A_MINUTE_AGO;

        Clock clock() {
            return this == JUST_NOW ? Clock.systemUTC() : Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        }
    }

    @TempDir
    private Path parent;

    private Path directory;
    private Path path;

    @BeforeEach
    void file() throws IOException {
        directory = Files.createDirectory(parent.resolve("d"));
        path = Files.createFile(directory.resolve("a"));
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsDeletedIsNotNamed(Change last) throws IOException {
        NamedFile file = seen(path, last);
        change(() -> Files.delete(path));
        assertThat(file.is("a")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsMovedHasItsNewName(Change last) throws IOException {
        NamedFile file = seen(path, last);
        change(() -> Files.move(path, directory.resolve("b")));
        assertThat(file.is("a")).isFalse();
        assertThat(file.is("b")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsReplacedIsNotNamed(Change last) throws IOException {
        Path other = Files.createFile(directory.resolve("b"));
        NamedFile file = seen(path, last);
        change(() -> Files.move(other, path, StandardCopyOption.REPLACE_EXISTING));
        assertThat(file.is("a")).isFalse();
        assertThat(file.is("a")).isFalse();
    }

    /** As a copy of a backup over it does, that keeps times. */
    @ParameterizedTest
    @EnumSource
    void aTimeThatIsSetBackHidesNothing(Change last) throws IOException {
        NamedFile file = seen(path, last);
        FileTime before = Files.getLastModifiedTime(directory);
        change(() -> Files.delete(path));
        Files.setLastModifiedTime(directory, before);
        assertThat(file.is("a")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aDirectoryThatIsReplacedHasOtherFiles(Change last) throws IOException {
        NamedFile file = seen(path, last);
        Files.move(directory, parent.resolve("e"));
        Files.createDirectory(directory);
        Files.createFile(path);
        assertThat(file.is("a")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aDirectoryMayBeALink(Change last) throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), directory);
        NamedFile file = seen(link.resolve("a"), last);
        change(() -> Files.delete(path));
        assertThat(file.is("a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T10:00:00.123456789Z, 2026-11-28T10:00:00.223Z, false",
        "2026-11-28T10:00:00.123456789Z, 2026-11-28T10:00:00.224Z, true",
        "2026-11-28T10:00:00Z, 2026-11-28T10:00:03Z, false",
        "2026-11-28T10:00:00Z, 2026-11-28T10:00:03.001Z, true",
        "2026-11-28T10:00:00.123Z, 2026-11-28T10:00:03Z, false",
        "2026-11-28T11:00:00Z, 2026-11-28T10:00:00Z, false",
    })
    void aTimeIsTrustedWhenAnyLaterChangeHasAnother(Instant changed, Instant now, boolean settled) {
        assertThat(NamedFile.isSettled(changed, now)).isEqualTo(settled);
    }

    private static NamedFile seen(Path path, Change last) throws IOException {
        NamedFile file = new NamedFile(path, last.clock());
        assertThat(file.is("a")).isTrue();
        assertThat(file.is("a")).isTrue();
        return file;
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Changes the directory, at another time than it was changed before, as file systems count it. */
    private void change(Step step) throws IOException {
        Object before = changed();
        step.run();
        while (changed().equals(before)) {
            Files.delete(Files.createFile(directory.resolve("other")));
        }
    }

    private Object changed() throws IOException {
        return Files.getAttribute(directory, "unix:ctime");
    }
}
