package dev.lookback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Excerpts of foreign text in messages. */
class ExcerptTest {

    @Test
    void aShortTextIsShownWhole() {
        assertThat(Excerpt.of("收盘价 (close)")).isEqualTo("收盘价 (close)");
        assertThat(Excerpt.of("x".repeat(80))).isEqualTo("x".repeat(80));
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Excerpt.of("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
        assertThat(Excerpt.of("x".repeat(79) + "\uD83D\uDCC8")).isEqualTo("x".repeat(79) + "…");
    }

    @Test
    void controlCharactersAndLineSeparatorsAreReplaced() {
        assertThat(Excerpt.of("a\nb\u0000c\u2028d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void theFirstFiveOfAListAreShown() {
        assertThat(Excerpt.of(List.of("a", "b"))).containsExactly("a", "b");
        assertThat(Excerpt.of(Collections.nCopies(6, "a"))).containsExactly("a", "a", "a", "a", "a", "…");
    }
}
