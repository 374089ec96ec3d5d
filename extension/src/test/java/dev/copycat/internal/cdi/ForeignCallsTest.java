package dev.copycat.internal.cdi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Prevalent;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import dev.copycat.UnknownMethodsException;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.journal.FileJournal;
import dev.copycat.internal.storage.DiskDirectory;
import dev.copycat.internal.storage.SystemIdentity;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal can make Copycat call: nothing but the transactions of the prevalent beans. */
@Promise("X1")
class ForeignCallsTest {

    private static boolean trapped;

    /** A class of the application that nobody asked to load. */
    static final class Trap {
        static {
            trapped = true;
        }

        static void spring() {}
    }

    @Prevalent
    public static class Safe {
        private int opened;

        public void open() {
            opened++;
        }

        @ReadOnly
        public int opened() {
            return opened;
        }

        private void secret() {
            opened = 100;
        }

        public static void shared() {}

        @Override
        public String toString() {
            secret();
            return "Safe";
        }
    }

    @TempDir
    private Path directory;

    @AfterEach
    void clearSettings() {
        System.clearProperty("copycat.directory");
    }

    @Test
    void whateverElseAJournalNamesIsRefusedAndNoClassIsLoadedForIt() throws IOException {
        start().close();
        journal(
                new MethodName(Safe.class.getName(), "open()"),
                new MethodName(Safe.class.getName(), "opened()"),
                new MethodName(Safe.class.getName(), "secret()"),
                new MethodName(Safe.class.getName(), "shared()"),
                new MethodName(Safe.class.getName(), "getClass()"),
                new MethodName("dev.copycat.internal.cdi.ForeignCallsTest$Trap", "spring()"),
                new MethodName("java.lang.Runtime", "halt(int)"));

        assertThatThrownBy(this::start)
                .hasStackTraceContaining(UnknownMethodsException.class.getName())
                .hasStackTraceContaining("opened()")
                .hasStackTraceContaining("secret()")
                .hasStackTraceContaining("shared()")
                .hasStackTraceContaining("getClass()")
                .hasStackTraceContaining("spring()")
                .hasStackTraceContaining("java.lang.Runtime.halt(int)");
        assertThat(trapped).isFalse();
    }

    private void journal(MethodName... methods) throws IOException {
        DiskDirectory disk = new DiskDirectory(directory.toRealPath().resolve("application/main"));
        FileJournal journal = new FileJournal(disk, SystemIdentity.of(disk, "main"), 1 << 20);
        journal.inspect(OptionalLong.of(0));
        journal.open();
        for (int i = 0; i < methods.length; i++) {
            journal.append(new Transaction(i + 1, Instant.EPOCH, null, methods[i], "[]".getBytes(UTF_8)));
        }
        journal.write();
        journal.close();
    }

    private SeContainer start() {
        System.setProperty("copycat.directory", directory.toString());
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new PrevalentExtension())
                .addBeanClasses(Safe.class)
                .initialize();
    }
}
