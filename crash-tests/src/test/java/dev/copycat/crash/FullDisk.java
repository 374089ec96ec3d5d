package dev.copycat.crash;

import dev.copycat.crash.Fault.Effect;
import java.nio.file.Path;
import java.util.List;

/** A system on a disk in memory that is full and then has space again. */
final class FullDisk implements AutoCloseable {

    private final Build build;
    private final Path home;
    private final FileSystem disk;
    private final Examination examination;
    private LedgerProcess process;

    FullDisk(Build build, Path home) {
        this.build = build;
        this.home = home;
        this.disk = FileSystem.tmpfs(home, "1m");
        this.process = LedgerProcess.begin(build);
        this.examination = new Examination(build, home);
    }

    void start() {
        process.start(data(), 0, false).filter(words -> words.startsWith("started")).orElseThrow();
    }

    /** Lets clients call; returns what they have seen from the first run on. */
    Acknowledgements work(int run) {
        process.work(log(), Load.small(run));
        return Acknowledgements.read(log());
    }

    boolean takesSnapshot() {
        return process.takeSnapshot(log()).orElseThrow().startsWith("snapshot");
    }

    /** What a query answers. */
    List<String> entries() {
        return process.entries(home.resolve("live")).orElseThrow();
    }

    void fill() {
        disk.fill();
    }

    void free() {
        disk.free();
    }

    /**
     * Kills it when the disk took the first part of a record only, before that part is cut off again (what is cut off first is
     * the room that could not be reserved for it); then starts it, lets clients call, and kills it once more. Returns what is
     * wrong after that; empty if nothing is.
     */
    List<String> tornTail() {
        start();
        disk.fill();
        Tracer strace = Tracer.inject(
                process.pid(), Fault.at(Effect.KILL, SystemCall.CUT, 2), FileGroup.JOURNAL.files(data()), home.resolve("trace"));
        work(1);
        boolean killed = strace.detach().stream().anyMatch(Effect.KILL::in);
        if (!killed) {
            throw new AssertionError("No record was cut off: " + Acknowledgements.read(log()).calls());
        }
        process.kill();
        disk.free();
        process = LedgerProcess.begin(build);
        start();
        work(2);
        return killAndExamine();
    }

    /** What is wrong after a kill and a restart; empty if nothing is. */
    List<String> killAndExamine() {
        List<String> live = entries();
        process.kill();
        return examination.examine(new Aftermath(data(), log(), live));
    }

    @Override
    public void close() {
        process.close();
        examination.close();
        disk.close();
    }

    private Path data() {
        return disk.path().resolve("data");
    }

    private Path log() {
        return home.resolve("log");
    }
}
