package dev.copycat.internal.engine;

import dev.copycat.internal.storage.SimulatedDisk;
import dev.copycat.internal.storage.SimulatedDisk.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * One life of a system on a simulated disk: batches, snapshots, rotation, orderly stops, kills, power cuts, faults. Before
 * every operation of the disk, and at every one of the recovery that follows, power is cut in a few ways, and the outcome is
 * held against the oracle: what was acknowledged, and what was sent.
 */
final class CrashLoop {

    private static final int STEPS = 30;

    private final long seed;
    private final Random random;
    private final List<Integer> sent = new ArrayList<>();
    private int acknowledged;
    private SimulatedDisk disk = new SimulatedDisk();
    private SimulatedSystem system;
    private long states;

    /** How often power is cut at each operation. */
    int outcomes = 2;
    /** The operation of the whole life that fails, or -1. */
    int failAt = -1;
    /** Whether all later operations of that kind fail too, until the process is started again. */
    boolean forEver;
    /** A broken program: it goes on after a failed force. */
    boolean trustsAFailedForce;
    /** A broken disk or program: made so before it is used. */
    Consumer<SimulatedDisk> breaking = whole -> {};

    private int operations;
    private Operation failing;
    private boolean faulted;

    CrashLoop(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Lives; returns how many states after a power cut were recovered. */
    long run() {
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
            default -> transact();
        }
    }

    private void start() throws IOException {
        breaking.accept(disk);
        disk.observer = this::observe;
        try {
            system = new SimulatedSystem(disk);
        } catch (IOException | RuntimeException faulty) {
            if (!faulted) {
                throw faulty;
            }
            endFault();
            return;
        }
        compare(system.entries());
        resolve(system.entries().size());
    }

    private void transact() {
        List<Integer> batch = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            sent.add(sent.size());
            batch.add(sent.size() - 1);
        }
        try {
            system.write(batch, random.nextInt(8) == 0 ? 5000 : random.nextInt(200));
        } catch (IOException nothingKept) {
            sent.subList(acknowledged, sent.size()).clear();
            return;
        } catch (UncheckedIOException unknown) {
            halt();
            return;
        }
        try {
            system.force();
        } catch (IOException failed) {
            if (!trustsAFailedForce) {
                halt();
                return;
            }
        }
        system.execute(batch);
        acknowledged = sent.size();
    }

    private void snapshot() {
        try {
            system.takeSnapshot();
        } catch (IOException theJournalHasAll) {
            // The old snapshot stays.
        }
    }

    private void stop() {
        try {
            system.stop();
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
        disk.observer = operation -> {};
        disk = disk.afterPowerCut(random);
        system = null;
        endFault();
    }

    private void endFault() {
        failing = null;
        failAt = -1;
        faulted = false;
    }

    /** What a started process has shown is settled: clients may have seen it. */
    private void resolve(int recovered) {
        sent.subList(recovered, sent.size()).clear();
        acknowledged = recovered;
    }

    private void observe(Operation operation) throws IOException {
        boolean wanted = failAt < 0 && failing == null || faulted;
        for (int i = 0; i < (wanted ? outcomes : 0); i++) {
            recover(disk.afterPowerCut(random), true);
        }
        boolean now = operations++ == failAt;
        if (now && forEver) {
            failing = operation;
        }
        if (now || operation == failing) {
            faulted = true;
            throw new IOException("simulated fault of " + operation);
        }
    }

    private void recover(SimulatedDisk outcome, boolean again) {
        states++;
        breaking.accept(outcome);
        if (again) {
            outcome.observer = operation -> {
                if (random.nextInt(3) == 0) {
                    recover(outcome.afterPowerCut(random), false);
                }
            };
        }
        try {
            List<Integer> first = new SimulatedSystem(outcome).entries();
            compare(first);
            outcome.observer = operation -> {};
            if (random.nextInt(4) == 0 && !new SimulatedSystem(outcome).entries().equals(first)) {
                throw failure("a second start gave another state", null);
            }
        } catch (IOException | RuntimeException e) {
            throw failure("a start was refused: " + e, e);
        }
    }

    private void compare(List<Integer> recovered) {
        if (recovered.size() < acknowledged) {
            throw failure(acknowledged + " were acknowledged, " + recovered.size() + " are there", null);
        }
        if (recovered.size() > sent.size() || !recovered.equals(sent.subList(0, recovered.size()))) {
            throw failure("sent was " + sent + ", there is " + recovered, null);
        }
    }

    private AssertionError failure(String what, Throwable cause) {
        return new AssertionError("seed " + seed + ", operation " + operations + ": " + what, cause);
    }
}
