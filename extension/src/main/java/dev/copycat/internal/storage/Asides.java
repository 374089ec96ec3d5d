package dev.copycat.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** Files that no start reads, which keep what was taken out of others: {@code FILE.torn-1}, {@code FILE.cut-2}. */
public final class Asides {

    private Asides() {}

    /**
     * A name that no file has yet.
     *
     * @param directory the directory of both files
     * @param name the file that something is taken out of
     * @param reason a word that says why
     * @return the name
     * @throws IOException if the directory cannot be listed
     */
    public static String name(Directory directory, String name, String reason) throws IOException {
        List<String> names = directory.list();
        int number = 1;
        while (names.contains(name + "." + reason + "-" + number)) {
            number++;
        }
        return name + "." + reason + "-" + number;
    }

    /**
     * A name that no file has, after a file that an interrupted attempt made of the same bytes was deleted: so such attempts do
     * not fill the disk.
     *
     * @param directory the directory of both files
     * @param name the file that something is taken out of, and still in
     * @param reason a word that says why
     * @param rest what is taken out
     * @return the name
     * @throws IOException if the disk fails
     */
    public static String nameAgain(Directory directory, String name, String reason, byte[] rest) throws IOException {
        String free = name(directory, name, reason);
        int number = Integer.parseInt(free.substring(free.lastIndexOf('-') + 1));
        String before = name + "." + reason + "-" + (number - 1);
        if (number > 1 && begins(rest, directory, before)) {
            directory.delete(before);
            return before;
        }
        return free;
    }

    private static boolean begins(byte[] rest, Directory directory, String name) throws IOException {
        try (InputStream content = directory.read(name)) {
            byte[] made = content.readAllBytes();
            return made.length <= rest.length && Arrays.mismatch(made, 0, made.length, rest, 0, made.length) < 0;
        }
    }

    /**
     * Cuts a file off, and first keeps the rest in a file of its own. Survives a power cut at any moment: the rest is in one
     * of the two, or in both.
     *
     * @param directory the directory of both files
     * @param name the file
     * @param length how many of its bytes stay in it
     * @param aside a name that no file has yet
     * @throws IOException if the disk fails
     */
    public static void cut(Directory directory, String name, long length, String aside) throws IOException {
        try (InputStream content = directory.read(name)) {
            content.skipNBytes(length);
            keep(directory, aside, content.readAllBytes());
        }
        try (AppendFile file = directory.append(name)) {
            file.truncate(length);
            file.force();
        }
    }

    /**
     * Keeps what is taken out of a file in a file of its own, which survives a power cut.
     *
     * @param directory the directory of both files
     * @param aside a name that no file has yet
     * @param rest what is taken out
     * @throws IOException if the disk fails
     */
    public static void keep(Directory directory, String aside, byte[] rest) throws IOException {
        try (AppendFile file = directory.create(aside)) {
            file.append(rest, 0, rest.length);
            file.force();
        }
        directory.force();
    }
}
