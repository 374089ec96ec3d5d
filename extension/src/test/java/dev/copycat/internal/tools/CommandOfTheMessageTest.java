package dev.copycat.internal.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.copycat.Prevalent;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import dev.copycat.ReplayFailedException;
import dev.copycat.internal.cdi.PrevalentExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that a refused start names, run as it stands there, lets the application start. */
@Promise({"D6", "O3"})
class CommandOfTheMessageTest {

    private static boolean tooDeep;

    @Prevalent
    public static class Names {
        private final List<String> names = new ArrayList<>();

        public void add(String name) {
            if (tooDeep && name.equals("bottomless")) {
                throw new StackOverflowError("too deep");
            }
            names.add(name);
        }

        @ReadOnly
        public List<String> names() {
            return List.copyOf(names);
        }
    }

    @TempDir
    private Path directory;

    @BeforeEach
    void keepTheJournal() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.snapshot.on-stop");
        tooDeep = false;
    }

    @Test
    void aCallThatFailsInEveryReplayIsVoided() {
        try (SeContainer container = start()) {
            Names names = container.select(Names.class).get();
            Stream.of("Ann", "bottomless", "Bob").forEach(names::add);
        }
        tooDeep = true;
        String message = message(catchThrowable(CommandOfTheMessageTest::startAndStop));
        String[] command = message.substring(message.indexOf("void ")).split(" ");

        StringWriter out = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(out), command[0], command[1], command[2], "--yes"))
                .as(out.toString()).isZero();

        try (SeContainer container = start()) {
            assertThat(container.select(Names.class).get().names()).containsExactly("Ann", "Bob");
        }
        assertThatThrownBy(() -> startAndStopWithout(Path.of(command[1], "void-00000000000000000002.jsonl")))
                .hasStackTraceContaining("ended in an error when it was replayed");
    }

    private static void startAndStopWithout(Path file) {
        assertThat(file.toFile().delete()).isTrue();
        startAndStop();
    }

    private static void startAndStop() {
        try (SeContainer container = start()) {
            container.select(Names.class).get().names();
        }
    }

    private static String message(Throwable thrown) {
        Throwable cause = thrown;
        while (!(cause instanceof ReplayFailedException)) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private static SeContainer start() {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new PrevalentExtension())
                .addBeanClasses(Names.class)
                .initialize();
    }
}
