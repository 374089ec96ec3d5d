package dev.copycat.platform;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a directory of its own for what it keeps, and leaves no setting to the next. */
abstract class OwnDirectory {

    @TempDir
    Path directory;

    @BeforeEach
    void setDirectory() {
        System.setProperty("copycat.directory", directory.toString());
    }

    @AfterEach
    void clearSettings() {
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith("copycat."));
    }
}
