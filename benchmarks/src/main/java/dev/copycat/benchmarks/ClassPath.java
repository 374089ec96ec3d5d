package dev.copycat.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** The class path of this process, with what the manifest of its jar names. */
final class ClassPath {

    private ClassPath() {}

    static String whole() {
        return joined(entries());
    }

    /** All but the jar or directory from which that class comes. */
    static String without(Class<?> type) {
        try {
            Path left = real(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
            return joined(entries().stream().filter(entry -> !entry.equals(left)).toList());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " comes from nowhere", e);
        }
    }

    private static String joined(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> entries() {
        List<Path> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.exists(path)) {
                entries.add(real(path));
                entries.addAll(named(path));
            }
        }
        return entries;
    }

    private static List<Path> named(Path path) {
        if (Files.isDirectory(path)) {
            return List.of();
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            String value = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            List<Path> named = new ArrayList<>();
            for (String word : value == null ? new String[0] : value.split(" ")) {
                Path entry = Path.of(path.toUri().resolve(URI.create(word)));
                if (Files.exists(entry)) {
                    named.add(real(entry));
                }
            }
            return named;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
