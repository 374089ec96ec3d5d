package dev.copycat.benchmarks.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Directories as a whole. */
public final class Directories {

    private static final int BLOCK = 1 << 20;

    private Directories() {}

    /**
     * Deletes a directory and all that is in it.
     *
     * @param directory the directory; nothing happens if it is not there
     * @throws IOException if something cannot be deleted
     */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException failure) throws IOException {
                Files.deleteIfExists(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Counts the bytes that were written into a directory: zeros at the end of a file, allocated ahead, do not count.
     *
     * @param directory the directory, whose files may come and go meanwhile
     * @return the bytes
     * @throws IOException if something cannot be read
     */
    public static long bytes(Path directory) throws IOException {
        long[] bytes = new long[1];
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                bytes[0] += written(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0];
    }

    private static long written(Path path) throws IOException {
        byte[] block = new byte[BLOCK];
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long end = file.length();
            while (end > 0) {
                int length = (int) Math.min(BLOCK, end);
                file.seek(end - length);
                file.readFully(block, 0, length);
                for (int i = length - 1; i >= 0; i--) {
                    if (block[i] != 0) {
                        return end - length + i + 1;
                    }
                }
                end -= length;
            }
            return 0;
        } catch (FileNotFoundException gone) {
            return 0;
        }
    }
}
