package dev.copycat.internal.tools;

import dev.copycat.PrevalenceException;
import dev.copycat.internal.journal.Content;
import dev.copycat.internal.snapshot.SnapshotFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what lies in the directories of systems. */
@Command(
        name = "ls",
        mixinStandardHelpOptions = true,
        header = "Lists the files of each system in DIR or below it.",
        description = "The next start uses those marked with *. Everything is read, so this takes as long as verify.")
final class Ls implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory of a system, or one above it.")
    private Path directory;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Path> systems = SystemDirectory.below(directory);
        if (systems.isEmpty()) {
            throw new Refusal("There is no system in " + directory.toAbsolutePath() + " or below it.");
        }
        Outcome outcome = Outcome.GOOD;
        for (Path each : systems) {
            try (SystemDirectory system = SystemDirectory.toRead(each)) {
                list(system, out);
            } catch (PrevalenceException inUse) {
                out.println(inUse.getMessage());
                outcome = Outcome.REFUSED;
            }
        }
        return outcome.code();
    }

    private static void list(SystemDirectory system, PrintWriter out) throws IOException {
        Survey survey = Survey.of(system);
        Map<String, String> known = new TreeMap<>();
        for (SnapshotFile each : survey.snapshots()) {
            boolean used = survey.base().filter(each::equals).isPresent();
            known.put(each.name(), mark(used) + describe(each));
        }
        Map<String, Long> written = new HashMap<>();
        for (SegmentReport each : survey.segments()) {
            String name = each.segment().name();
            known.put(name, mark(survey.uses(each)) + describe(each));
            each.content().ifPresent(content -> written.put(name, content.written()));
        }

        out.println(system.files().path() + ": system " + system.identity().system() + ", identity "
                + system.identity().identity());
        for (String name : system.files().list()) {
            String description = known.getOrDefault(name, mark(false) + other(name));
            long bytes = system.bytes(name);
            long used = written.getOrDefault(name, bytes);
            String line = String.format(Locale.ROOT, "%s %-42s %,13d bytes  %s",
                    description.substring(0, 1), name, used, description.substring(1) + room(bytes - used));
            out.println(line.stripTrailing());
        }
        out.println(survey.verdict());
    }

    private static String mark(boolean used) {
        return used ? "*" : " ";
    }

    private static String describe(SnapshotFile snapshot) {
        return switch (snapshot.condition()) {
            case WHOLE -> "whole, state of " + snapshot.instant().orElseThrow();
            case DAMAGED -> "damaged";
            case FOREIGN -> "not of this system";
        };
    }

    private static String describe(SegmentReport report) {
        return report.good() + ", " + report.content().map(Content::ending).map(Ls::word)
                .orElseGet(() -> "damaged at byte " + report.end());
    }

    private static String room(long bytes) {
        return bytes == 0 ? "" : String.format(Locale.ROOT, ", then room for %,d bytes", bytes);
    }

    private static String word(Content.Ending ending) {
        return switch (ending) {
            case PLAIN -> "not closed";
            case CLOSED -> "closed";
            case TORN -> "torn";
            case DAMAGED -> "damaged";
        };
    }

    private static String other(String name) {
        if (name.matches("void-\\d+\\.jsonl")) {
            return "voids transaction " + Long.parseLong(name.replaceAll("\\D", ""));
        }
        if (name.matches("newest-\\d+\\.jsonl")) {
            return "names the newest segment";
        }
        if (name.matches(".*\\.(torn|cut)-\\d+")) {
            return "moved aside, read by no start";
        }
        return name.endsWith(".tmp") ? "not finished" : "";
    }
}
