package dev.copycat;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * What undo costs: {@code UndoFigures DIRECTORY ACCOUNTS [DURABILITY]}. Sixteen writers and four readers, of the calls 0, 1 and
 * 50 % undone, beside the same beans without the annotation. Not a test; compare only within one run.
 */
public final class UndoFigures {

    private static final int WRITERS = 16;
    private static final int READERS = 4;
    private static final long MILLIS = 5_000;

    private UndoFigures() {}

    /** A call is undone after it has changed two accounts of three. */
    interface Bank {

        void open(int accounts);

        void move(int from, int to, boolean undone);

        long missing(int from, int to);
    }

    private abstract static class Accounts implements Bank {

        private final Map<Integer, long[]> cents = new HashMap<>();
        private long moved;

        @Override
        public void open(int accounts) {
            for (int i = cents.size(); i < accounts; i++) {
                cents.put(i, new long[1]);
            }
        }

        @Override
        public void move(int from, int to, boolean undone) {
            cents.get(from)[0]--;
            moved++;
            if (undone) {
                throw new IllegalStateException("undone");
            }
            cents.get(to)[0]++;
            moved--;
        }

        @Override
        @ReadOnly
        public long missing(int from, int to) {
            return moved;
        }
    }

    /** Nothing is undone. */
    @Prevalent(system = "plain")
    public static class PlainBank extends Accounts {}

    /** What throws is undone. */
    @Prevalent(system = "undoing")
    public static class UndoingBank extends Accounts {

        @Override
        @AbortException
        public void move(int from, int to, boolean undone) {
            super.move(from, to, undone);
        }
    }

    /**
     * Prints the figures.
     *
     * @param arguments a directory on a real disk, how many accounts, and the durability
     * @throws Exception if anything fails
     */
    public static void main(String[] arguments) throws Exception {
        Path base = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "undo");
        int accounts = Integer.parseInt(arguments[1]);
        System.setProperty("copycat.directory", base.toString());
        System.setProperty("copycat.durability", arguments.length > 2 ? arguments[2] : "force");
        System.setProperty("copycat.snapshot.every", "0");
        System.setProperty("copycat.snapshot.on-stop", "false");
        try (SeContainer container = SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new dev.copycat.internal.cdi.PrevalentExtension())
                .addBeanClasses(PlainBank.class, UndoingBank.class).initialize()) {
            Bank plain = container.select(PlainBank.class).get();
            Bank undoing = container.select(UndoingBank.class).get();
            long before = used();
            plain.open(accounts);
            long one = used();
            undoing.open(accounts);
            System.out.printf("heap of %d accounts: %.1f MB, with a second replica %.1f MB%n", accounts,
                    (one - before) / 1e6, (used() - one) / 1e6);
            for (int round = 0; round < 3; round++) {
                System.out.println("without the annotation:  " + calls(plain, accounts, 0));
                for (double share : new double[] {0, 0.01, 0.5}) {
                    System.out.printf("%2.0f %% undone:             %s%n", share * 100, calls(undoing, accounts, share));
                }
            }
        }
    }

    private static String calls(Bank bank, int accounts, double share) throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        LongAdder kept = new LongAdder();
        LongAdder undone = new LongAdder();
        LongAdder read = new LongAdder();
        LongAdder wrong = new LongAdder();
        Thread[] threads = new Thread[WRITERS + READERS];
        for (int i = 0; i < threads.length; i++) {
            boolean writes = i < WRITERS;
            threads[i] = new Thread(() -> {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                while (!ended.get()) {
                    int from = random.nextInt(accounts);
                    int to = random.nextInt(accounts);
                    if (writes) {
                        write(bank, from, to, random.nextDouble() < share, kept, undone);
                    } else {
                        wrong.add(bank.missing(from, to));
                        read.increment();
                    }
                }
            });
            threads[i].start();
        }
        Thread.sleep(MILLIS);
        ended.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = MILLIS / 1e3;
        return String.format("%,9.0f kept/s, %,9.0f undone/s, %,11.0f read/s, %d wrong, heap %d MB", kept.sum() / seconds,
                undone.sum() / seconds, read.sum() / seconds, wrong.sum(), used() / 1_000_000);
    }

    private static void write(Bank bank, int from, int to, boolean undo, LongAdder kept, LongAdder undone) {
        try {
            bank.move(from, to, undo);
            kept.increment();
        } catch (IllegalStateException expected) {
            undone.increment();
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
