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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files {@code META-INF/copycat.properties}, of which a class path may have several. */
@Promise("O1")
class SettingFilesTest {

    @TempDir
    private Path directory;

    private Set<String> decided = Set.of();

    @Test
    void severalFilesAreTakenTogether() throws IOException {
        Map<String, String> values = values(
                "copycat.directory=/srv\ncopycat.durability=force \n", "copycat.application=shop\ncopycat.durability=force\n");

        assertThat(values).containsOnly(Map.entry("copycat.directory", "/srv"), Map.entry("copycat.application", "shop"),
                Map.entry("copycat.durability", "force"));
    }

    @Test
    void thoseThatContradictEachOtherAreRefusedWithAllThatIsWrong() {
        assertThatThrownBy(() -> values(
                        "copycat.durability=write\ncopycat.application=a", "copycat.durability=force\ncopycat.application=b",
                        "copycat.application=c"))
                .isInstanceOfSatisfying(InvalidSettingsException.class,
                        refusal -> assertThat(refusal.keys()).containsExactly("copycat.application", "copycat.durability"))
                .hasMessageContaining("copycat.durability is write in " + file(0) + " and force in " + file(1) + ". Take")
                .hasMessageContaining("copycat.application is a in " + file(0) + " and b in " + file(1) + " and c in " + file(2));
    }

    @Test
    void unlessAStrongerSourceDecides() throws IOException {
        decided = Set.of("copycat.durability");

        assertThat(values("copycat.durability=write", "copycat.durability=force")).hasSize(1);
    }

    /** Java reads {@code \\u} as the beginning of a code point. */
    @Test
    void aFileThatIsNoneIsRefusedByName() {
        assertThatThrownBy(() -> values("copycat.directory=C:\\users\\shop"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll(file(0), "C:\\\\users");
    }

    private String file(int number) {
        return "file:" + directory.resolve(number + "/META-INF/copycat.properties");
    }

    private Map<String, String> values(String... files) throws IOException {
        URL[] classPath = new URL[files.length];
        for (int i = 0; i < files.length; i++) {
            Path each = directory.resolve(Integer.toString(i));
            Files.createDirectories(each.resolve("META-INF"));
            Files.writeString(each.resolve("META-INF/copycat.properties"), files[i]);
            classPath[i] = each.toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(classPath, null)) {
            return new SettingFiles(loader, decided).values();
        }
    }
}
