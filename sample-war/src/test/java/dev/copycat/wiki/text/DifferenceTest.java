package dev.copycat.wiki.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.wiki.text.Difference.Kind;
import dev.copycat.wiki.text.Difference.Line;
import dev.copycat.wiki.text.Difference.Part;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void aChangedLineShowsOldAndNewWithTheChangedWordsMarked() {
        Difference difference = Difference.between("one\nthe quick fox\nthree", "one\nthe slow fox\nthree");

        assertThat(show(difference)).isEqualTo("""
                1 1   one
                2 0 - the [quick] fox
                0 2 + the [slow] fox
                3 3   three
                """);
        assertThat(difference.added()).isEqualTo(1);
        assertThat(difference.removed()).isEqualTo(1);
    }

    @Test
    void linesWithLittleInCommonAreNotMarkedInside() {
        assertThat(show(Difference.between("abc def", "something else"))).isEqualTo("""
                1 0 - abc def
                0 1 + something else
                """);
    }

    @Test
    void wordsAreFoundInScriptsWithoutSpaces() {
        assertThat(show(Difference.between("私は猫が好きです", "私は犬が好きです"))).isEqualTo("""
                1 0 - 私は[猫]が好きです
                0 1 + 私は[犬]が好きです
                """);
    }

    @Test
    void addedAndRemovedLines() {
        assertThat(show(Difference.between("a\nb", "a\nx\ny\nb"))).isEqualTo("""
                1 1   a
                0 2 + x
                0 3 + y
                2 4   b
                """);
        assertThat(show(Difference.between("a\nx\nb", "a\nb"))).isEqualTo("""
                1 1   a
                2 0 - x
                3 2   b
                """);
    }

    @Test
    void removedLinesComeBeforeAddedOnes() {
        assertThat(show(Difference.between("a\nb\nc", "x\ny"))).isEqualTo("""
                1 0 - a
                2 0 - b
                3 0 - c
                0 1 + x
                0 2 + y
                """);
    }

    @Test
    void longUnchangedPartsAreSkipped() {
        String before = lines(1, 20);
        String after = before.replace("line 10\n", "line ten\n");

        assertThat(show(Difference.between(before, after))).isEqualTo("""
                6 6 …\s
                7 7   line 7
                8 8   line 8
                9 9   line 9
                10 0 - line [10]
                0 10 + line [ten]
                11 11   line 11
                12 12   line 12
                13 13   line 13
                7 7 …\s
                """);
    }

    @Test
    void fromNothingAndToNothing() {
        assertThat(Difference.between("", "a\nb").added()).isEqualTo(2);
        assertThat(Difference.between("a\nb", "").removed()).isEqualTo(2);
        assertThat(Difference.between("same", "same").lines()).extracting(Line::kind).containsExactly(Kind.SAME);
        assertThat(Difference.between("", "").lines()).isEmpty();
    }

    @Test
    void theLinesTellBothTexts() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            List<String> before = random.ints(random.nextInt(12), 0, 5).mapToObj(i -> "w" + i + " x").toList();
            List<String> after = random.ints(random.nextInt(12), 0, 5).mapToObj(i -> "w" + i + " x").toList();

            List<Line> lines = Difference.between(String.join("\n", before), String.join("\n", after)).lines();
            if (lines.stream().anyMatch(line -> line.kind() == Kind.SKIPPED)) {
                continue;
            }

            assertThat(lines.stream().filter(l -> l.kind() != Kind.ADDED).map(DifferenceTest::text)).isEqualTo(before);
            assertThat(lines.stream().filter(l -> l.kind() != Kind.REMOVED).map(DifferenceTest::text)).isEqualTo(after);
        }
    }

    @Test
    void textsThatHaveNothingInCommonTakeNoTime() {
        String before = IntStream.range(0, 25_000).mapToObj(i -> "a" + i).collect(joining("\n"));
        String after = IntStream.range(0, 25_000).mapToObj(i -> "b" + i).collect(joining("\n"));
        String words = IntStream.range(0, 20_000).mapToObj(i -> "c" + i).collect(joining(" "));

        assertThat(Difference.between(before, after).added()).isEqualTo(25_000);
        assertThat(Difference.between(words, before.replace('\n', ' ')).added()).isEqualTo(1);
    }

    private static String lines(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "line " + i).collect(joining("\n"));
    }

    private static String text(Line line) {
        return line.parts().stream().map(Part::text).collect(joining());
    }

    private static String show(Difference difference) {
        return difference.lines().stream()
                .map(line -> line.before() + " " + line.after() + sign(line.kind()) + marked(line) + "\n")
                .collect(joining());
    }

    private static String sign(Kind kind) {
        return switch (kind) {
            case SAME -> "   ";
            case REMOVED -> " - ";
            case ADDED -> " + ";
            case SKIPPED -> " … ";
        };
    }

    private static String marked(Line line) {
        return line.parts().stream()
                .map(part -> part.changed() ? "[" + part.text() + "]" : part.text())
                .collect(joining());
    }
}
