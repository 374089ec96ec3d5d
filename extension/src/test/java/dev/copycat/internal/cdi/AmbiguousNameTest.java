package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class of the unnamed package may be called like one of java.lang, which the journal names without its package. */
class AmbiguousNameTest {

    @TempDir
    private Path directory;

    @Test
    @Promise("R5")
    void overloadsThatTheJournalCannotTellApartStopTheDeployment() throws Exception {
        String[] arguments = {"-parameters", "-proc:none", "-cp", classPath(), "-d", directory.toString(),
            source("Integer", "public class Integer { public int value; }"),
            source("Shelf", """
                    @dev.copycat.Prevalent public class Shelf {
                        public void put(Integer own) {}
                        public void put(java.lang.Integer number) {}
                    }
                    """)};
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, AmbiguousNameTest.class.getClassLoader())) {
            SeContainerInitializer initializer = SeContainerInitializer.newInstance().disableDiscovery().setClassLoader(loader)
                    .addExtensions(new PrevalentExtension()).addBeanClasses(loader.loadClass("Shelf"));

            assertThatThrownBy(initializer::initialize).hasMessageContaining(
                    "Shelf.put(Integer) would be two methods in the journal, one of them with a class of no package that is"
                            + " called like one of java.lang: give one of them another name");
        }
    }

    private String source(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name + ".java"), text).toString();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
