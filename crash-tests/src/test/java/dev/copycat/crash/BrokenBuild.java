package dev.copycat.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Copycat with one mistake, to see whether the tests would notice. Each is a change of today's source, so that it differs
 * from Copycat in nothing else, ever.
 */
enum BrokenBuild {

    NO_DIRECTORY_FORCE(new Edit("storage/DiskDirectory", "channel.force(true);", "")),

    GOING_ON_AFTER_A_FAILED_FORCE(new Edit("storage/DiskFile", "file.getFD().sync();", """
            try {
                file.getFD().sync();
            } catch (IOException letUsHope) {
            }
            """)),

    APPENDING_TO_A_TORN_SEGMENT(
            new Edit("journal/FileJournal", "settle(inspected.get(inspected.size() - 1));", ""),
            new Edit("journal/SegmentWriter", "String proper = FILES.name(next);", """
            java.util.List<String> old = directory.list().stream().filter(each -> FILES.number(each).isPresent()).toList();
            if (file == null && !old.isEmpty()) {
                name = old.get(old.size() - 1);
                file = directory.append(name);
                length = file.length();
                fullAt = segmentBytes;
                return;
            }
            String proper = FILES.name(next);
            """)),

    SKIPPING_A_BAD_RECORD(new Edit("journal/SegmentReader", "return judge(line);", """
            if (end <= position) {
                return judge(line);
            }
            expected++;
            position = end + 1;
            """));

    private static final Path SOURCES = Path.of("..", "extension", "src", "main", "java", "dev", "copycat", "internal");

    private final List<Edit> edits;

    BrokenBuild(Edit... edits) {
        this.edits = List.of(edits);
    }

    /** A piece of a source file and what stands there instead. */
    private record Edit(String file, String whole, String broken) {

        Path applyTo(Path sources) throws IOException {
            String source = Files.readString(SOURCES.resolve(file + ".java"));
            if (source.split(Pattern.quote(whole), -1).length != 2) {
                throw new AssertionError(file + ".java no longer says once: " + whole + "; change it here too");
            }
            Path copy = sources.resolve(file + ".java");
            Files.createDirectories(copy.getParent());
            return Files.writeString(copy, source.replace(whole, broken));
        }
    }

    /** Compiles it below a directory. */
    Build compile(Path directory) {
        Path classes = directory.resolve("classes");
        List<String> options = new ArrayList<>(
                List.of("-nowarn", "-cp", Build.WHOLE.classPath(), "-d", classes.toString()));
        try {
            Files.createDirectories(classes);
            for (Edit edit : edits) {
                options.add(edit.applyTo(directory.resolve("sources")).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)) != 0) {
            throw new AssertionError(this + " does not compile; javac says why on standard error");
        }
        return Build.WHOLE.with(toString(), classes);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
