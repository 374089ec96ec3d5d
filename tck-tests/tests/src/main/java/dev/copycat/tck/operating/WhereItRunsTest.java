package dev.copycat.tck.operating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** Writes down, for the table of all containers, on what the tests run. */
@ArquillianTest
@Promise("M1")
class WhereItRunsTest {

    @Inject
    BeanManager container;

    @Inject
    Log log;

    @Deployment
    static Archive<?> application() {
        return Application.of(WhereItRunsTest.class).war();
    }

    @Test
    void theContainerTellsWhatItIs() throws Exception {
        log.open();
        Properties told = new Properties();
        Jsonb jsonb = JsonbBuilder.create();
        told.setProperty("jsonb", product(jsonb.getClass()));
        jsonb.close();
        told.setProperty("cdi", product(container.getClass()));
        told.setProperty("jdk", System.getProperty("java.version"));
        write(told, SystemFiles.main().directory().resolveSibling("container.properties"));

        assertThat(told.getProperty("cdi")).isNotBlank();
        assertThat(told.getProperty("jsonb")).isNotBlank();
    }

    private static void write(Properties told, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            told.store(out, null);
        }
    }

    /** The name that its package has, and the version that its jar has. */
    private static String product(Class<?> type) throws IOException {
        String version = type.getPackage().getImplementationVersion();
        String name = type.getName().contains("weld") ? "Weld"
                : type.getName().contains("webbeans") ? "OpenWebBeans"
                : type.getName().contains(".arc.") ? "ArC"
                : type.getName().contains("yasson") ? "Yasson"
                : type.getName().contains("johnzon") ? "Johnzon"
                : type.getPackageName();
        return (name + " " + (version != null ? version : bundleVersion(type))).strip();
    }

    /** As it says to OSGi; nothing if it says nothing. */
    private static String bundleVersion(Class<?> type) throws IOException {
        String path = type.getName().replace('.', '/') + ".class";
        URL file = type.getResource('/' + path);
        try (InputStream manifest = new URL(file, file.toString().replace(path, JarFile.MANIFEST_NAME)).openStream()) {
            return Objects.toString(new Manifest(manifest).getMainAttributes().getValue("Bundle-Version"), "");
        } catch (FileNotFoundException none) {
            return "";
        }
    }

    @Prevalent
    static class Log {

        private boolean open;

        public void open() {
            open = true;
        }
    }
}
