package dev.copycat.fuzz;

import dev.copycat.internal.json.JsonOutput;
import dev.copycat.internal.storage.SealedLine;
import java.util.Arrays;
import java.util.function.Consumer;

/** Lines of fuzzed bytes, so that a fuzzer gets past the checksums that it cannot guess. */
public final class Lines {

    private Lines() {}

    /** Hands out each line without its line feed. */
    public static void each(byte[] bytes, Consumer<byte[]> action) {
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                action.accept(Arrays.copyOfRange(bytes, from, i));
                from = i + 1;
            }
        }
        if (from < bytes.length) {
            action.accept(Arrays.copyOfRange(bytes, from, bytes.length));
        }
    }

    /** The lines, each an object without its closing brace, with a right checksum at the end of each. */
    public static byte[] sealed(byte[] bytes) {
        JsonOutput out = new JsonOutput(bytes.length * 2 + 64);
        each(bytes, line -> {
            int from = out.length();
            out.raw(line);
            SealedLine.seal(out, from);
        });
        return Arrays.copyOf(out.array(), out.length());
    }

    /** Takes the checksums off again. */
    public static byte[] unsealed(byte[] file) {
        JsonOutput out = new JsonOutput(file.length + 64);
        each(file, line -> {
            String text = new String(line, java.nio.charset.StandardCharsets.ISO_8859_1);
            int seal = text.lastIndexOf(",\"crc\":\"");
            out.raw(seal < 0 ? line : Arrays.copyOf(line, seal)).raw('\n');
        });
        return Arrays.copyOf(out.array(), out.length());
    }
}
