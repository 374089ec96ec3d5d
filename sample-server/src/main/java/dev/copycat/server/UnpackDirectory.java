package dev.copycat.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where Tomcat unpacks the WAR file: a directory of this process beside it. Those of processes that were killed are deleted.
 *
 * @param path the directory
 */
record UnpackDirectory(Path path) {

    private static final String PREFIX = "served-by-";

    static UnpackDirectory beside(Path war) {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(war.getParent(), PREFIX + "*")) {
            for (Path other : others) {
                if (!isInUse(other)) {
                    new UnpackDirectory(other).delete();
                }
            }
            Path own = war.resolveSibling(PREFIX + ProcessHandle.current().pid());
            Files.createDirectories(own.resolve("webapps"));
            return new UnpackDirectory(own);
        } catch (IOException e) {
            throw new StartException("The WAR file cannot be unpacked beside itself: " + e, e);
        }
    }

    void delete() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // It is no loss: the next start tries again.
            System.getLogger(UnpackDirectory.class.getName()).log(System.Logger.Level.DEBUG, "Left over: " + path, e);
        }
    }

    private static boolean isInUse(Path directory) {
        String pid = directory.getFileName().toString().substring(PREFIX.length());
        return !pid.matches("[0-9]{1,18}") || ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }
}
