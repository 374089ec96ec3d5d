package dev.copycat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.crash.Acknowledgements.End;
import dev.copycat.crash.Fault.Effect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every system call on every file: the process is killed there, or the call fails once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Promise({"D1", "D3", "D4", "R1", "R2", "R6"})
class SystemCallFaultTest {

    private static final int FAULT_POINTS = Boolean.getBoolean("crash.long") ? Integer.MAX_VALUE : 1;

    private final Tally tally = new Tally("system-calls");
    private Path scratch;
    private Path crashed;
    private Examination examination;
    private LedgerProcess process;
    private LedgerProcess spare;
    private int episodes;

    /** Before each, not all: a class that is skipped as a whole is not reported. */
    @BeforeEach
    void prepare(@TempDir Path directory) throws IOException {
        Need.root();
        Need.strace();
        scratch = directory;
        examination = new Examination(Build.WHOLE, scratch);
        process = LedgerProcess.begin(Build.WHOLE);
        spare = LedgerProcess.begin(Build.WHOLE);
        crashed = crash();
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.close();
            spare.close();
            examination.close();
        }
    }

    @AfterAll
    void count() throws IOException {
        tally.close();
    }

    @Test
    void withoutAFaultEveryCallIsAcknowledged() {
        for (Moment moment : Moment.values()) {
            Path home = home(moment);
            Path data = home.resolve("data");
            Aftermath left = new Episode(process(), moment, home)
                    .run(pid -> Tracer.watch(pid, FileGroup.allFiles(data), home.resolve("trace")));
            assertThat(examination.examine(left)).as("%s", moment).isEmpty();
            assertThat(Acknowledgements.read(left.log()).calls()).as("%s", moment).allMatch(call -> call.end() == End.ACKED);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyAcknowledgedCallSurvives() {
        return Arrays.stream(Moment.values()).flatMap(moment -> callsAt(moment).flatMap(where -> Arrays.stream(Effect.values())
                .filter(effect -> effect != Effect.ENOSPC || where.call() != SystemCall.READ)
                .map(effect -> DynamicTest.dynamicTest(
                        effect + " at " + where.call() + " of " + where.files() + " " + moment,
                        () -> survives(moment, effect, where)))));
    }

    /** A place where something can fail. */
    private record Where(SystemCall call, FileGroup files) {}

    /** The calls that there are without any fault. */
    private Stream<Where> callsAt(Moment moment) {
        Path home = home(moment);
        Episode episode = new Episode(process(), moment, home);
        Path data = episode.data();
        episode.run(pid -> Tracer.watch(pid, FileGroup.allFiles(data), home.resolve("trace")));
        return Arrays.stream(SystemCall.values()).flatMap(call -> episode.trace().stream()
                .filter(call::in).map(FileGroup::in).distinct().sorted().map(files -> new Where(call, files)));
    }

    private void survives(Moment moment, Effect effect, Where where) {
        boolean reached = true;
        int tried = 0;
        while (reached && tried < FAULT_POINTS) {
            Fault fault = Fault.at(effect, where.call(), tried + 1);
            Path home = home(moment);
            Episode episode = new Episode(process(), moment, home);
            List<Path> files = where.files().files(episode.data());
            Aftermath left = episode.run(pid -> Tracer.inject(pid, fault, files, home.resolve("trace")));
            reached = episode.trace().stream().anyMatch(effect::in);
            if (reached) {
                tried++;
                assertThat(process.alive()).as("alive after %s", fault).isEqualTo(effect != Effect.KILL);
                judge(fault, left, home);
            }
        }
        assertThat(tried).as("%s at %s %s", effect, where, moment).isPositive();
    }

    private void judge(Fault fault, Aftermath left, Path home) {
        List<String> violations = examination.examine(left);
        tally.count(fault.effect() + " at " + fault.call().toString().toLowerCase(Locale.ROOT), violations.isEmpty());
        assertThat(violations).as("%s; its files are in %s", fault, violations.isEmpty() ? home : Results.keep(home)).isEmpty();
        Command.run("rm", "-rf", home.toString());
    }

    /** A living process; the next one starts while this one is used up. */
    private LedgerProcess process() {
        if (!process.alive()) {
            process.close();
            process = spare;
            spare = LedgerProcess.begin(Build.WHOLE);
        }
        return process;
    }

    private Path home(Moment moment) {
        Path home = scratch.resolve("episode-" + ++episodes);
        if (moment == Moment.RECOVERY) {
            Command.run("cp", "-a", crashed.toString(), home.toString());
        } else {
            Command.run("mkdir", home.toString());
        }
        return home;
    }

    /** Two runs, the second of which was killed and left a torn tail. */
    private Path crash() throws IOException {
        Path home = scratch.resolve("crashed");
        Files.createDirectory(home);
        Path log = home.resolve("log");
        process.start(home.resolve("data"), 8, true);
        process.work(log, Load.small(1));
        process.stop();
        process.start(home.resolve("data"), 0, false);
        process.work(log, Load.small(2));
        process.kill();
        Segments.tear(home.resolve("data"));
        return home;
    }
}
