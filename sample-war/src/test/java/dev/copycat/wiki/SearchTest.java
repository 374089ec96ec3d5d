package dev.copycat.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest {

    private final Wiki wiki = new Wiki();

    @BeforeEach
    void start() {
        wiki.clock = new SteppingClock();
        wiki.edit("Cats", 0, "They purr.\nGrößer als Mäuse.", "Ada");
        wiki.edit("Animals", 0, "Dogs and CATS and 日本語の猫.", "Ada");
        wiki.edit("Stones", 0, "x".repeat(300) + " a quiet word " + "y".repeat(300), "Ada");
    }

    @Test
    void findsInTitlesFirstThenInTexts() {
        assertThat(wiki.search("cats", 10)).extracting(Hit::title).containsExactly("Cats", "Animals");
    }

    @Test
    void allWordsMustBeThere() {
        assertThat(wiki.search("cats dogs", 10)).extracting(Hit::title).containsExactly("Animals");
        assertThat(wiki.search("cats purr", 10)).extracting(Hit::title).containsExactly("Cats");
        assertThat(wiki.search("cats unicorns", 10)).isEmpty();
    }

    @Test
    void upperAndLowerCaseAreAlikeInAnyLanguage() {
        assertThat(wiki.search("GRÖSSER", 10)).isEmpty();
        assertThat(wiki.search("größer MÄUSE", 10)).extracting(Hit::title).containsExactly("Cats");
        assertThat(wiki.search("の猫", 10)).extracting(Hit::title).containsExactly("Animals");
    }

    @Test
    void charactersWithAMeaningElsewhereHaveNoneHere() {
        assertThat(wiki.search(".*", 10)).isEmpty();
        assertThat(wiki.search("(", 10)).isEmpty();
    }

    @Test
    void anEmptyQueryFindsNothing() {
        assertThat(wiki.search("", 10)).isEmpty();
        assertThat(wiki.search("   ", 10)).isEmpty();
    }

    @Test
    void theExcerptSurroundsTheWordOnOneLine() {
        assertThat(wiki.search("mäuse", 10).get(0).excerpt()).isEqualTo("They purr. Größer als Mäuse.");
        assertThat(wiki.search("quiet", 10).get(0).excerpt())
                .startsWith("… ")
                .contains("a quiet word")
                .endsWith(" …");
    }

    @Test
    void theExcerptNeverCutsACharacter() {
        wiki.edit("Faces", 0, "😀".repeat(100) + "word" + "😀".repeat(100), "Ada");

        String excerpt = wiki.search("word", 10).get(0).excerpt();

        assertThat(excerpt.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }
}
