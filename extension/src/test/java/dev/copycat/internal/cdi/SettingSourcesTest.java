package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.InvalidSettingsException;
import dev.copycat.Promise;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A MicroProfile Config that is not as it should be. */
@Promise("O1")
class SettingSourcesTest {

    private static final String API = "org.eclipse.microprofile.config";

    @TempDir
    private Path directory;

    @Test
    void theApiWithoutAnImplementationSetsNothing() throws Exception {
        assertThat(gather("throw new IllegalStateException(\"No ConfigProviderResolver implementation found!\");"))
                .doesNotContainKey("copycat.directory");
    }

    @Test
    void anImplementationThatFailsStopsTheDeploymentAndItsReasonIsTold() {
        assertThatThrownBy(() -> gather("""
                return new ConfigProviderResolver() {
                    @Override
                    public Config getConfig(ClassLoader loader) {
                        throw new IllegalStateException("the file is locked");
                    }
                };"""))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("the file is locked");
    }

    private Map<String, String> gather(String instance) throws IOException {
        String[] arguments = {"-proc:none", "-d", directory.toString(),
            source("Config", "package " + API + "; public interface Config {}"),
            source("ConfigProviderResolver", """
                    package %1$s.spi;
                    import %1$s.Config;
                    public abstract class ConfigProviderResolver {
                        public static ConfigProviderResolver instance() { %2$s }
                        public abstract Config getConfig(ClassLoader loader);
                    }
                    """.formatted(API, instance))};
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            return new SettingSources(loader).gather();
        }
    }

    private String source(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name + ".java"), text).toString();
    }
}
