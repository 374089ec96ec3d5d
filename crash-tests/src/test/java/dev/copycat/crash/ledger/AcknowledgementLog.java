package dev.copycat.crash.ledger;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What the clients saw, on another file system than the data; the operating system has each line before the client goes on.
 *
 * <pre>
 * sent 3.1.17x500
 * acked 3.1.17x500 42        or: refused 3.1.17x500 …    or: unknown 3.1.17x500 …    or: lied 3.1.17x500 …
 * snapshot 42
 * </pre>
 */
final class AcknowledgementLog implements Closeable {

    private final OutputStream file;

    AcknowledgementLog(Path path) throws IOException {
        file = new FileOutputStream(path.toFile(), true);
    }

    synchronized void line(String event, Object what, Object detail) {
        try {
            file.write((event + " " + what + " " + detail).lines().findFirst().orElseThrow().concat("\n")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
