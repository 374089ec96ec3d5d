package dev.copycat.internal.engine;

import dev.copycat.Promise;
import dev.copycat.Settings;
import dev.copycat.SystemUnavailableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The engine's threads in many interleavings, chosen one by one by Lincheck's model checker, which also reports a hang.
 * More of them with {@code -Dcopycat.interleavings=20}, for twenty times as many.
 */
class InterleavingsTest {

    private static final int FACTOR = Integer.getInteger("copycat.interleavings", 1);
    private static final Map<String, String> SETTINGS = Map.of("copycat.snapshot.on-stop", "false");

    /** The checker runs all that a call does, and formatting a line of the log would be most of it. */
    private static final Logger LOG = Logger.getLogger("dev.copycat");

    @BeforeAll
    static void initializeClasses() {
        LOG.setLevel(Level.OFF);
        transactionsAndAQuery();
        transactionAndSnapshot();
    }

    @AfterAll
    static void logAgain() {
        LOG.setLevel(null);
    }

    @Test
    @Promise("T1")
    void turnsAreTakenOneAtATimeInTheOrderInWhichTheyWerePublished() {
        check("interleavings of the turn order", 400, () -> turns());
    }

    @Test
    @Promise("T4")
    void queriesAndTransactionsExcludeOneAnother() {
        check("interleavings of queries and a transaction", 400, () -> readersAndAWriter());
    }

    @Test
    @Promise({"T1", "T3", "D1"})
    void transactionsRunOnceAndInJournalOrderAndAreDurableBeforeAnybodySeesThem() {
        check("interleavings of the group commit", 40, () -> transactionsAndAQuery());
    }

    @Test
    @Promise("R6")
    void aSnapshotHoldsExactlyTheTransactionsUpToItsSequence() {
        check("interleavings of a snapshot", 40, () -> transactionAndSnapshot());
    }

    @Test
    @Promise("D8")
    void aTransactionThatMeetsAStopIsDoneOrRefused() {
        check("interleavings of a stop", 40, () -> transactionAndStop());
    }

    private static void check(String fault, int interleavings, Runnable threads) {
        Lincheck.runConcurrentTest(interleavings * FACTOR, threads);
        CrashSafety.write(fault, interleavings * FACTOR);
    }

    private static void turns() {
        Turns turns = new Turns();
        AtomicReferenceArray<Ticket> tickets = new AtomicReferenceArray<>(2);
        int[] taken = {0};
        Callers callers = new Callers(
                () -> takeTurn(turns, tickets, 0, taken), () -> takeTurn(turns, tickets, 1, taken));
        for (int i = 0; i < 2; i++) {
            while (tickets.get(i) == null) {
                Thread.onSpinWait();
            }
            turns.publish(tickets.get(i));
        }
        callers.join();
        require(taken[0] == 2 && turns.unfinished() == 0, "a turn was lost");
    }

    private static void takeTurn(Turns turns, AtomicReferenceArray<Ticket> tickets, int place, int[] taken) {
        Ticket own = Ticket.pause();
        tickets.set(place, own);
        own.await(new Interrupt());
        require(taken[0] == place, "it is not this ticket's turn");
        taken[0] = place + 1;
        turns.finish(own);
    }

    private static void readersAndAWriter() {
        StateLock lock = new StateLock();
        int[] state = {0, 0};
        Callers callers = new Callers(
                () -> {
                    long stamp = lock.exclusive();
                    state[0]++;
                    state[1]++;
                    lock.release(stamp);
                },
                () -> {
                    long stamp = lock.shared();
                    int first = state[0];
                    long inner = lock.sharedPastWaiting();
                    require(first == state[1], "half a transaction");
                    lock.release(inner);
                    lock.release(stamp);
                });
        callers.join();
        require(state[0] == 1 && state[1] == 1, "a change was lost");
    }

    private static void transactionsAndAQuery() {
        MemoryJournal journal = new MemoryJournal();
        Ledger ledger = new Ledger();
        Engine engine = started(journal, ledger);
        Callers callers = new Callers(
                () -> add(engine, ledger, "a"),
                () -> add(engine, ledger, "b"),
                () -> call(() -> engine.query(
                        Ledger.call("", () -> requireDurable(ledger.lines, journal)), Locking.LOCKED)));
        callers.join();
        engine.stop();
        require(ledger.lines.equals(texts(journal)) && ledger.lines.size() == 2, "not once and in journal order");
    }

    private static void transactionAndSnapshot() {
        MemoryJournal journal = new MemoryJournal();
        Ledger ledger = new Ledger();
        Engine engine = started(journal, ledger);
        Callers callers = new Callers(() -> add(engine, ledger, "a"), engine::takeSnapshot);
        callers.join();
        engine.stop();
        require(ledger.saved.size() == ledger.savedSequence, "the snapshot is not of its sequence");
    }

    private static void transactionAndStop() {
        MemoryJournal journal = new MemoryJournal();
        Ledger ledger = new Ledger();
        Engine engine = started(journal, ledger);
        int[] done = {0};
        Callers callers = new Callers(
                () -> {
                    try {
                        add(engine, ledger, "a");
                        done[0] = 1;
                    } catch (SystemUnavailableException refused) {
                        done[0] = 0;
                    }
                },
                engine::stop);
        callers.join();
        require(texts(journal).size() == done[0] && ledger.lines.size() == done[0], "neither done nor refused");
    }

    private static Engine started(MemoryJournal journal, Ledger ledger) {
        Engine engine = new Engine("checked", Path.of("memory"), Settings.parse(SETTINGS), ledger,
                () -> new Stores(journal, ledger, () -> {}));
        engine.start();
        return engine;
    }

    private static void add(Engine engine, Ledger ledger, String text) {
        call(() -> engine.transaction(ledger.add(text), Locking.LOCKED));
    }

    private static Object requireDurable(List<String> seen, MemoryJournal journal) {
        List<String> durable = texts(journal);
        require(durable.size() >= seen.size() && durable.subList(0, seen.size()).equals(seen), "seen before it was durable");
        return seen.size();
    }

    private static List<String> texts(MemoryJournal journal) {
        synchronized (journal.forced) {
            return journal.forced.stream().map(transaction -> new String(transaction.arguments())).toList();
        }
    }

    private static void call(Callable<Object> call) {
        try {
            call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Threads at work, whose failure is that of the whole. */
    private static final class Callers {

        private final Thread[] threads;
        private volatile Throwable failure;

        Callers(Runnable... work) {
            threads = new Thread[work.length];
            for (int i = 0; i < work.length; i++) {
                Runnable each = work[i];
                threads[i] = new Thread(() -> attempt(each));
                threads[i].start();
            }
        }

        private void attempt(Runnable work) {
            try {
                work.run();
            } catch (Throwable e) {
                failure = e;
            }
        }

        void join() {
            for (Thread thread : threads) {
                call(() -> {
                    thread.join();
                    return null;
                });
            }
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
