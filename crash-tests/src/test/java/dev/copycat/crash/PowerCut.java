package dev.copycat.crash;

import dev.copycat.crash.Acknowledgements.End;
import dev.copycat.crash.Fault.Effect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A system on a disk that loses its power: the process is frozen, what its clients were told is counted, nothing more reaches
 * the disk; then the machine comes back.
 */
final class PowerCut implements AutoCloseable {

    /** The kernel forces nothing by itself while a test runs: what is not forced by the system is lost for certain. */
    static final String NOTHING_BY_ITSELF = "commit=600";

    private final Build build;
    private final Path home;
    private final FileSystem disk;
    private final Examination examination;
    private LedgerProcess process;
    private int runs;

    PowerCut(Build build, Path home, String mountOptions) {
        this.build = build;
        this.home = home;
        this.disk = FileSystem.ext4(home, mountOptions);
        this.process = LedgerProcess.begin(build);
        this.examination = new Examination(build, home);
    }

    /** While clients call, after so many acknowledgements more. Returns what is wrong after it; empty if nothing is. */
    List<String> underLoad(int acknowledgements) {
        start();
        try (LogTail tail = LogTail.atEndOf(log())) {
            process.beginWork(log(), Load.endless(++runs));
            tail.await("acked ", acknowledgements, process::alive);
        }
        process.freeze();
        return cut();
    }

    /** Right after a client was told that there is a snapshot. */
    List<String> afterSnapshot() {
        start();
        process.work(log(), Load.small(++runs));
        process.takeSnapshot(log());
        process.freeze();
        return cut();
    }

    /** After every force of a segment failed, and clients have called on. */
    List<String> afterFailedForce() {
        start();
        Fault fault = Fault.always(Effect.EIO, SystemCall.FORCE);
        Tracer strace = Tracer.inject(process.pid(), fault, FileGroup.JOURNAL.files(data()), home.resolve("trace"));
        process.work(log(), Load.withinASegment(++runs));
        boolean failed = strace.detach().stream().anyMatch(Effect.EIO::in);
        process.freeze();
        List<String> violations = new ArrayList<>(cut());
        if (!failed) {
            violations.add("no force failed");
        }
        return violations;
    }

    /** How many calls were acknowledged until now. */
    long acknowledged() {
        return Acknowledgements.read(log()).count(End.ACKED);
    }

    @Override
    public void close() {
        process.close();
        examination.close();
        disk.close();
    }

    private void start() {
        if (!process.alive()) {
            process = LedgerProcess.begin(build);
        }
        process.start(data(), 50, true).filter(words -> words.startsWith("started")).orElseThrow();
    }

    private List<String> cut() {
        disk.cutPower(process);
        return examination.examine(new Aftermath(data(), log(), List.of()));
    }

    private Path data() {
        return disk.path().resolve("data");
    }

    private Path log() {
        return home.resolve("log");
    }
}
