package dev.copycat.internal.tools;

import dev.copycat.internal.journal.Entry;
import dev.copycat.internal.journal.Voids;
import dev.copycat.internal.snapshot.SnapshotFile;
import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.DiskDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a start would read into one file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Writes what the next start would read into one new file.",
        description = "Each line as it is: the identity, the snapshot that a start uses, what is voided, and the transactions"
                + " after the snapshot.")
final class Export implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory of a system.")
    private Path directory;

    @Parameters(paramLabel = "FILE", description = "The file to write; there must be none.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        try (SystemDirectory system = SystemDirectory.toRead(directory)) {
            Survey survey = Survey.of(system);
            if (survey.refusal().isPresent()) {
                spec.commandLine().getErr().println("Nothing was written. " + survey.verdict());
                return Outcome.DAMAGED.code();
            }
            Path target = file.toAbsolutePath().normalize();
            write(survey, system, target);
            spec.commandLine().getOut().println("Written: " + target + ", " + Files.size(target) + " bytes. " + survey.verdict());
            return Outcome.GOOD.code();
        }
    }

    private static void write(Survey survey, SystemDirectory system, Path target) throws IOException {
        Directory folder = new DiskDirectory(target.getParent());
        String name = target.getFileName().toString();
        for (String taken : new String[] {name, name + ".tmp"}) {
            if (folder.list().contains(taken)) {
                throw new Refusal("There is a file " + folder.path().resolve(taken) + " already, and nothing is overwritten."
                        + " Name another, or move it away.");
            }
        }
        try (AppendFile out = folder.create(name + ".tmp")) {
            copy(survey, system, out);
            out.force();
        } catch (IOException | RuntimeException e) {
            folder.delete(name + ".tmp");
            throw e;
        }
        folder.rename(name + ".tmp", name);
        folder.force();
    }

    private static void copy(Survey survey, SystemDirectory system, AppendFile out) throws IOException {
        long base = survey.base().map(SnapshotFile::sequence).orElse(0L);
        copy("system.json", system.files(), out);
        if (survey.base().isPresent()) {
            copy(survey.base().get().name(), system.files(), out);
        }
        for (String name : Voids.from(system.files(), base + 1)) {
            copy(name, system.files(), out);
        }
        for (SegmentReport each : survey.segments()) {
            if (survey.uses(each)) {
                copyAfter(base, each, system.files(), out);
            }
        }
    }

    private static void copy(String name, Directory files, AppendFile out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = files.read(name)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                out.append(buffer, 0, read);
            }
        }
    }

    private static void copyAfter(long base, SegmentReport report, Directory files, AppendFile out) throws IOException {
        try {
            report.segment().salvage(files, 0, entry -> {
                long sequence = entry.transaction().sequence();
                if (sequence > base && sequence < report.reach()) {
                    copy(entry, out);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void copy(Entry entry, AppendFile out) {
        try {
            out.append(entry.segment(), entry.from(), entry.to() + 1 - entry.from());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
