package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bean Validation speaks before the journal does. */
class ValidationTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void setDirectory() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.snapshot.on-stop");
    }

    @Test
    @Promise("X4")
    void aCallWithAnInvalidArgumentLeavesNoByte() throws IOException {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            Warehouse warehouse = container.select(Warehouse.class).get();
            warehouse.store("tea", 2);
            Map<String, String> before = files();

            assertThatThrownBy(() -> warehouse.store(" ", 1)).isInstanceOf(ConstraintViolationException.class);
            assertThatThrownBy(() -> warehouse.store("tea", 0)).isInstanceOf(ConstraintViolationException.class);

            assertThat(files()).isEqualTo(before);
            assertThat(warehouse.stock()).containsOnly(Map.entry("tea", 2));
        }
    }

    @Test
    @Promise({"T7", "R1"})
    void aConstraintOnTheResultSpeaksWhenTheTransactionIsDone() {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            Warehouse warehouse = container.select(Warehouse.class).get();
            assertThatThrownBy(() -> warehouse.store("tea", 101)).isInstanceOf(ConstraintViolationException.class);
            assertThat(warehouse.stock()).containsOnly(Map.entry("tea", 101));
        }
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            assertThat(container.select(Warehouse.class).get().stock()).containsOnly(Map.entry("tea", 101));
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                contents.put(file.toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
