package dev.copycat.internal.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.copycat.internal.json.JsonOutput;
import dev.copycat.internal.storage.SealedLine;
import java.io.ByteArrayOutputStream;

/** What a broken program that skips bad records takes a segment for: the good ones, numbered as if none were missing. */
final class RecordSkipping {

    private RecordSkipping() {}

    static byte[] withoutBadRecords(byte[] segment) {
        ByteArrayOutputStream left = new ByteArrayOutputStream();
        long next = -1;
        for (String line : new String(segment, ISO_8859_1).split("\n")) {
            byte[] bytes = line.getBytes(ISO_8859_1);
            if (!SealedLine.holds(bytes, 0, bytes.length)) {
                continue;
            }
            if (line.startsWith("{\"seq\":")) {
                next = next < 0 ? Long.parseLong(line.substring(7, line.indexOf(','))) : next + 1;
                bytes = numbered(line, next);
            } else {
                bytes = (line + "\n").getBytes(ISO_8859_1);
            }
            left.writeBytes(bytes);
        }
        return left.toByteArray();
    }

    private static byte[] numbered(String line, long sequence) {
        JsonOutput out = new JsonOutput(line.length());
        String members = line.substring(line.indexOf(','), line.lastIndexOf(",\"crc\""));
        out.raw("{\"seq\":").number(sequence).raw(members);
        SealedLine.seal(out, 0);
        byte[] bytes = new byte[out.length()];
        System.arraycopy(out.array(), 0, bytes, 0, bytes.length);
        return bytes;
    }
}
