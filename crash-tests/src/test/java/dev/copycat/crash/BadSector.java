package dev.copycat.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A system whose files changed, or cannot be read any more, when it starts again. */
final class BadSector implements AutoCloseable {

    private final Build build;
    private final Path home;
    private final LedgerProcess process;
    private final Examination examination;

    BadSector(Build build, Path home) {
        this.build = build;
        this.home = home;
        this.process = LedgerProcess.begin(build);
        this.examination = new Examination(build, home);
    }

    /** The words of the refusal, or what is wrong if it starts. */
    List<String> damage() {
        Path data = home.resolve("data");
        Path log = home.resolve("log");
        process.start(data, 0, false);
        process.work(log, Load.small(1));
        process.kill();
        Segments.damage(data);
        return examination.refusal(data).map(List::of)
                .orElseGet(() -> examination.examine(new Aftermath(data, log, List.of())));
    }

    /** What is wrong after a start that cannot read the newest snapshot; empty if nothing is. */
    List<String> unreadableSnapshot() {
        Path data = home.resolve("data");
        Path log = home.resolve("log");
        process.start(data, 0, false);
        process.work(log, Load.small(1));
        String newest = process.takeSnapshot(log).filter(words -> words.startsWith("snapshot")).orElseThrow();
        process.work(log, Load.small(2));
        List<String> live = process.entries(home.resolve("live")).orElseThrow();
        process.kill();
        Path snapshot = data.resolve(String.format("ledger/main/snapshot-%020d.jsonl", Long.parseLong(newest.split(" ")[1])));
        try (LedgerProcess next = LedgerProcess.begin(build)) {
            Fault fault = Fault.always(Fault.Effect.EIO, SystemCall.READ);
            Tracer strace = Tracer.inject(next.pid(), fault, List.of(snapshot), home.resolve("trace"));
            Optional<String> started = next.start(data, 0, false);
            boolean failed = strace.detach().stream().anyMatch(Fault.Effect.EIO::in);
            List<String> restored = next.entries(home.resolve("restored")).orElseThrow();
            if (!failed || !started.orElse("died").startsWith("started") || !restored.equals(live)) {
                return List.of("a read failed: " + failed + ", start: " + started + ", restored " + restored + ", was " + live);
            }
        }
        return examination.examine(new Aftermath(data, log, live));
    }

    @Override
    public void close() {
        process.close();
        examination.close();
    }
}
