package dev.copycat.wiki.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The newest transactions of a journal. Reads backwards from the end, so the cost depends on how much is asked for and not on
 * how long the journal is. Never writes and never locks: the journal may grow, or lose old segments, meanwhile.
 */
public final class JournalTail {

    private static final String SEGMENTS = "journal-*.jsonl";

    private final Path directory;

    /**
     * The journal in a directory.
     *
     * @param directory a prevalent system's directory
     */
    public JournalTail(Path directory) {
        this.directory = directory;
    }

    /**
     * Reads the newest transactions between two sequence numbers.
     *
     * @param after the sequence that the caller knows already
     * @param last the newest sequence to tell of
     * @param limit how many transactions at most
     * @return transactions, the oldest first
     * @throws IOException if the files cannot be read
     */
    public List<JournalLine> read(long after, long last, int limit) throws IOException {
        List<JournalLine> newestFirst = new ArrayList<>();
        if (after < last) {
            for (Path segment : segmentsNewestFirst()) {
                if (!read(segment, new Range(after, last, limit), newestFirst)) {
                    break;
                }
            }
        }
        Collections.reverse(newestFirst);
        return List.copyOf(newestFirst);
    }

    private record Range(long after, long last, int limit) {}

    /** Whether an older segment may hold more. */
    private static boolean read(Path segment, Range range, List<JournalLine> newestFirst) throws IOException {
        try (SegmentTail tail = new SegmentTail(segment)) {
            for (Optional<String> line = tail.previous(); line.isPresent(); line = tail.previous()) {
                Optional<JournalLine> transaction = line.flatMap(JournalLineReader::read);
                if (transaction.isEmpty() || transaction.get().sequence() > range.last()) {
                    continue;
                }
                if (transaction.get().sequence() <= range.after() || newestFirst.size() == range.limit()) {
                    return false;
                }
                newestFirst.add(transaction.get());
            }
        } catch (FileNotFoundException deletedMeanwhile) {
            return false;
        }
        return newestFirst.size() < range.limit();
    }

    private List<Path> segmentsNewestFirst() throws IOException {
        List<Path> segments = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, SEGMENTS)) {
            files.forEach(segments::add);
        } catch (NoSuchFileException notYet) {
            return List.of();
        }
        segments.sort(Comparator.comparing(Path::getFileName).reversed());
        return segments;
    }
}
