package dev.copycat.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.internal.storage.AppendFile;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SnapshotWriterTest {

    private static final int LARGE = 32 << 20;

    /** Counts what a force would have to write. */
    private static final class Counted implements AppendFile {
        private long length;
        private long unforced;
        private long mostUnforced;

        @Override
        public long length() {
            return length;
        }

        @Override
        public void append(byte[] bytes, int from, int count) {
            length += count;
            unforced += count;
            mostUnforced = Math.max(mostUnforced, unforced);
        }

        @Override
        public void reserve(long bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void truncate(long to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isNamed(String name) {
            return true;
        }

        @Override
        public void force() {
            unforced = 0;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @Test
    @Promise("S4")
    void aForceOfTheJournalNeverWaitsForALargeSnapshot() throws IOException {
        byte[] line = new byte[100];
        Arrays.fill(line, (byte) 'a');
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) '\n');
        Counted file = new Counted();
        SnapshotWriter writer = new SnapshotWriter(file);

        while (file.length < LARGE) {
            writer.line(line, 0, line.length);
        }
        while (file.length < 2 * LARGE) {
            writer.lines(block, 0, block.length, block.length);
        }
        long written = writer.finish();

        assertThat(file.length).isEqualTo(written);
        assertThat(file.unforced).isZero();
        assertThat(file.mostUnforced).isLessThanOrEqualTo(8 << 20);
    }
}
