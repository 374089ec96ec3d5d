package dev.copycat.benchmarks.peers;

import dev.copycat.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * The least that can be done, as a measure of the machine: one thread writes all records that wait, forces them once, puts them
 * into a map and wakes their callers. No checksums, no types, no reflection.
 */
final class Raw implements Peer {

    private static final int MOST_IN_BATCH = 4096;

    private final Growth growth;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final BlockingQueue<Change> waiting = new LinkedBlockingQueue<>();
    private Durability durability;
    private RawFile file;
    private Thread writer;

    /** How the file grows. */
    enum Growth {
        BY_RECORD,
        AHEAD
    }

    /** A record, and the thread that waits for it. */
    private static final class Change {
        private final RawRecord record;
        private final Thread caller = Thread.currentThread();
        private volatile boolean done;
        private volatile IOException failure;

        Change(RawRecord record) {
            this.record = record;
        }

        void await() throws IOException {
            while (!done) {
                LockSupport.park(this);
            }
            if (failure != null) {
                throw new IOException("Not written", failure);
            }
        }

        void end() {
            done = true;
            LockSupport.unpark(caller);
        }
    }

    Raw(Growth growth) {
        this.growth = growth;
    }

    @Override
    public boolean snapshots() {
        return false;
    }

    @Override
    public void open(Path directory, Durability when) throws IOException {
        durability = when;
        file = new RawFile(Files.createDirectories(directory).resolve("records"), growth, MOST_IN_BATCH);
        file.read(this::apply);
        writer = new Thread(this::write, "raw writer");
        writer.setDaemon(true);
        writer.start();
    }

    private void write() {
        List<Change> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(waiting.take());
                waiting.drainTo(batch, MOST_IN_BATCH - 1);
                write(batch);
                batch.forEach(Change::end);
                batch.clear();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Change> batch) {
        try {
            for (Change change : batch) {
                file.add(change.record);
            }
            file.write();
            if (durability == Durability.FORCE) {
                file.force();
            }
            for (Change change : batch) {
                apply(change.record);
            }
        } catch (IOException e) {
            batch.forEach(change -> change.failure = e);
        }
    }

    private void apply(RawRecord record) {
        Page before = pages.get(record.id());
        pages.put(record.id(), before == null ? new Page(record.content(), record.modified())
                : before.edited(record.content(), record.modified()));
    }

    @Override
    public void create(String id, String content) throws IOException {
        Change change = new Change(new RawRecord(id, content, System.currentTimeMillis()));
        waiting.add(change);
        change.await();
    }

    @Override
    public void edit(String id, String content) throws IOException {
        create(id, content);
    }

    @Override
    public String read(String id) {
        Page page = pages.get(id);
        return page == null ? "" : page.content();
    }

    @Override
    public long pages() {
        return pages.size();
    }

    @Override
    public void close() throws Exception {
        writer.interrupt();
        writer.join();
        file.close();
    }
}
