package dev.copycat.benchmarks.peers;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Records one after another in a file. Not thread-safe. */
final class RawFile implements Closeable {

    private static final int STEP = 64 << 20;

    private final FileChannel channel;
    private final Raw.Growth growth;
    private final ByteBuffer batch;
    private long end;
    private long allocated;

    RawFile(Path file, Raw.Growth growth, int mostInBatch) throws IOException {
        this.growth = growth;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.batch = ByteBuffer.allocateDirect(RawRecord.BYTES * mostInBatch);
    }

    /** Reads all records, and goes on writing after the last one. */
    void read(Consumer<RawRecord> reader) throws IOException {
        allocated = channel.size();
        boolean more = true;
        while (more) {
            fill();
            more = RawRecord.isAt(batch);
            while (RawRecord.isAt(batch)) {
                reader.accept(RawRecord.get(batch));
                end += RawRecord.BYTES;
            }
        }
        batch.clear();
    }

    private void fill() throws IOException {
        batch.clear();
        int read = 0;
        while (read >= 0 && batch.hasRemaining()) {
            read = channel.read(batch, end + batch.position());
        }
        batch.flip();
    }

    void add(RawRecord record) {
        record.put(batch);
    }

    void write() throws IOException {
        batch.flip();
        if (growth == Raw.Growth.AHEAD && end + batch.remaining() > allocated) {
            allocate();
        }
        while (batch.hasRemaining()) {
            end += channel.write(batch, end);
        }
        batch.clear();
    }

    private void allocate() throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 20);
        long until = allocated + STEP;
        while (allocated < until) {
            allocated += channel.write(zeros.clear(), allocated);
        }
        channel.force(true);
    }

    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
