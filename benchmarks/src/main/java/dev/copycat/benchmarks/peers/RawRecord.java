package dev.copycat.benchmarks.peers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/**
 * A change of a page in {@value #BYTES} bytes: length of the id, length of the content, milliseconds, id, content, zeros.
 *
 * @param id the page
 * @param content its new content
 * @param modified milliseconds since 1970
 */
record RawRecord(String id, String content, long modified) {

    static final int BYTES = 200;

    void put(ByteBuffer buffer) {
        int start = buffer.position();
        byte[] name = id.getBytes(ISO_8859_1);
        byte[] text = content.getBytes(ISO_8859_1);
        buffer.putShort((short) name.length).putShort((short) text.length).putLong(modified).put(name).put(text);
        while (buffer.position() < start + BYTES) {
            buffer.put((byte) 0);
        }
    }

    /** Whether a record starts at the buffer's position; else the rest was never written. */
    static boolean isAt(ByteBuffer buffer) {
        return buffer.remaining() >= BYTES && buffer.getShort(buffer.position()) != 0;
    }

    static RawRecord get(ByteBuffer buffer) {
        int start = buffer.position();
        byte[] name = new byte[buffer.getShort()];
        byte[] text = new byte[buffer.getShort()];
        long modified = buffer.getLong();
        buffer.get(name).get(text).position(start + BYTES);
        return new RawRecord(new String(name, ISO_8859_1), new String(text, ISO_8859_1), modified);
    }
}
