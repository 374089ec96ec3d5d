package dev.copycat.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.DirectoryUnavailableException;
import dev.copycat.Promise;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Promise("D7")
class DirectoryLockTest {

    @TempDir
    private Path directory;

    @Test
    void theSecondInThisProcessIsRefusedAndToldWhoHoldsIt() throws IOException {
        try (DirectoryLock held = DirectoryLock.take(directory, "process 1, application wiki")) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DirectoryLock.take(directory, "other"))
                    .isInstanceOf(DirectoryUnavailableException.class)
                    .hasMessageContainingAll(directory.toString(), "process 1, application wiki", "copycat.directory");
        }
        DirectoryLock.take(directory, "other").close();
    }

    @Test
    void anotherProcessIsRefusedEvenAfterSomebodyHereAskedWhoHoldsIt() throws Exception {
        try (DirectoryLock held = DirectoryLock.take(directory, "the test")) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DirectoryLock.take(directory, "other")).isNotNull();
            assertThat(takeInAnotherProcess()).contains("in use by the test");
        }
        assertThat(takeInAnotherProcess()).isEqualTo("taken");
    }

    @Test
    void whoOnlyReadsKeepsSystemsOutAndWritesNothing() throws Exception {
        DirectoryLock.take(directory, "a system of yesterday").close();
        try (DirectoryLock held = DirectoryLock.toRead(directory, "the test")) {
            assertThat(held).isNotNull();
            assertThat(takeInAnotherProcess()).contains("in use by a command that only reads it");
            assertThat(directory.resolve("holder")).hasContent("a system of yesterday");
        }
        assertThat(takeInAnotherProcess()).isEqualTo("taken");
    }

    @Test
    void aCopyThatNoSystemUsedIsReadWithoutALock() throws IOException {
        DirectoryLock.toRead(directory, "the test").close();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aFailedAttemptHoldsNothing() throws IOException {
        Path obstacle = Files.createDirectories(directory.resolve("holder.tmp/full"));
        assertThatThrownBy(() -> DirectoryLock.take(directory, "the test"))
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessageContaining("cannot be locked");
        Files.delete(obstacle);
        DirectoryLock.take(directory, "the test").close();
    }

    private String takeInAnotherProcess() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), Taker.class.getName(), directory.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            return out.lines().reduce("", (all, line) -> line);
        }
    }

    /** Tries to take the lock and says what came of it. */
    public static final class Taker {

        public static void main(String[] arguments) throws IOException {
            try (DirectoryLock lock = DirectoryLock.take(Path.of(arguments[0]), "another process")) {
                System.out.println(lock == null ? "nothing" : "taken");
            } catch (DirectoryUnavailableException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
