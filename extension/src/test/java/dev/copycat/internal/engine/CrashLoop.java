package dev.copycat.internal.engine;

import dev.copycat.Durability;
import dev.copycat.PrevalenceException;
import dev.copycat.internal.engine.SimulatedSystem.Outcome;
import dev.copycat.internal.storage.SimulatedDisk;
import dev.copycat.internal.storage.SimulatedDisk.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * One life of a system on a simulated disk: calls that arrive together, snapshots, rotation, orderly stops, kills, power cuts,
 * faults. Before every operation of the disk, and in those of the recovery that follows, power is cut or the process killed in
 * a few ways, and what starts then is held against the oracle: what was acknowledged, and what was sent.
 */
final class CrashLoop {

    private static final int STEPS = 30;

    private final long seed;
    private final Random random;
    private final Durability durability;
    /** Every call that may be there, in the order of the journal; numbers are never used again. */
    private final List<Integer> sent = new ArrayList<>();
    private int nextCall;
    /**
     * How many of them must be there after the end of the process, and after the loss of power. A disk that fails to force what
     * it was only given may lose that without either.
     */
    private int acknowledged;
    private int durable;
    private SimulatedDisk disk = new SimulatedDisk();
    private SimulatedSystem system;
    private DiskFault fault = DiskFault.NONE;
    private int operations;
    private long states;
    private long fallbacks;

    /** How often power is cut at an operation, if it is. */
    int outcomes = 2;
    /** At one in how many operations power is cut. */
    int oneIn = 1;
    /** A broken program: it does not commit a snapshot's pause. */
    boolean takesSnapshotsAtOnce;
    /** A broken disk or program: made so before it is used. */
    Consumer<SimulatedDisk> breaking = whole -> {};

    CrashLoop(long seed, Durability durability) {
        this.seed = seed;
        this.random = new Random(seed);
        this.durability = durability;
    }

    /** Lives without a fault of the disk; returns how many states after a crash were recovered. */
    long run() {
        return run(DiskFault.NONE);
    }

    /** Lives with a fault, and crashes only after it. */
    long run(DiskFault withFault) {
        fault = withFault;
        try {
            for (int step = 0; step < STEPS; step++) {
                step();
            }
        } catch (IOException | RuntimeException e) {
            throw failure("the life ended: " + e, e);
        }
        return states;
    }

    int operations() {
        return operations;
    }

    /** How many of the states had lost their newest snapshot too. */
    long fallbacks() {
        return fallbacks;
    }

    private void step() throws IOException {
        if (system == null) {
            start();
            return;
        }
        switch (random.nextInt(12)) {
            case 0, 1 -> snapshot();
            case 2 -> stop();
            case 3 -> system = null;
            case 4 -> cutPower();
            default -> call();
        }
    }

    private void start() throws IOException {
        breaking.accept(disk);
        disk.chance = random;
        disk.observer = this::observe;
        try {
            system = new SimulatedSystem(disk).with(durability);
        } catch (IOException | UncheckedIOException faulty) {
            if (!fault.struck()) {
                throw faulty;
            }
            fault = DiskFault.NONE;
            return;
        }
        compare(system.entries(), acknowledged);
        sent.subList(system.entries().size(), sent.size()).clear();
        acknowledged = sent.size();
        durable = acknowledged;
    }

    private void call() {
        List<Integer> calls = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            calls.add(nextCall++);
        }
        sent.addAll(calls);
        List<Outcome> became = system.call(calls, random.nextInt(12) == 0 ? 5000 : random.nextInt(200));
        for (int i = 0; i < calls.size(); i++) {
            if (became.get(i) == Outcome.REFUSED) {
                sent.remove(calls.get(i));
            }
        }
        if (became.contains(Outcome.UNKNOWN)) {
            halt();
            return;
        }
        acknowledged = sent.size();
        durable = durability == Durability.FORCE ? acknowledged : durable;
    }

    private void snapshot() {
        try {
            if (takesSnapshotsAtOnce) {
                system.takeSnapshotOf(sent.size());
            } else {
                system.takeSnapshot();
            }
            durable = acknowledged;
        } catch (IOException theJournalHasAll) {
            // The old snapshot stays.
        } catch (PrevalenceException halted) {
            halt();
        }
    }

    private void stop() {
        try {
            if (random.nextBoolean()) {
                system.takeLastSnapshot();
            }
            system.stop();
            durable = acknowledged;
        } catch (IOException theNextStartChecks) {
            // As after a kill.
        }
        system = null;
    }

    /** The process ends, on its own or because somebody ended it: what the operating system has stays. */
    private void halt() {
        system = null;
        if (random.nextBoolean()) {
            cutPower();
        }
    }

    private void cutPower() {
        disk = disk.afterPowerCut(random);
        system = null;
        acknowledged = durable;
        fault = fault.struck() ? DiskFault.NONE : fault;
    }

    private void observe(Operation operation) throws IOException {
        if ((fault == DiskFault.NONE || fault.struck()) && random.nextInt(oneIn) == 0) {
            crash();
        }
        try {
            fault.strike(operations++, operation);
        } catch (IOException failed) {
            if (operation == Operation.FORCE) {
                acknowledged = durable;
            }
            throw failed;
        }
    }

    private void crash() {
        for (int i = 0; i < outcomes; i++) {
            recover(disk.afterPowerCut(random), durable, true);
        }
        if (random.nextInt(4) == 0) {
            recover(disk.afterKill(), acknowledged, true);
        }
    }

    private void recover(SimulatedDisk outcome, int atLeast, boolean again) {
        states++;
        breaking.accept(outcome);
        if (again) {
            outcome.observer = operation -> {
                if (random.nextInt(3) == 0) {
                    recover(outcome.afterPowerCut(random), durable, false);
                }
            };
        }
        if (random.nextInt(8) == 0) {
            loseNewestSnapshot(outcome);
        }
        try {
            List<Integer> first = new SimulatedSystem(outcome).entries();
            compare(first, atLeast);
            outcome.observer = operation -> {};
            if (random.nextInt(4) == 0) {
                requireSame(first, random.nextBoolean() ? outcome.afterPowerCut(random) : outcome);
            }
        } catch (IOException | RuntimeException e) {
            throw failure("a start was refused: " + e, e);
        }
    }

    private void loseNewestSnapshot(SimulatedDisk outcome) {
        List<String> snapshots = outcome.list().stream().filter(name -> name.matches("snapshot-\\d+\\.jsonl")).toList();
        if (snapshots.size() > 1) {
            String newest = snapshots.get(snapshots.size() - 1);
            if (random.nextBoolean()) {
                outcome.damage(newest, random);
            } else {
                outcome.unreadable = newest;
            }
            fallbacks++;
        }
    }

    /** What a start has shown somebody may have seen: the next gives the same, whatever happened to the power. */
    private void requireSame(List<Integer> first, SimulatedDisk later) throws IOException {
        breaking.accept(later);
        List<Integer> second = new SimulatedSystem(later).entries();
        if (!second.equals(first)) {
            throw failure("a start gave " + first + ", the next one " + second, null);
        }
    }

    private void compare(List<Integer> recovered, int atLeast) {
        if (recovered.size() < atLeast) {
            throw failure(atLeast + " were acknowledged, " + recovered.size() + " are there", null);
        }
        if (recovered.size() > sent.size() || !recovered.equals(sent.subList(0, recovered.size()))) {
            throw failure("sent was " + sent + ", there is " + recovered, null);
        }
    }

    private AssertionError failure(String what, Throwable cause) {
        String life = "seed " + seed + ", durability " + durability + ", " + fault + ", operation " + operations;
        return new AssertionError(life + ": " + what, cause);
    }
}
