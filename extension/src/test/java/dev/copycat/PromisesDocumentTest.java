package dev.copycat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/promises.md and the numbers on the tests of all modules in step. */
class PromisesDocumentTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ANNOTATION = Pattern.compile("@Promise\\(\\s*(\\{[^}]*}|\"[^\"]*\")\\s*\\)");
    private static final Pattern NUMBER = Pattern.compile("\"([A-Z]\\d+)\"");
    private static final Pattern ENTRY = Pattern.compile("(?ms)^- \\*\\*([A-Z]\\d+)\\*\\* (.*?)(?=^- |^#|\\z)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyPromiseNamesTheTestsThatProveIt() throws IOException {
        assertThat(documented()).isEqualTo(annotated());
    }

    @Test
    void aPromiseWithoutATestIsMarkedAsNotYetKept() throws IOException {
        Matcher entries = ENTRY.matcher(Files.readString(ROOT.resolve("docs/promises.md")));
        while (entries.find()) {
            boolean kept = TEST.matcher(entries.group(2)).find();
            assertThat(kept || entries.group(2).contains("*Not yet.*")).as(entries.group(1)).isTrue();
        }
    }

    /** Also those of one container alone, which its own project has. */
    @Test
    void everyTestOnAContainerNamesWhatItProves() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("tck-tests"))) {
            assertThat(files.filter(file -> file.toString().endsWith("Test.java")).filter(PromisesDocumentTest::isSource)
                    .filter(file -> read(file).contains("import org.junit.jupiter.api.Test;"))
                    .filter(file -> !file.endsWith("EveryTestNamesItsPromiseTest.java")))
                    .hasSizeGreaterThan(50)
                    .allMatch(file -> ANNOTATION.matcher(read(file)).find());
        }
    }

    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> tests = new TreeMap<>();
        Matcher entries = ENTRY.matcher(Files.readString(ROOT.resolve("docs/promises.md")));
        while (entries.find()) {
            Matcher names = TEST.matcher(entries.group(2));
            while (names.find()) {
                tests.computeIfAbsent(entries.group(1), number -> new TreeSet<>()).add(names.group(1));
            }
        }
        return tests;
    }

    private static Map<String, Set<String>> annotated() throws IOException {
        Map<String, Set<String>> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().endsWith("Test.java")).filter(PromisesDocumentTest::isSource).forEach(file -> {
                Matcher annotations = ANNOTATION.matcher(read(file));
                while (annotations.find()) {
                    Matcher numbers = NUMBER.matcher(annotations.group(1));
                    while (numbers.find()) {
                        String name = file.getFileName().toString().replace(".java", "");
                        tests.computeIfAbsent(numbers.group(1), number -> new TreeSet<>()).add(name);
                    }
                }
            });
        }
        return tests;
    }

    private static boolean isSource(Path file) {
        return Stream.of("target", ".git").noneMatch(name -> file.startsWith(ROOT.resolve(name)))
                && !file.toString().contains("/target/");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
