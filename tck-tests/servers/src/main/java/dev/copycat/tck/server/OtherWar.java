package dev.copycat.tck.server;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** An application that says nothing of itself, so that its data lies where the server's name for it tells. */
final class OtherWar {

    private OtherWar() {}

    /** The same code in another file, without the settings. */
    static Path of(Path war, Path other) throws IOException {
        Files.copy(war, other);
        try (FileSystem inside = FileSystems.newFileSystem(other)) {
            Files.delete(inside.getPath("WEB-INF/classes/META-INF/copycat.properties"));
        }
        return other;
    }
}
