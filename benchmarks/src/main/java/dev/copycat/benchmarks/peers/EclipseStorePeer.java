package dev.copycat.benchmarks.peers;

import dev.copycat.Durability;
import dev.copycat.benchmarks.files.Directories;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.store.afs.nio.types.NioFileSystem;
import org.eclipse.store.storage.embedded.types.EmbeddedStorage;
import org.eclipse.store.storage.embedded.types.EmbeddedStorageManager;

/**
 * EclipseStore: an object is changed, then stored. It never forces a file. It writes a whole map again for each new entry, so the
 * pages are spread over many small maps, which is in its favour; they have the locks that its manual asks the application for.
 */
final class EclipseStorePeer implements Peer {

    private static final int SHELVES = 1 << 16;
    private static final int LOCKS = 1 << 8;

    private final ReadWriteLock[] locks = new ReadWriteLock[LOCKS];
    private EmbeddedStorageManager storage;
    private Library library;
    private Path backup;

    /** Some of the pages. */
    private static final class Shelf {
        private final Map<String, Page> pages = new HashMap<>(4);
    }

    /** The root. */
    private static final class Library {
        private final Shelf[] shelves = new Shelf[SHELVES];
    }

    EclipseStorePeer() {
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new ReentrantReadWriteLock();
        }
    }

    @Override
    public boolean forces() {
        return false;
    }

    @Override
    public void open(Path directory, Durability durability) {
        backup = backup(directory);
        storage = EmbeddedStorage.start(directory);
        if (storage.root() == null) {
            storage.setRoot(emptyLibrary());
            storage.storeRoot();
        }
        library = (Library) storage.root();
    }

    private static Library emptyLibrary() {
        Library empty = new Library();
        for (int i = 0; i < SHELVES; i++) {
            empty.shelves[i] = new Shelf();
        }
        return empty;
    }

    @Override
    public void create(String id, String content) {
        int shelf = shelfOf(id);
        Map<String, Page> pages = library.shelves[shelf].pages;
        ReadWriteLock lock = locks[shelf % LOCKS];
        lock.writeLock().lock();
        try {
            pages.put(id, new Page(content, System.currentTimeMillis()));
            storage.store(pages);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void edit(String id, String content) {
        int shelf = shelfOf(id);
        ReadWriteLock lock = locks[shelf % LOCKS];
        lock.writeLock().lock();
        try {
            Page page = library.shelves[shelf].pages.get(id);
            page.edit(content, System.currentTimeMillis());
            storage.store(page);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public String read(String id) {
        int shelf = shelfOf(id);
        ReadWriteLock lock = locks[shelf % LOCKS];
        lock.readLock().lock();
        try {
            Page page = library.shelves[shelf].pages.get(id);
            return page == null ? "" : page.content();
        } finally {
            lock.readLock().unlock();
        }
    }

    private static int shelfOf(String id) {
        int hash = id.hashCode();
        return (hash ^ hash >>> 16) & SHELVES - 1;
    }

    @Override
    public long pages() {
        long pages = 0;
        for (Shelf shelf : library.shelves) {
            pages += shelf.pages.size();
        }
        return pages;
    }

    @Override
    public long snapshot() throws Exception {
        Directories.delete(backup);
        storage.issueFullBackup(NioFileSystem.New().ensureDirectory(backup));
        return Directories.bytes(backup);
    }

    @Override
    public void openSnapshot(Path directory) {
        open(backup(directory), Durability.WRITE);
    }

    private static Path backup(Path directory) {
        return directory.resolveSibling(directory.getFileName() + "-backup");
    }

    @Override
    public void close() {
        storage.shutdown();
    }
}
