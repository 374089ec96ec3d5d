package dev.copycat.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        Tracer tracer = moment.isStart() ? strace.apply(process.pid()) : null;
        boolean started = startsWith("started", process.start(data(), 0, true));
        if (started) {
            tracer = moment == Moment.WORK ? strace.apply(process.pid()) : tracer;
            process.work(log(), Load.small(3));
            process.takeSnapshot(log());
            process.work(log(), Load.small(4));
            process.takeSnapshot(log());
            process.work(log(), Load.small(5));
            live = process.entries(home.resolve("live"));
            tracer = moment == Moment.STOP ? strace.apply(process.pid()) : tracer;
        }
        boolean stopped = started && startsWith("stopped", process.stop());
        trace = tracer.detach();
        if (started && !stopped) {
            process.kill();
        }
        return new Aftermath(data(), log(), live.orElse(List.of()));
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
