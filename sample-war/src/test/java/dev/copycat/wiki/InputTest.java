package dev.copycat.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

    @ParameterizedTest
    @ValueSource(strings = {"Home", "Größe", "日本語", "What now?", "C#", "100 %", "a;b", "…", "سلام دنیا", "👩‍🚀"})
    void titlesAreInAnyLanguage(String title) {
        assertThat(Input.title(title)).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ".", "..", "a/b", "a\\b", "[a", "a]", "a|b", "<a>", "a\nb", "a\u0000b", "a\u202Eb", "\uD800"})
    void whatIsNoTitleIsRefused(String title) {
        assertThatThrownBy(() -> Input.title(title)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aTitleIsStrippedAndInOneNormalForm() {
        assertThat(Input.title("  Cafe\u0301 ")).isEqualTo("Caf\u00e9");
    }

    @Test
    void limitsCountCharactersNotBytes() {
        assertThat(Input.title("😀".repeat(100))).hasSize(200);
        assertThatThrownBy(() -> Input.title("a".repeat(101))).hasMessageContaining("101").hasMessageContaining("100");
        assertThatThrownBy(() -> Input.author("a".repeat(61))).hasMessageContaining("60");
        assertThat(Input.text("é".repeat(100_000))).hasSize(100_000);
        assertThatThrownBy(() -> Input.text("a".repeat(100_001))).hasMessageContaining("100000");
    }

    @Test
    void aTextHasOneKindOfLineEnd() {
        assertThat(Input.text("a\r\nb\rc\n\td")).isEqualTo("a\nb\nc\n\td");
        assertThat(Input.text("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "half \uDC00"})
    void whatIsNoTextIsRefused(String text) {
        assertThatThrownBy(() -> Input.text(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> Input.title(null)).hasMessageContaining("title");
        assertThatThrownBy(() -> Input.author(" ")).hasMessageContaining("name");
        assertThatThrownBy(() -> Input.text(null)).hasMessageContaining("text");
    }

    @Test
    void nestingThatWouldOverflowTheStackIsRefused() {
        assertThatThrownBy(() -> Input.text("> ".repeat(40_000) + "a")).hasMessageContaining("too deeply");
        assertThatThrownBy(() -> Input.text("*a ".repeat(15_000) + "b* ".repeat(15_000))).hasMessageContaining("too deeply");
        assertThat(Input.text("> ".repeat(20) + "*a*")).endsWith("*a*");
    }
}
