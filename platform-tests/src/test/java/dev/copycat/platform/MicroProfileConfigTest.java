package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.PrevalentSystem;
import dev.copycat.internal.cdi.PrevalentExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings from MicroProfile Config: there, overruled, broken, and there without anybody who implements it. */
@Promise("O1")
class MicroProfileConfigTest {

    @TempDir
    private Path directory;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void begin() throws IOException {
        ShopSource.VALUES.put("copycat.directory", directory.resolve("data").toString());
        ShopSource.VALUES.put("copycat.application", "shop");
        see(before, directory.toUri().toURL());
    }

    @AfterEach
    void end() {
        Thread.currentThread().setContextClassLoader(before);
        ShopSource.VALUES.clear();
        ShopSource.VARIABLES.clear();
        ShopSource.failure = null;
        System.clearProperty("copycat.application");
        System.clearProperty("copycat.directory");
    }

    @Test
    void aSourceOfTheApplicationIsSeen() {
        assertThat(snapshotFile()).startsWith(directory.resolve("data/shop/main"));
    }

    @Test
    void aFileOfTheApplicationIsSeenBelowItsSource() throws IOException {
        Files.createDirectories(directory.resolve("META-INF"));
        Files.writeString(directory.resolve("META-INF/microprofile-config.properties"),
                "copycat.application=other\ncopycat.snapshot.on-stop=perhaps\n");
        assertThatThrownBy(this::snapshotFile).hasStackTraceContaining("copycat.snapshot.on-stop");

        Files.writeString(directory.resolve("META-INF/microprofile-config.properties"), "copycat.application=other\n");
        see(before, directory.toUri().toURL());
        assertThat(snapshotFile()).startsWith(directory.resolve("data/shop"));
    }

    @Test
    void aSystemPropertyOverrulesIt() {
        System.setProperty("copycat.application", "by-property");
        assertThat(snapshotFile()).startsWith(directory.resolve("data/by-property"));
    }

    /** As Quarkus reads {@code .env}. */
    @Test
    void aVariableInAFileIsASetting() {
        ShopSource.VARIABLES.put("COPYCAT_SNAPSHOT_ON_STOP", "perhaps");
        assertThatThrownBy(this::snapshotFile).hasStackTraceContaining("copycat.snapshot.on-stop=perhaps should be");

        ShopSource.VARIABLES.put("COPYCAT_SNAPSHOT_ON_STOP", "false");
        assertThat(snapshotFile()).startsWith(directory.resolve("data/shop/main"));
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        ShopSource.VALUES.put("copycat.snapshot.on.stop", "true");
        assertThatThrownBy(this::snapshotFile).hasStackTraceContaining("copycat.snapshot.on.stop is not a setting");
    }

    @Test
    void oneThatCannotBeReadStopsTheDeploymentWithItsReason() {
        ShopSource.failure = new IllegalStateException("the vault is locked");
        assertThatThrownBy(this::snapshotFile).hasStackTraceContaining("InvalidSettingsException")
                .hasStackTraceContaining("the vault is locked");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void theApiAloneIsNoConfig() throws Exception {
        URL api = Config.class.getProtectionDomain().getCodeSource().getLocation();
        see(new WithoutConfig(before), api);
        System.setProperty("copycat.directory", directory.resolve("data").toString());
        assertThat(Class.forName(Config.class.getName(), false, Thread.currentThread().getContextClassLoader()))
                .isNotSameAs(Config.class);
        assertThat(snapshotFile()).startsWith(directory.resolve("data/application/main"));
    }

    private void see(ClassLoader parent, URL place) {
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[] {place}, parent));
    }

    /** Where a container keeps the data, started with what the thread's class loader sees. */
    private Path snapshotFile() {
        try (SeContainer container = SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new PrevalentExtension()).addBeanClasses(Shop.class).initialize()) {
            return container.select(PrevalentSystem.class).get().status().lastSnapshot().orElseThrow().file();
        }
    }

    /** All classes but those of MicroProfile Config. */
    private static final class WithoutConfig extends ClassLoader {

        WithoutConfig(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.eclipse.microprofile.config.") || name.startsWith("io.smallrye.config.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        @Override
        public URL getResource(String name) {
            return name.contains("microprofile.config") ? null : super.getResource(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.contains("microprofile.config") ? Collections.emptyEnumeration() : super.getResources(name);
        }
    }
}
