package dev.copycat.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WikiTest {

    private final Wiki wiki = new Wiki();

    @BeforeEach
    void start() {
        wiki.clock = new SteppingClock();
        wiki.writeHome();
    }

    @Test
    void theVeryFirstStartHasAHomePage() {
        assertThat(wiki.pages()).extracting(Change::title).containsExactly("Home");
        assertThat(wiki.page("Home").current().author()).isEqualTo("Copycat");
    }

    @Test
    void aNewPageIsRevisionOne() {
        Revision saved = wiki.edit("Ideas", 0, "one", "Ada");

        assertThat(saved).isEqualTo(new Revision(1, Instant.parse("2026-11-23T18:00:02Z"), "Ada", "one"));
        assertThat(wiki.page("Ideas").current()).isEqualTo(saved);
    }

    @Test
    void eachEditIsANewRevisionAndTheOldOnesStay() {
        wiki.edit("Ideas", 0, "one", "Ada");
        wiki.edit("Ideas", 1, "two", "Bob");

        assertThat(wiki.history("Ideas")).extracting(Revision::number).containsExactly(1, 2);
        assertThat(wiki.history("Ideas")).extracting(Revision::text).containsExactly("one", "two");
        assertThat(wiki.revision("Ideas", 1).author()).isEqualTo("Ada");
    }

    @Test
    void aStaleEditIsRefusedAndChangesNothing() {
        wiki.edit("Ideas", 0, "one", "Ada");
        wiki.edit("Ideas", 1, "two", "Bob");

        assertThatExceptionOfType(EditConflictException.class)
                .isThrownBy(() -> wiki.edit("Ideas", 1, "three", "Cleo"))
                .withMessageContaining("revision 1")
                .withMessageContaining("revision 2")
                .satisfies(e -> assertThat(e.newest()).isEqualTo(2));
        assertThat(wiki.history("Ideas")).hasSize(2);
        assertThat(wiki.changes(10)).hasSize(3);
    }

    @Test
    void creatingAPageThatSomebodyElseHasJustCreatedIsAConflict() {
        wiki.edit("Ideas", 0, "one", "Ada");

        assertThatThrownBy(() -> wiki.edit("Ideas", 0, "mine", "Bob")).isInstanceOf(EditConflictException.class);
    }

    @Test
    void anEditBasedOnARevisionThatDoesNotExistIsAConflict() {
        assertThatThrownBy(() -> wiki.edit("Ideas", 3, "mine", "Bob")).isInstanceOf(EditConflictException.class);
        assertThatThrownBy(() -> wiki.edit("Home", 2, "mine", "Bob")).isInstanceOf(EditConflictException.class);
    }

    @Test
    void sendingTheSameEditAgainChangesNothing() {
        Revision first = wiki.edit("Ideas", 0, "one", "Ada");
        Revision again = wiki.edit("Ideas", 0, "one", "Ada");

        assertThat(again).isSameAs(first);
        assertThat(wiki.history("Ideas")).hasSize(1);
    }

    @Test
    void recentChangesAreNewestFirstAndLimited() {
        wiki.edit("A", 0, "12345", "Ada");
        wiki.edit("B", 0, "1", "Bob");
        wiki.edit("A", 1, "123", "Cleo");

        assertThat(wiki.changes(3)).extracting(Change::title).containsExactly("A", "B", "A");
        assertThat(wiki.changes(3)).extracting(Change::growth).containsExactly(-2, 1, 5);
        assertThat(wiki.changes(1)).hasSize(1);
    }

    @Test
    void aPageKnowsWhoLinksToItAndWhichOfItsLinksLeadNowhere() {
        wiki.edit("A", 0, "to [[B]], [[C]] and [[Home]]", "Ada");
        wiki.edit("B", 0, "to [[C]]", "Ada");
        wiki.edit("C", 0, "nothing", "Ada");

        assertThat(wiki.page("C").linkedFrom()).containsExactly("A", "B");
        assertThat(wiki.page("A").missing()).isEmpty();

        wiki.edit("A", 1, "only to [[D]]", "Ada");

        assertThat(wiki.page("C").linkedFrom()).containsExactly("B");
        assertThat(wiki.page("A").missing()).containsExactly("D");
    }

    @Test
    void theLinksAreTheSameAfterTheStateWasPutBack() {
        wiki.edit("A", 0, "to [[B]]", "Ada");
        wiki.edit("B", 0, "to [[Nowhere]]", "Ada");

        wiki.indexLinks();

        assertThat(wiki.page("B").linkedFrom()).containsExactly("A");
        assertThat(wiki.page("B").missing()).containsExactly("Nowhere");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> wiki.page("Nothing")).isInstanceOf(NotFoundException.class).hasMessageContaining("Nothing");
        assertThatThrownBy(() -> wiki.history("Nothing")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> wiki.revision("Home", 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> wiki.revision("Home", 2)).isInstanceOf(NotFoundException.class).hasMessageContaining("2");
    }

    @Test
    void whatQueriesReturnDoesNotChangeWithTheWiki() {
        List<Revision> history = wiki.history("Home");
        List<Change> changes = wiki.changes(10);
        List<Change> pages = wiki.pages();

        wiki.edit("Home", 1, "new", "Ada");
        wiki.edit("Other", 0, "new", "Ada");

        assertThat(history).hasSize(1);
        assertThat(changes).hasSize(1);
        assertThat(pages).hasSize(1);
        assertThatThrownBy(() -> history.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
