package dev.copycat.tck.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.RemovedFields;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Meanwhile;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The journal is made to look as if the classes of its arguments had been others when it was written. */
@ArquillianTest
@Tag("uuid")
@TestMethodOrder(OrderAnnotation.class)
@Promise("S6")
class RenamedArgumentTest {

    @Inject
    Shelf shelf;

    @Deployment
    static Archive<?> application() {
        return Application.of(RenamedArgumentTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void aBookIsPut() {
        shelf.put(book("Emma"), 1);

        assertThat(shelf.books()).containsExactly(book("Emma"));
    }

    @Test
    @Order(2)
    @AfterRestart(meanwhile = TurnBackTheClock.class)
    void itIsTheSameOnceItsPartsHaveOtherNames() {
        assertThat(SystemFiles.main().records("put").get(0)).contains("\"title\":\"Emma\"", "\"pages\":474", "\"BOUND\"");
        assertThat(shelf.books()).containsExactly(book("Emma"));
    }

    @Test
    @Order(3)
    void andItGoesOn() {
        shelf.put(book("Persuasion"), 2);

        assertThat(shelf.books()).containsExactly(book("Emma"), book("Persuasion"));
    }

    private static Book book(String name) {
        Chapter chapter = new Chapter("I", LocalDate.of(1815, 12, 23), new BigDecimal("1.50"));
        return new Book(
                name, Cover.HARD, List.of(chapter), Map.of("first", chapter), Set.of(Cover.HARD, Cover.SOFT), 0.1,
                Optional.of(new UUID(1, 2)), ZonedDateTime.of(1815, 12, 23, 1, 2, 3, 4, ZoneId.of("Europe/London")),
                Map.of(Cover.HARD, List.of(1, 2)));
    }

    static final class TurnBackTheClock implements Meanwhile {

        @Override
        public void act(SystemFiles main) throws IOException {
            main.changeJournal(line -> line.replace("\"name\":", "\"pages\":474,\"title\":").replace("\"heading\":", "\"text\":")
                    .replace("\"HARD\"", "\"BOUND\""));
            main.forgetTheCode();
        }
    }

    public enum Cover {
        @FormerName("BOUND")
        HARD,
        SOFT
    }

    public record Chapter(@FormerName("text") String heading, LocalDate written, BigDecimal price) {}

    @RemovedFields("pages")
    public record Book(
            @FormerName("title") String name,
            Cover cover,
            List<Chapter> chapters,
            Map<String, Chapter> marks,
            Set<Cover> covers,
            double weight,
            Optional<UUID> number,
            ZonedDateTime printed,
            Map<Cover, List<Integer>> places) {}

    @Prevalent
    static class Shelf {

        private final List<Book> books = new ArrayList<>();

        public void put(Book book, int place) {
            books.add(place - 1, book);
        }

        @ReadOnly
        public List<Book> books() {
            return books;
        }
    }
}
