package dev.copycat.internal.tools;

import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.journal.Entry;
import dev.copycat.internal.journal.JournalCheck;
import dev.copycat.internal.journal.Segment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints records of the journal as they are. */
@Command(
        name = "cat",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Prints the transactions in the journal, one line of JSON each, as they are.",
        description = "Every condition that is given must hold. Good records behind damage are printed too, and the exit code"
                + " is then 2. Pipe it into jq.")
final class Cat implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory of a system.")
    private Path directory;

    @Option(names = "--from", paramLabel = "N", description = "The first sequence number.")
    private long from = 1;

    @Option(names = "--to", paramLabel = "N", description = "The last sequence number.")
    private long to = Long.MAX_VALUE;

    @Option(names = "--bean", paramLabel = "CLASS", description = "The bean's class, with or without its package.")
    private String bean;

    @Option(names = "--method", paramLabel = "NAME", description = "The method, with or without its parameters.")
    private String method;

    @Option(names = "--since", paramLabel = "INSTANT", description = "The earliest time, such as 2026-11-23T18:00:00Z.")
    private Instant since = Instant.MIN;

    @Option(names = "--until", paramLabel = "INSTANT", description = "The latest time.")
    private Instant until = Instant.MAX;

    @Override
    public Integer call() throws IOException {
        try (SystemDirectory system = SystemDirectory.toRead(directory)) {
            return print(system).code();
        }
    }

    private Outcome print(SystemDirectory system) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        JournalCheck check = new JournalCheck(system.files(), system.identity(), 0);
        List<Segment> segments = Segment.in(system.files());
        Outcome outcome = Outcome.GOOD;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            SegmentReport report = new SegmentReport(segment)
                    .read(check, OptionalLong.empty(), Segment.following(segments, i), entry -> print(entry, out));
            if (report.damage().isPresent()) {
                outcome = Outcome.DAMAGED;
                segment.salvage(system.files(), report.end(), entry -> print(entry, out));
                out.flush();
                spec.commandLine().getErr().println(system.path(segment.name()) + " is damaged at byte " + report.end()
                        + " (sequence " + report.reach() + "). Run: java -jar copycat.jar verify " + system.files().path());
            }
            if (out.checkError()) {
                break;
            }
        }
        return outcome;
    }

    private void print(Entry entry, PrintWriter out) {
        if (wanted(entry.transaction())) {
            out.print(entry.line());
            out.print('\n');
        }
    }

    private boolean wanted(Transaction transaction) {
        long sequence = transaction.sequence();
        Instant instant = transaction.instant();
        return sequence >= from && sequence <= to && !instant.isBefore(since) && !instant.isAfter(until)
                && named(transaction.method());
    }

    private boolean named(MethodName name) {
        boolean thisBean = bean == null || name.bean().equals(bean) || name.bean().endsWith("." + bean);
        return thisBean
                && (method == null || name.equals(new MethodName(name.bean(), method))
                        || name.signature().startsWith(method + "("));
    }
}
