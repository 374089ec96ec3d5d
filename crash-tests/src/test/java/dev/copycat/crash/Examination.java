package dev.copycat.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts systems again after their faults, in a process that had no part in them, and has the oracle judge. */
final class Examination implements AutoCloseable {

    private final Build build;
    private final Path scratch;
    private LedgerProcess process;

    /** By a process of a build. */
    Examination(Build build, Path scratch) {
        this.build = build;
        this.scratch = scratch;
        this.process = LedgerProcess.begin(build);
    }

    /** What is wrong; empty if nothing is. */
    List<String> examine(Aftermath left) {
        Acknowledgements seen = Acknowledgements.read(left.log());
        List<String> violations = new ArrayList<>();
        Optional<List<String>> first = start(left.data(), violations, seen.snapshot());
        if (first.isEmpty()) {
            return violations;
        }
        violations.addAll(Oracle.violations(seen, first.get()));
        List<String> live = left.live();
        if (live.size() > first.get().size() || !live.equals(first.get().subList(0, live.size()))) {
            violations.add("the restart brought back something else than queries saw before");
        }
        same(first, start(left.data(), violations, 0), "the second start", violations);
        same(first, startFromOlderSnapshot(left.data(), violations), "a start from the older snapshot", violations);
        return violations;
    }

    /** Whether a start is refused, and leaves every file as it is. */
    Optional<String> refusal(Path data) {
        String before = fingerprint(data);
        Optional<String> answer = process.start(data, 0, false).filter(words -> words.startsWith("refused"));
        if (answer.isEmpty()) {
            process.stop();
        }
        return answer.filter(unchanged -> fingerprint(data).equals(before));
    }

    @Override
    public void close() {
        process.close();
    }

    private Optional<List<String>> start(Path data, List<String> violations, long snapshot) {
        if (!process.alive()) {
            process = LedgerProcess.begin(build);
        }
        String answer = process.start(data, 0, false).orElse("the restart died");
        if (!answer.startsWith("started")) {
            violations.add(answer);
            return Optional.empty();
        }
        if (Long.parseLong(answer.split(" ")[2]) < snapshot) {
            violations.add("lost: the snapshot at " + snapshot + "; " + answer);
        }
        Optional<List<String>> entries = process.entries(scratch.resolve("entries"));
        process.stop();
        return entries;
    }

    private Optional<List<String>> startFromOlderSnapshot(Path data, List<String> violations) {
        Path copy = scratch.resolve("older");
        Command.run("rm", "-rf", copy.toString());
        Command.run("cp", "-a", data.toString(), copy.toString());
        List<Path> snapshots = files(copy).filter(file -> file.toString().matches(".*/snapshot-\\d+\\.jsonl")).sorted().toList();
        if (snapshots.size() > 1) {
            Command.run("rm", snapshots.get(snapshots.size() - 1).toString());
        }
        return start(copy, violations, 0);
    }

    private static void same(Optional<?> one, Optional<?> other, String which, List<String> violations) {
        if (!one.equals(other)) {
            violations.add(which + " brought back something else than the first");
        }
    }

    /** The content of all files that hold data. */
    private static String fingerprint(Path data) {
        StringBuilder all = new StringBuilder();
        files(data).filter(file -> !file.getFileName().toString().matches("lock|holder")).sorted().forEach(file -> {
            try {
                all.append(file).append(' ').append(Arrays.hashCode(Files.readAllBytes(file))).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all.toString();
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
