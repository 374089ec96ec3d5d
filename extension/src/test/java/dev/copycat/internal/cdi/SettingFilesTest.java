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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files {@code META-INF/copycat.properties}, of which a class path may have several. */
@Promise("O1")
class SettingFilesTest {

    @TempDir
    private Path directory;

    @Test
    void severalFilesAreTakenTogether() throws IOException {
        Map<String, String> gathered =
                gather("copycat.directory=/srv\ncopycat.durability=force", "copycat.application=shop\ncopycat.durability=force");

        assertThat(gathered).containsOnly(Map.entry("copycat.directory", "/srv"), Map.entry("copycat.application", "shop"),
                Map.entry("copycat.durability", "force"));
    }

    @Test
    void twoThatContradictEachOtherAreRefusedAndBothNamed() {
        assertThatThrownBy(() -> gather("copycat.durability=write", "copycat.durability=force"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll("copycat.durability is write in ", "/0/META-INF/copycat.properties", " and force in ",
                        "/1/META-INF/copycat.properties", "Take one of the two lines away");
    }

    @Test
    void aBackslashThatIsNoEscapeIsRefusedWithTheFilesName() {
        assertThatThrownBy(() -> gather("copycat.directory=C:\\users\\shop"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll("/0/META-INF/copycat.properties", "C:\\\\data");
    }

    private Map<String, String> gather(String... files) throws IOException {
        URL[] classPath = new URL[files.length];
        for (int i = 0; i < files.length; i++) {
            Path each = directory.resolve(Integer.toString(i));
            Files.createDirectories(each.resolve("META-INF"));
            Files.writeString(each.resolve("META-INF/copycat.properties"), files[i]);
            classPath[i] = each.toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(classPath, null)) {
            return new SettingFiles(loader).values();
        }
    }
}
