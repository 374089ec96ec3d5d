package dev.copycat.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.OutcomeUnknownException;
import dev.copycat.Promise;
import dev.copycat.Settings;
import dev.copycat.Snapshot;
import dev.copycat.SystemUnavailableException;
import dev.copycat.TransactionRefusedException;
import dev.copycat.internal.engine.Recovery.Recovered;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a batch is, when it is forced, and what becomes of its calls; on one thread. */
class CommitterTest {

    private final MemoryJournal journal = new MemoryJournal();
    private final Turns turns = new Turns();
    private final List<String> told = new ArrayList<>();
    private Error failTelling;
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @Test
    @Promise("D1")
    void whatArrivesTogetherSharesOneForce() {
        Committer committer = committer("force");
        List<Ticket> tickets = submit(committer, transaction("a"), transaction("b"), transaction("c"));
        run(tickets);
        assertThat(journal.batches).isEqualTo(1);
        assertThat(forced()).containsExactly("a", "b", "c");
    }

    @Test
    @Promise({"D2", "S2"})
    void whatASnapshotMayHoldIsForcedBeforeEvenWithoutForcesOtherwise() {
        Committer committer = committer("write");
        run(submit(committer, transaction("a")));
        assertThat(forced()).isEmpty();
        run(submit(committer, transaction("b"), Ticket.pause()));
        assertThat(forced()).containsExactly("a", "b");
        run(submit(committer, Ticket.pause()));
        assertThat(journal.batches).isEqualTo(1);
    }

    @Test
    @Promise({"D2", "D4"})
    void aFullDiskRefusesTheCallsOfABatchButNotThePause() {
        Committer committer = committer("write");
        run(submit(committer, transaction("a")));
        journal.failWrite = new IOException("No space left on device");
        List<Ticket> tickets = submit(committer, transaction("b"), Ticket.pause(), transaction("c"));
        run(tickets.subList(1, 2));
        assertThat(forced()).containsExactly("a");
        assertThat(tickets.get(1).sequence()).isEqualTo(1);
        for (Ticket refused : List.of(tickets.get(0), tickets.get(2))) {
            assertThatThrownBy(() -> refused.await(new Interrupt())).isInstanceOf(TransactionRefusedException.class);
        }
        assertThat(told).containsExactly("healed", "full");
    }

    @Test
    @Promise({"D2", "D3"})
    void aFailedForceBeforeASnapshotHalts() {
        Committer committer = committer("write");
        journal.failForce = new IOException("Input/output error");
        Ticket ticket = submit(committer, transaction("a"), Ticket.pause()).get(0);
        assertThatThrownBy(() -> ticket.await(new Interrupt())).isInstanceOf(OutcomeUnknownException.class);
        assertThat(told).containsExactly("healed", "halted");
    }

    @Test
    @Promise("D4")
    void anErrorBeforeAnythingIsWrittenRefusesTheCallsAndDoesNoHarm() {
        Committer committer = committer("force");
        journal.failAppend = new OutOfMemoryError("Java heap space");
        for (Ticket refused : submit(committer, transaction("a"), transaction("b"))) {
            assertThatThrownBy(() -> refused.await(new Interrupt()))
                    .isInstanceOf(TransactionRefusedException.class)
                    .hasMessageContaining("Nothing of this call was kept; try again.");
        }
        journal.failAppend = null;
        run(submit(committer, transaction("c")));
        assertThat(journal.forced.get(0).sequence()).isEqualTo(1);
        assertThat(forced()).containsExactly("c");
        assertThat(told).containsExactly("healed");
    }

    @Test
    @Promise("X3")
    void aBatchIsClosedWhenItIsLarge() {
        Committer committer = committer("force");
        String large = "x".repeat(10 << 20);
        run(submit(committer, transaction(large), transaction(large), transaction(large), transaction("d")));
        assertThat(journal.writes).isEqualTo(2);
        assertThat(forced()).containsExactly(large, large, large, "d");
    }

    @Test
    @Promise("D3")
    void whatFollowsALargeBatchThatFailedIsToldToo() {
        Committer committer = committer("force");
        journal.failForce = new IOException("Input/output error");
        String large = "x".repeat(20 << 20);
        List<Ticket> tickets = submit(committer, transaction(large), transaction("b"));
        assertThatThrownBy(() -> tickets.get(0).await(new Interrupt())).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> tickets.get(1).await(new Interrupt())).hasMessageContaining("Nothing of this call was kept");
        assertThat(journal.writes).isEqualTo(1);
    }

    @Test
    @Promise("D6")
    void anErrorWhileItsHaltIsToldReleasesEverybodyToo() {
        OutOfMemoryError theOnlyOneThereIs = new OutOfMemoryError("Java heap space");
        Committer committer = committer("force");
        journal.breakWrite = theOnlyOneThereIs;
        failTelling = theOnlyOneThereIs;
        Ticket first = submit(committer, transaction("a")).get(0);
        assertThatThrownBy(() -> first.await(new Interrupt())).isInstanceOf(OutcomeUnknownException.class);
        Ticket second = submit(committer, transaction("b")).get(0);
        assertThatThrownBy(() -> second.await(new Interrupt())).isInstanceOf(SystemUnavailableException.class);
    }

    /** To hand a lone call to the writer's thread and back takes a third of a force. */
    @Test
    @Promise("D1")
    void whoCallsAloneCommitsForItself() {
        Committer committer = started();
        int calls = 0;
        do {
            run(List.of(submitted(committer, "alone")));
            assertThat(forced()).hasSize(++calls);
        } while (journal.forcedBy != Thread.currentThread());
        committer.close();
    }

    @Test
    @Promise({"D1", "T1"})
    void whatComesWhileACallerCommitsIsCommittedByTheWriterAlsoAtTheEnd() throws InterruptedException {
        Committer committer = started();
        do {
            run(List.of(submitted(committer, "before")));
        } while (journal.forcedBy != Thread.currentThread());
        int before = forced().size();
        journal.forces.drainPermits();
        Thread alone = caller(committer, "alone");
        while (!journal.forces.hasQueuedThreads()) {
            Thread.onSpinWait();
        }
        Thread late = caller(committer, "late");
        Thread close = new Thread(committer::close);
        close.start();
        awaitParked(late);
        awaitParked(close);
        journal.forces.release(2);
        for (Thread each : List.of(alone, late, close)) {
            each.join();
        }
        assertThat(forced().subList(before, before + 2)).containsExactly("alone", "late");
        assertThat(journal.forcedBy).isNotIn(alone, late);
        assertThatThrownBy(() -> committer.submit(transaction("after"))).isInstanceOf(SystemUnavailableException.class);
    }

    /** The writer's thread, told to end while a caller commits, has nothing else to wait for. */
    @Test
    @Promise("D1")
    void theEndWaitsForACallerThatCommits() throws InterruptedException {
        Committer committer = started();
        do {
            run(List.of(submitted(committer, "before")));
        } while (journal.forcedBy != Thread.currentThread());
        journal.forces.drainPermits();
        Thread alone = caller(committer, "alone");
        while (!journal.forces.hasQueuedThreads()) {
            Thread.onSpinWait();
        }
        Thread close = new Thread(committer::close);
        close.start();
        awaitParked(close);
        journal.forces.release();
        alone.join();
        close.join();
        assertThat(journal.forcedBy).isSameAs(alone);
    }

    private Committer started() {
        Committer committer = committer("force");
        committer.start();
        return committer;
    }

    private Thread caller(Committer committer, String text) {
        Thread caller = new Thread(() -> run(List.of(submitted(committer, text))));
        caller.start();
        return caller;
    }

    private static Ticket submitted(Committer committer, String text) {
        Ticket ticket = transaction(text);
        committer.submit(ticket);
        return ticket;
    }

    private static void awaitParked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private Committer committer(String durability) {
        Settings settings = Settings.parse(Map.of("copycat.durability", durability));
        Recovered recovered = new Recovered(0, Instant.EPOCH, new Snapshot(0, Instant.EPOCH, Path.of("memory"), 0));
        return new Committer("main", journal, settings, clock, turns, new Health(), recovered);
    }

    private static Ticket transaction(String text) {
        return Ticket.transaction(null, Ledger.ADD, text.getBytes(UTF_8), Locking.LOCKED);
    }

    private static List<Ticket> submit(Committer committer, Ticket... tickets) {
        for (Ticket ticket : tickets) {
            committer.submit(ticket);
        }
        committer.commitSubmitted();
        return List.of(tickets);
    }

    private void run(List<Ticket> tickets) {
        for (Ticket ticket : tickets) {
            ticket.await(new Interrupt());
            turns.finish(ticket);
        }
    }

    private List<String> forced() {
        return journal.forced.stream().map(transaction -> new String(transaction.arguments(), UTF_8)).toList();
    }

    private final class Health implements Committer.Health {

        @Override
        public boolean whole() {
            return true;
        }

        @Override
        public void full(IOException cause) {
            told.add("full");
        }

        @Override
        public void healed() {
            told.add("healed");
        }

        @Override
        public void halted(Throwable cause) {
            told.add("halted");
            if (failTelling != null) {
                throw failTelling;
            }
        }
    }
}
