package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a transaction may be given, and that it gets what replay will give it. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("T2")
class ArgumentsTest {

    private static final String BOOK =
            "Book[title=Dune, author=Author[name=Frank, born=1920], heirs=[Author[name=Brian, born=1947]]]";
    private static final String TIMES = "2026-11-23T18:00:00.123456789Z 2026-02-28";
    private static final String VALUES = "12.50 Optional[here]";

    @Inject
    Shelf shelf;

    @Deployment
    static Archive<?> application() {
        return Application.of(ArgumentsTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void aListThatCannotBeChangedIntoAList() {
        shelf.list(List.of("b", "a", "b"));

        assertThat(shelf.content()).last().isEqualTo("[b, a, b]");
    }

    @Test
    @Order(2)
    void aMapOfAnyOrderIntoAMap() {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (String key : List.of("zebra", "ape", "lion", "eel", "cow")) {
            map.put(key, key.length());
        }

        shelf.map(map);

        assertThat(shelf.content()).last().isEqualTo("{ape=3, cow=3, eel=3, lion=4, zebra=5}");
    }

    @Test
    @Order(3)
    void aSetOfUniqueValues() {
        shelf.set(Set.of("one"));

        assertThat(shelf.content()).last().isEqualTo("[one]");
    }

    @Test
    @Order(4)
    void recordsWithinRecords() {
        shelf.book(new Book("Dune", new Author("Frank", 1920), List.of(new Author("Brian", 1947))));

        assertThat(shelf.content()).last().isEqualTo(BOOK);
    }

    @Test
    @Order(5)
    void anObjectWithGettersAndSetters() {
        Person person = new Person();
        person.setName("Ada");

        shelf.person(person);

        assertThat(shelf.content()).last().isEqualTo("person Ada");
    }

    @Test
    @Order(6)
    void valuesOfTheJdk() {
        shelf.times(Instant.parse("2026-11-23T18:00:00.123456789Z"), LocalDate.of(2026, 2, 28));
        shelf.values(new BigDecimal("12.50"), Optional.of("here"));

        assertThat(shelf.content()).endsWith(TIMES, VALUES);
    }

    @Test
    @Order(7)
    void primitivesToTheirLimits() {
        shelf.numbers(Long.MIN_VALUE, Integer.MAX_VALUE, 0.1);
        shelf.others('ä', true, Color.GREEN);

        assertThat(shelf.content()).endsWith("-9223372036854775808 2147483647 0.1", "ä true GREEN");
    }

    @Test
    @Order(8)
    void nullAndEveryKindOfText() {
        shelf.texts(null, "\u0000 \" \\ \n \u2028 \uD83D\uDE00");

        assertThat(shelf.content()).last().isEqualTo("null \u0000 \" \\ \n \u2028 \uD83D\uDE00");
    }

    @Test
    @Order(9)
    void whatTheCallerDoesToItsArgumentLaterDoesNotReachTheState() {
        List<String> mine = new ArrayList<>(List.of("as journaled"));
        shelf.keep(mine);

        mine.add("changed afterwards");

        assertThat(shelf.kept()).containsExactly("as journaled");
    }

    @Test
    @Order(10)
    @AfterRestart
    void replayGivesTheSame() {
        assertThat(shelf.content()).containsExactly(
                "[b, a, b]",
                "{ape=3, cow=3, eel=3, lion=4, zebra=5}",
                "[one]",
                BOOK,
                "person Ada",
                TIMES,
                VALUES,
                "-9223372036854775808 2147483647 0.1",
                "ä true GREEN",
                "null \u0000 \" \\ \n \u2028 \uD83D\uDE00");
        assertThat(shelf.kept()).containsExactly("as journaled");
    }

    /** A value within a value. */
    public record Author(String name, int born) {}

    /** A value. */
    public record Book(String title, Author author, List<Author> heirs) {}

    /** A value. */
    public enum Color {
        /** One. */
        RED,
        /** Another. */
        GREEN
    }

    /** A bean in the old sense. */
    public static class Person {

        private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    @Prevalent
    static class Shelf {

        private final List<String> content = new ArrayList<>();
        private List<String> kept;

        public void list(List<String> value) {
            content.add(value.toString());
        }

        public void map(Map<String, Integer> value) {
            content.add(new TreeMap<>(value).toString());
        }

        public void set(Set<String> value) {
            content.add(value.toString());
        }

        public void book(Book value) {
            content.add(value.toString());
        }

        public void person(Person value) {
            content.add("person " + value.getName());
        }

        public void times(Instant instant, LocalDate date) {
            content.add(instant + " " + date);
        }

        public void values(BigDecimal decimal, Optional<String> text) {
            content.add(decimal + " " + text);
        }

        public void numbers(long whole, int small, double real) {
            content.add(whole + " " + small + " " + real);
        }

        public void others(char letter, boolean yes, Color color) {
            content.add(letter + " " + yes + " " + color);
        }

        public void texts(String first, String second) {
            content.add(first + " " + second);
        }

        public void keep(List<String> value) {
            kept = value;
        }

        @ReadOnly
        public List<String> content() {
            return List.copyOf(content);
        }

        @ReadOnly
        public List<String> kept() {
            return List.copyOf(kept);
        }
    }
}
