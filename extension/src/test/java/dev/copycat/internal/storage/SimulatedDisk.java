package dev.copycat.internal.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A directory in memory that knows what a power cut may do to it: of each 4 KiB block and of each directory entry, what is
 * durable and what is not. For one thread.
 *
 * <p>Before each operation that changes something, and in the middle of each append, an observer is called; it may ask for
 * {@linkplain #afterPowerCut any allowed outcome} of a power cut at this moment, or have the operation fail.
 */
public final class SimulatedDisk implements Directory {

    /** Sees each operation before it is done. */
    public interface Observer {

        /**
         * An operation is about to be done, or half done.
         *
         * @param operation which
         * @throws IOException to have it fail
         */
        void before(Operation operation) throws IOException;
    }

    /** What changes the disk. */
    public enum Operation {
        CREATE,
        APPEND,
        TRUNCATE,
        FORCE,
        FORCE_AHEAD,
        RENAME,
        DELETE,
        FORCE_DIRECTORY
    }

    private static final int BLOCK = 4096;
    private static final int SECTOR = 512;

    /** A change of names that no force of the directory has made durable. */
    private record Change(String removed, String added, Inode inode) {

        Change of(Map<Inode, Inode> copies) {
            return new Change(removed, added, inode == null ? null : Inode.copy(inode, copies));
        }
    }

    /** The content of a file: as programs see it, and as it was at the last force. */
    private static final class Inode {
        byte[] now = new byte[512];
        int length;
        byte[] durable = new byte[0];
        /** Where changes since the last force begin. */
        int dirtyFrom;
        /** What was there before it was cut off, since the last force; or null. */
        byte[] beforeCut;

        static Inode copy(Inode inode, Map<Inode, Inode> copies) {
            return copies.computeIfAbsent(inode, original -> {
                Inode copy = new Inode();
                copy.now = Arrays.copyOf(original.now, original.length);
                copy.length = original.length;
                copy.durable = original.durable;
                copy.dirtyFrom = original.dirtyFrom;
                copy.beforeCut = original.beforeCut;
                return copy;
            });
        }
    }

    private final TreeMap<String, Inode> names = new TreeMap<>();
    private final TreeMap<String, Inode> durableNames = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();

    /** Sees each operation. */
    public Observer observer = operation -> {};
    /** Decides what a failed force leaves. */
    public Random chance = new Random(0);
    /** Whether forces of files do nothing: a broken disk. */
    public boolean forcesNothing;
    /** Whether a failed force of a file is taken for a good one: a broken program. */
    public boolean trustsFailedForces;
    /** Whether forces of the directory do nothing: a broken disk. */
    public boolean forcesNoNames;
    /** Whether a file that would replace another does not: a broken program. */
    public boolean replacesNothing;
    /** The file with a sector in its middle that cannot be read; or null. */
    public String unreadable;
    /** What a broken program takes the bytes of a segment for. */
    public UnaryOperator<byte[]> segments = UnaryOperator.identity();

    @Override
    public Path path() {
        return Path.of("simulated");
    }

    @Override
    public List<String> list() {
        return new ArrayList<>(names.keySet());
    }

    @Override
    public boolean exists(String name) {
        return names.containsKey(name);
    }

    @Override
    public AppendFile create(String name) throws IOException {
        observer.before(Operation.CREATE);
        if (names.containsKey(name)) {
            throw new FileAlreadyExistsException(name);
        }
        Inode inode = new Inode();
        change(new Change(null, name, inode));
        return new SimulatedFile(inode);
    }

    @Override
    public AppendFile append(String name) throws IOException {
        return new SimulatedFile(inode(name));
    }

    @Override
    public InputStream read(String name) throws IOException {
        Inode inode = inode(name);
        byte[] bytes = Arrays.copyOf(inode.now, inode.length);
        if (name.equals(unreadable)) {
            return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, bytes.length / 2), new BadSector());
        }
        return new ByteArrayInputStream(name.startsWith("journal-") ? segments.apply(bytes) : bytes);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        observer.before(Operation.RENAME);
        boolean replaces = names.containsKey(to);
        change(new Change(from, to, inode(replacesNothing && replaces ? to : from)));
    }

    @Override
    public void delete(String name) throws IOException {
        observer.before(Operation.DELETE);
        inode(name);
        change(new Change(name, null, null));
    }

    @Override
    public void force() throws IOException {
        observer.before(Operation.FORCE_DIRECTORY);
        if (!forcesNoNames) {
            durableNames.clear();
            durableNames.putAll(names);
            changes.clear();
        }
    }

    /** The same disk, for somebody else. */
    public SimulatedDisk copy() {
        SimulatedDisk copy = new SimulatedDisk();
        names.forEach((name, inode) -> copy.add(name, Arrays.copyOf(inode.now, inode.length)));
        return copy;
    }

    /** The same disk after the end of the program that used it: the operating system goes on with all that it was given. */
    public SimulatedDisk afterKill() {
        Map<Inode, Inode> copies = new IdentityHashMap<>();
        SimulatedDisk after = new SimulatedDisk();
        names.forEach((name, inode) -> after.names.put(name, Inode.copy(inode, copies)));
        durableNames.forEach((name, inode) -> after.durableNames.put(name, Inode.copy(inode, copies)));
        changes.forEach(change -> after.changes.add(change.of(copies)));
        return after;
    }

    /** Flips one bit of a file. */
    public void damage(String name, Random random) {
        byte[] bytes = bytes(name);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        add(name, bytes);
    }

    /** The bytes of a file. */
    public byte[] bytes(String name) {
        return Arrays.copyOf(names.get(name).now, names.get(name).length);
    }

    /** Makes a durable file with a content. */
    public void add(String name, byte[] content) {
        Inode inode = new Inode();
        inode.now = content;
        inode.length = content.length;
        inode.durable = content.clone();
        inode.dirtyFrom = content.length;
        names.put(name, inode);
        durableNames.put(name, inode);
    }

    /** The disk as it may be after a power cut at this moment. */
    public SimulatedDisk afterPowerCut(Random random) {
        TreeMap<String, Inode> left = new TreeMap<>(durableNames);
        for (Change change : changes) {
            if (random.nextBoolean()) {
                apply(change, left);
            }
        }
        SimulatedDisk after = new SimulatedDisk();
        left.forEach((name, inode) -> after.add(name, content(inode, random)));
        return after;
    }

    private void change(Change change) {
        apply(change, names);
        changes.add(change);
    }

    private static void apply(Change change, TreeMap<String, Inode> to) {
        if (change.removed() != null) {
            to.remove(change.removed());
        }
        if (change.added() != null) {
            to.put(change.added(), change.inode());
        }
    }

    private Inode inode(String name) throws IOException {
        Inode inode = names.get(name);
        if (inode == null) {
            throw new NoSuchFileException(name);
        }
        return inode;
    }

    /** What a power cut may leave of a file. */
    private static byte[] content(Inode inode, Random random) {
        boolean uncut = inode.beforeCut != null && random.nextInt(3) == 0;
        byte[] written = uncut ? inode.beforeCut : inode.now;
        int writtenLength = uncut ? inode.beforeCut.length : inode.length;
        if (writtenLength == inode.durable.length && inode.dirtyFrom >= writtenLength) {
            return inode.durable.clone();
        }
        return content(inode, written, writtenLength, length(inode.durable.length, writtenLength, random), random);
    }

    /** A file of some length with some of the sectors that were written since the last force. */
    private static byte[] content(Inode inode, byte[] written, int writtenLength, int length, Random random) {
        byte[] left = Arrays.copyOf(inode.durable, length);
        int end = Math.min(left.length, writtenLength);
        for (int block = inode.dirtyFrom / BLOCK * BLOCK; block < end; block += BLOCK) {
            int blockEnd = Math.min(block + BLOCK, end);
            int from = Math.max(block, inode.dirtyFrom);
            int fate = random.nextInt(4);
            for (int sector = from; sector < blockEnd; sector = (sector / SECTOR + 1) * SECTOR) {
                int sectorEnd = Math.min((sector / SECTOR + 1) * SECTOR, blockEnd);
                if (fate == 0 || fate == 1 && random.nextBoolean()) {
                    System.arraycopy(written, sector, left, sector, sectorEnd - sector);
                }
            }
        }
        return left;
    }

    private static int length(int durable, int written, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> durable;
            case 1 -> Math.min(durable, written) + random.nextInt(Math.abs(written - durable) + 1);
            default -> written;
        };
    }

    private static final class BadSector extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("Input/output error");
        }
    }

    private final class SimulatedFile implements AppendFile {

        private final Inode inode;
        /** Where the next bytes go; what is behind is reserved. */
        private int end;

        SimulatedFile(Inode inode) {
            this.inode = inode;
            this.end = inode.length;
        }

        @Override
        public long length() {
            return inode.length;
        }

        @Override
        public void append(byte[] bytes, int from, int count) throws IOException {
            observer.before(Operation.APPEND);
            int half = count / 2;
            add(bytes, from, half);
            observer.before(Operation.APPEND);
            add(bytes, from + half, count - half);
        }

        @Override
        public void reserve(long count) throws IOException {
            byte[] room = new byte[(int) count];
            Arrays.fill(room, (byte) '\n');
            int before = end;
            try {
                append(room, 0, room.length);
            } finally {
                end = before;
            }
        }

        private void add(byte[] bytes, int from, int count) {
            if (end + count > inode.now.length) {
                inode.now = Arrays.copyOf(inode.now, 2 * (end + count));
            }
            System.arraycopy(bytes, from, inode.now, end, count);
            inode.dirtyFrom = Math.min(inode.dirtyFrom, end);
            end += count;
            inode.length = Math.max(inode.length, end);
        }

        @Override
        public void truncate(long length) throws IOException {
            observer.before(Operation.TRUNCATE);
            inode.beforeCut = Arrays.copyOf(inode.now, inode.length);
            inode.length = (int) length;
            end = inode.length;
            inode.dirtyFrom = Math.min(inode.dirtyFrom, inode.length);
        }

        @Override
        public boolean isNamed(String name) {
            return names.get(name) == inode;
        }

        @Override
        public void force() throws IOException {
            try {
                observer.before(Operation.FORCE);
            } catch (IOException failed) {
                leaveClean();
                if (!trustsFailedForces) {
                    throw failed;
                }
            }
            if (!forcesNothing) {
                byte[] forced = Arrays.copyOf(inode.durable, inode.length);
                int from = Math.min(inode.dirtyFrom, inode.length);
                System.arraycopy(inode.now, from, forced, from, inode.length - from);
                inode.durable = forced;
                inode.dirtyFrom = inode.length;
                inode.beforeCut = null;
            }
        }

        /** Makes nothing certain: what it may have made durable is among what a power cut may leave. */
        @Override
        public void forceAhead() throws IOException {
            observer.before(Operation.FORCE_AHEAD);
        }

        /**
         * What a failed force leaves: some blocks were written, all count as clean, so that a later force does not write them,
         * and those that were not may have been thrown out of the cache: then even a program that goes on reads the old ones.
         */
        private void leaveClean() {
            int length = chance.nextBoolean() ? inode.length : Math.min(inode.length, inode.durable.length);
            inode.durable = content(inode, inode.now, inode.length, length, chance);
            inode.dirtyFrom = inode.length;
            inode.beforeCut = null;
            if (chance.nextBoolean()) {
                inode.now = Arrays.copyOf(inode.durable, inode.length);
            }
        }

        @Override
        public void close() {}
    }
}
