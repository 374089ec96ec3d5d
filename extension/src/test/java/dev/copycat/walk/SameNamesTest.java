package dev.copycat.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.CodeChangedException;
import dev.copycat.Promise;
import dev.copycat.UnknownMethodsException;
import dev.copycat.internal.cdi.PrevalentExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of arguments that keep all names and types, and are read otherwise. */
@Promise({"S6", "R5"})
class SameNamesTest {

    private static final String ON_CHANGE = "copycat.on-code-change";
    private static final String LOG = """
            @Prevalent public class Log {
                private final List<String> notes = new ArrayList<>();
                public void put(Change change) { notes.add(change.toString()); }
                @ReadOnly public List<String> notes() { return notes; }
            }
            """;
    private static final String DAY = """
            public record Change(%s LocalDate day) {
                public static Change made() { return new Change(LocalDate.of(2020, 3, 4)); }
            }
            """;
    private static final String TEXT = """
            public class Change {
                %s String text;
                public static Change made() { Change made = new Change(); made.text = "Hello"; return made; }
                public String getText() { return text; }
                %s
                public String toString() { return text; }
            }
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.resolve("data").toString());
        System.setProperty("copycat.application", "log");
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @AfterEach
    void clear() {
        System.clearProperty(ON_CHANGE);
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.application");
        System.clearProperty("copycat.snapshot.on-stop");
    }

    @Test
    void aSetterThatIsGone() throws Exception {
        refused(TEXT.formatted("private", "public void setText(String text) { this.text = text; }"), TEXT.formatted("private", ""));
    }

    @Test
    void aFieldThatIsHidden() throws Exception {
        refused(TEXT.formatted("public", ""), TEXT.formatted("private", ""));
    }

    @Test
    void aFormatThatReadsTheSameTextAsAnotherDay() throws Exception {
        run("before", DAY.formatted("@JsonbDateFormat(\"dd.MM.yyyy\")"), true);
        System.setProperty(ON_CHANGE, "refuse");
        assertThatThrownBy(() -> run("after", DAY.formatted("@JsonbDateFormat(\"MM.dd.yyyy\")"), false))
                .isInstanceOf(CodeChangedException.class)
                .hasMessageContainingAll("- argument log.Change.day java.time.LocalDate @JsonbDateFormat(dd.MM.yyyy)", "@JsonbDateFormat(MM.dd.yyyy)");
    }

    @Test
    void aFormatWhereNoneWas() throws Exception {
        refused(DAY.formatted(""), DAY.formatted("@JsonbDateFormat(\"dd.MM.yyyy\")"));
    }

    @Test
    void theSameAgain() throws Exception {
        String source = TEXT.formatted("private", "public void setText(String text) { this.text = text; }");
        run("first", source, true);
        assertThat(run("second", source, false)).hasToString("[Hello]");
    }

    private void refused(String before, String after) throws Exception {
        assertThat(run("before", before, true)).hasSize(1);
        assertThatThrownBy(() -> run("after", after, false))
                .isInstanceOf(UnknownMethodsException.class)
                .hasMessageContaining("has arguments that do not fit their methods any more");
    }

    private List<?> run(String version, String change, boolean puts) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = compiled(version, change)) {
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> type = loader.loadClass("log.Log");
            try (SeContainer container = SeContainerInitializer.newInstance().disableDiscovery().setClassLoader(loader)
                    .addExtensions(new PrevalentExtension()).addBeanClasses(type).initialize()) {
                Object log = container.select(type).get();
                if (puts) {
                    Class<?> argument = loader.loadClass("log.Change");
                    type.getMethod("put", argument).invoke(log, argument.getMethod("made").invoke(null));
                }
                return (List<?>) type.getMethod("notes").invoke(log);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private URLClassLoader compiled(String version, String change) throws IOException {
        Path classes = Files.createDirectories(directory.resolve(version));
        String[] arguments = {"-parameters", "-proc:none", "-cp", classPath(), "-d", classes.toString(),
            source(classes, "Log", LOG), source(classes, "Change", change)};
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, SameNamesTest.class.getClassLoader());
    }

    private static String source(Path directory, String name, String text) throws IOException {
        Path file = directory.resolve(name + ".java");
        Files.writeString(file, """
                package log;
                import dev.copycat.*;
                import jakarta.json.bind.annotation.*;
                import java.time.LocalDate;
                import java.util.*;
                """ + text);
        return file.toString();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
