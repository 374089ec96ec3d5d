package dev.copycat.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk itself does: a record, a force, and so on, in a file that grows and in one that was filled with zeros before. */
final class ForcesTask implements Task {

    private static final int RECORD = 200;
    private static final int MEBIBYTE = 1 << 20;
    private static final int ALLOCATED = 64;

    @Override
    public void run(Assignment assignment, Scale scale, Report report) throws Exception {
        Path directory = Files.createDirectories(assignment.directory());
        Path growing = Files.createFile(directory.resolve("growing"));
        report.figures("growing", forces(growing, scale));
        Path allocated = Files.createFile(directory.resolve("allocated"));
        Files.write(allocated, new byte[ALLOCATED * MEBIBYTE]);
        report.figures("allocated", forces(allocated, scale));
    }

    private static Measured forces(Path path, Scale scale) throws Exception {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.force(true);
            ByteBuffer record = ByteBuffer.allocateDirect(RECORD);
            long last = (long) ALLOCATED * MEBIBYTE / RECORD - 1;
            return new Window(Callers.platform(1), scale.warmUp())
                    .run(scale.window(), (caller, turn) -> append(file, record, Math.min(last, turn) * RECORD));
        }
    }

    private static void append(FileChannel file, ByteBuffer record, long at) throws IOException {
        file.write(record.clear(), at);
        file.force(false);
    }
}
