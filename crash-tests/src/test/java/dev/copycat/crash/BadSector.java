package dev.copycat.crash;

import java.nio.file.Path;
import java.util.List;

/** A system whose acknowledged records changed on the disk while it was down. */
final class BadSector implements AutoCloseable {

    private final Path home;
    private final LedgerProcess process;
    private final Examination examination;

    BadSector(Build build, Path home) {
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

    @Override
    public void close() {
        process.close();
        examination.close();
    }
}
