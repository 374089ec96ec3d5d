package dev.copycat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the tests that containers leave out, and what is said of them, in step. */
class LeftOutTest {

    private static final Path TCK = Path.of("..", "tck-tests");
    private static final Pattern EXCLUDED = Pattern.compile("<(?:excludedGroups|tck\\.excluded)>([\\w,-]+)</");
    private static final Pattern REASONS = Pattern.compile("<tck\\.left-out(?:-on-\\d+)?>(.*)</");
    private static final Pattern REASON = Pattern.compile("(?:^|; )((?:`[\\w-]+`(?:, )?)+):");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([\\w-]+)\"\\)");
    private static final Pattern TAGS_FOR_CONTRIBUTORS = Pattern.compile("is a\\s+tag \\(([^)]*)\\)");

    @ParameterizedTest
    @MethodSource("poms")
    void everyTagThatAContainerLeavesOutHasAReason(Path pom) throws IOException {
        String text = Files.readString(pom);

        assertThat(found(REASONS, text).flatMap(reasons -> found(REASON, reasons)).flatMap(LeftOutTest::names))
                .containsExactlyInAnyOrderElementsOf(found(EXCLUDED, text).flatMap(LeftOutTest::names).collect(Collectors.toSet()));
    }

    @Test
    void contributorsAreToldOfEveryTag() throws IOException {
        String contributing = Files.readString(Path.of("..", "CONTRIBUTING.md"));

        assertThat(found(TAGS_FOR_CONTRIBUTORS, contributing).flatMap(LeftOutTest::names))
                .containsExactlyInAnyOrderElementsOf(tags());
    }

    static List<Path> poms() throws IOException {
        try (Stream<Path> children = Files.list(TCK)) {
            return children.map(child -> child.resolve("pom.xml")).filter(Files::exists).sorted().toList();
        }
    }

    private static Set<String> tags() throws IOException {
        Set<String> tags = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TCK)) {
            for (Path file : files.filter(name -> name.toString().endsWith("Test.java")).toList()) {
                found(TAG, Files.readString(file)).forEach(tags::add);
            }
        }
        return tags;
    }

    private static Stream<String> names(String list) {
        return Stream.of(list.split("[`,\\s]+")).filter(name -> !name.isEmpty());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }
}
