package dev.copycat.internal.storage;

import dev.copycat.DirectoryUnavailableException;
import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import dev.copycat.internal.json.MalformedJsonException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What tells the files of one system from those of another, even of the same name: a random identity, kept in the file
 * {@code system.json} since the first start and repeated in each segment and snapshot.
 *
 * @param system the system's name
 * @param identity a random UUID
 */
public record SystemIdentity(String system, String identity) {

    private static final String FILE = "system.json";

    /**
     * Reads the identity, or makes one in an empty directory.
     *
     * @param directory the system's directory
     * @param system the system's name
     * @return the identity
     * @throws IOException if the disk fails
     * @throws DirectoryUnavailableException if the directory belongs to another system
     */
    public static SystemIdentity of(Directory directory, String system) throws IOException {
        Optional<SystemIdentity> found = in(directory);
        if (found.isPresent()) {
            // An earlier start may have ended before its names were durable.
            directory.force();
            return requireNamed(found.get(), system, directory);
        }
        SystemIdentity made = new SystemIdentity(system, UUID.randomUUID().toString());
        made.write(directory);
        return made;
    }

    /**
     * Reads the identity. Changes nothing.
     *
     * @param directory the directory of a system, or an empty one
     * @return the identity, or empty if no system has begun there
     * @throws IOException if the disk fails
     * @throws DirectoryUnavailableException if the identity is damaged or missing
     */
    public static Optional<SystemIdentity> in(Directory directory) throws IOException {
        List<String> names = directory.list();
        if (names.contains(FILE)) {
            return Optional.of(read(directory));
        }
        if (names.stream().anyMatch(name -> name.endsWith(".jsonl"))) {
            throw refused(directory, "has a journal or snapshots but no " + FILE);
        }
        return Optional.empty();
    }

    /**
     * Writes the members {@code system} and {@code identity}.
     *
     * @param out an object with at least one member
     */
    public void describe(JsonOutput out) {
        out.raw(",\"system\":").string(system).raw(",\"identity\":").string(identity);
    }

    private void write(Directory directory) throws IOException {
        String next = FILE + ".tmp";
        if (directory.list().contains(next)) {
            directory.delete(next);
        }
        JsonOutput out = new JsonOutput(128).raw("{\"copycat\":\"system\",\"format\":1");
        describe(out);
        SealedLine.seal(out, 0);
        try (AppendFile file = directory.create(next)) {
            file.append(out.array(), 0, out.length());
            file.force();
        }
        directory.rename(next, FILE);
        directory.force();
    }

    private static SystemIdentity requireNamed(SystemIdentity found, String system, Directory directory) {
        if (!found.system.equals(system)) {
            throw refused(directory, "belongs to the prevalent system " + found.system + ", not " + system);
        }
        return found;
    }

    private static SystemIdentity read(Directory directory) throws IOException {
        byte[] bytes;
        try (var in = directory.read(FILE)) {
            bytes = in.readAllBytes();
        }
        if (!SealedLine.holds(bytes, 0, bytes.length - 1)) {
            throw refused(directory, "has a damaged " + FILE);
        }
        return parse(bytes);
    }

    private static SystemIdentity parse(byte[] bytes) throws IOException {
        String system = "";
        String identity = "";
        try {
            JsonInput in = new JsonInput(bytes, 0, bytes.length);
            in.beginObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                switch (name) {
                    case "system" -> system = in.string();
                    case "identity" -> identity = in.string();
                    default -> in.skipValue();
                }
            }
        } catch (MalformedJsonException e) {
            throw new IOException(FILE + ": " + e.getMessage(), e);
        }
        return new SystemIdentity(system, identity);
    }

    private static DirectoryUnavailableException refused(Directory directory, String fault) {
        return new DirectoryUnavailableException(
                "The data directory " + directory.path() + " " + fault
                        + ", so nothing was started or changed. Put its own files back, or name another directory.",
                directory.path(), null);
    }
}
