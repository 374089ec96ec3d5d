package dev.copycat.benchmarks.peers;

import dev.copycat.Durability;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.prevayler.Prevayler;
import org.prevayler.PrevaylerFactory;
import org.prevayler.Query;
import org.prevayler.Transaction;
import org.prevayler.foundation.monitor.NullMonitor;

/** Prevayler with its defaults: Java serialization, and a deep copy of each transaction. */
final class PrevaylerPeer implements Peer {

    private Prevayler<Pages> prevayler;

    private static final class Pages implements Serializable {
        private static final long serialVersionUID = 1;
        private final HashMap<String, Page> byId = new HashMap<>();
    }

    private static final class Create implements Transaction<Pages> {
        private static final long serialVersionUID = 1;
        private final String id;
        private final String content;

        Create(String id, String content) {
            this.id = id;
            this.content = content;
        }

        @Override
        public void executeOn(Pages pages, Date at) {
            pages.byId.put(id, new Page(content, at.getTime()));
        }
    }

    private static final class Edit implements Transaction<Pages> {
        private static final long serialVersionUID = 1;
        private final String id;
        private final String content;

        Edit(String id, String content) {
            this.id = id;
            this.content = content;
        }

        @Override
        public void executeOn(Pages pages, Date at) {
            pages.byId.get(id).edit(content, at.getTime());
        }
    }

    @Override
    public void open(Path directory, Durability durability) throws Exception {
        PrevaylerFactory<Pages> factory = new PrevaylerFactory<>();
        factory.configurePrevalentSystem(new Pages());
        factory.configurePrevalenceDirectory(directory.toString());
        factory.configureJournalDiskSync(durability == Durability.FORCE);
        factory.configureMonitor(new NullMonitor());
        prevayler = factory.create();
    }

    @Override
    public void create(String id, String content) {
        prevayler.execute(new Create(id, content));
    }

    @Override
    public void edit(String id, String content) {
        prevayler.execute(new Edit(id, content));
    }

    @Override
    public String read(String id) throws Exception {
        Query<Pages, String> read = (pages, at) -> {
            Map<String, Page> byId = pages.byId;
            Page page = byId.get(id);
            return page == null ? "" : page.content();
        };
        return prevayler.execute(read);
    }

    @Override
    public long pages() throws Exception {
        Query<Pages, Integer> size = (pages, at) -> pages.byId.size();
        return prevayler.execute(size);
    }

    @Override
    public long snapshot() throws Exception {
        return prevayler.takeSnapshot().length();
    }

    @Override
    public void close() throws Exception {
        prevayler.close();
    }
}
