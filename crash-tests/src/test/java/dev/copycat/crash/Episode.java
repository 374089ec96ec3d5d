package dev.copycat.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** One life of a system, from start to stop, that strace enters at a moment. It goes on after the fault as far as it can. */
final class Episode {

    private final LedgerProcess process;
    private final Moment moment;
    private final Path home;
    private List<String> trace = List.of();
    private Optional<List<String>> live = Optional.of(List.of());

    /**
     * A life that begins on what is already there.
     *
     * @param home has the directories {@code data} and, for what is not part of it, the clients' log
     */
    Episode(LedgerProcess process, Moment moment, Path home) {
        this.process = process;
        this.moment = moment;
        this.home = home;
    }

    /** What strace saw. */
    List<String> trace() {
        return trace;
    }

    Aftermath run(Function<Long, Tracer> strace) {
        boolean started = during(strace, moment.isStart(), () -> startsWith("started", process.start(data(), 0, true)));
        if (started) {
            during(strace, moment == Moment.WORK, this::work);
            live = process.entries(home.resolve("live"));
            boolean stopped = during(strace, moment == Moment.STOP, () -> startsWith("stopped", process.stop()));
            if (!stopped) {
                process.kill();
            }
        }
        return new Aftermath(data(), log(), live.orElse(List.of()));
    }

    /** Does a part of its life, with strace looking on if this is the moment. */
    private boolean during(Function<Long, Tracer> strace, boolean now, BooleanSupplier part) {
        if (!now) {
            return part.getAsBoolean();
        }
        Tracer tracer = strace.apply(process.pid());
        boolean done = part.getAsBoolean();
        trace = tracer.detach();
        return done;
    }

    /** Leads through segments, and twice through a snapshot, so that old files are deleted. */
    private boolean work() {
        process.work(log(), Load.small(3));
        process.takeSnapshot(log());
        process.work(log(), Load.small(4));
        process.takeSnapshot(log());
        return startsWith("worked", process.work(log(), Load.withinASegment(5)));
    }

    private static boolean startsWith(String word, Optional<String> answer) {
        return answer.filter(words -> words.startsWith(word)).isPresent();
    }

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("log");
    }
}
