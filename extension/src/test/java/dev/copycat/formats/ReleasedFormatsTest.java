package dev.copycat.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.formats.Museum.Era;
import dev.copycat.formats.Museum.Origin;
import dev.copycat.internal.cdi.PrevalentExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A directory that each format has left is restored: a snapshot, transactions after it, and an end by a kill. They lie in
 * {@code src/test/resources/formats} and are never written again; {@link #main} makes one for a new format.
 */
@Promise({"S6", "R6"})
class ReleasedFormatsTest {

    private static final Path FORMATS = Path.of("src", "test", "resources", "formats");

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.application", "museum");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.application");
    }

    static List<Path> formats() throws IOException {
        try (Stream<Path> formats = Files.list(FORMATS)) {
            return formats.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aDirectoryOfEachFormatIsRestored(Path format) throws IOException {
        Path data = Files.createDirectories(directory.resolve("museum").resolve("main"));
        try (Stream<Path> files = Files.list(format)) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        for (int i = 0; i < 2; i++) {
            try (SeContainer container = container()) {
                assertThat(container.select(Museum.class).get().everything()).containsExactly(
                        "Bust ANCIENT Origin[place=Rome, year=100] 1.50 dated [1, 2, 3] beside Bust same true",
                        "Chair MODERN Origin[place=Weimar, year=1925] 900 dated [1, 2, 3] beside Bust same true",
                        "Häuser MODERN Origin[place=Weimar, year=1925] 1E+3 dated [1, 2, 3] beside Bust same true",
                        "{ann=2, bob=1} [ann, bob, ann] 3.5");
            }
        }
    }

    /**
     * Writes the directory of today's format.
     *
     * @param arguments the directory in which {@code museum/main} is made
     */
    public static void main(String[] arguments) {
        System.setProperty("copycat.directory", arguments[0]);
        System.setProperty("copycat.application", "museum");
        System.setProperty("copycat.snapshot.on-stop", "false");
        SeContainer container = container();
        Museum museum = container.select(Museum.class).get();
        museum.add("Bust", Era.ANCIENT, new Origin("Rome", 100), new BigDecimal("1.50"));
        museum.add("Chair", Era.MODERN, new Origin("Weimar", 1925), new BigDecimal("900"));
        museum.visit("ann", 3);
        container.select(PrevalentSystem.class).get().takeSnapshot();
        museum.visit("bob", 2.5);
        museum.add("Häuser", Era.MODERN, new Origin("Weimar", 1925), new BigDecimal("1E+3"));
        try {
            museum.visit("ann", -2);
        } catch (IllegalArgumentException owes) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static SeContainer container() {
        return SeContainerInitializer.newInstance().disableDiscovery().addExtensions(new PrevalentExtension())
                .addBeanClasses(Museum.class).initialize();
    }
}
