package dev.lookback.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Border;
import dev.lookback.window.split.BorderMove;
import dev.lookback.window.split.Borders;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of this package, in both languages. */
class WindowTextsTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);

    private static String sentence(Texts texts, int step, Alignment alignment, int delay) {
        WindowSpec spec = new WindowSpec(60, step, delay, alignment);
        return texts.get(WindowSentence.of(spec, 6, "high", Message.of("series.label.time", "2023-04-06")));
    }

    @Test
    void windowsAreDescribedInOneSentence() {
        assertThat(sentence(ENGLISH, 1, Alignment.STEP_BEFORE, 1))
                .isEqualTo("From 60 rows of 6 columns, ending 2023-04-06, predict high 2 rows ahead");
        assertThat(sentence(ENGLISH, 5, Alignment.STEP_BEFORE, 1))
                .isEqualTo("From 12 rows, 5 apart, of 6 columns, ending 2023-04-06, predict high 6 rows ahead");
        assertThat(sentence(ENGLISH, 1, Alignment.ANCHOR, 1)).endsWith("predict high 1 row ahead");
        assertThat(sentence(ENGLISH, 1, Alignment.ANCHOR, 0)).endsWith("predict high in that same row");
        assertThat(sentence(CHINESE, 1, Alignment.STEP_BEFORE, 1))
                .isEqualTo("用截至 2023-04-06 的 60 行、6 列数据，预测其后第 2 行的 high");
        assertThat(sentence(CHINESE, 5, Alignment.STEP_BEFORE, 1))
                .isEqualTo("用截至 2023-04-06、每隔 5 行取一行的 12 行、6 列数据，预测其后第 6 行的 high");
    }

    @ParameterizedTest
    @EnumSource(Border.class)
    void everyRefusedBorderMoveHasAMessage(Border border) {
        Borders borders = new Borders(50, 70, 90);
        for (int wanted : new int[] {-1, 1000}) {
            Message refused =
                    BorderMove.of(borders, border, wanted, 90).refused().orElseThrow();
            assertThat(ENGLISH.get(refused)).isNotBlank().isNotEqualTo(CHINESE.get(refused));
        }
    }

    @Test
    void numbersAreInserted() {
        assertThat(ENGLISH.get("window.split.tooManyRows", 4500, 4438, 4438))
                .startsWith("4,500 rows requested, but only 4,438 of 4,438 are left");
        assertThat(ENGLISH.get("window.split.sharesOverOne", 1.1)).startsWith("the fractions add up to 1.1:");
        assertThat(ENGLISH.get("window.split.tooFew", 1, 0)).isEqualTo("0 windows: needs at least 1 row, has 0");
        assertThat(CHINESE.get("window.split.tooFew", 62, 37)).isEqualTo("0 个窗口：至少需要 62 行，只有 37 行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets.text.window", "assets.text.evaluate"})
    void bothLanguagesHaveTheSameKeys(String bundle) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ROOT, exact);
        ResourceBundle chinese = ResourceBundle.getBundle(bundle, Locale.SIMPLIFIED_CHINESE, exact);
        assertThat(chinese.getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(english.keySet())
                .filteredOn(key -> hasWords(english.getString(key)))
                .allSatisfy(key -> assertThat(chinese.getString(key)).isNotEqualTo(english.getString(key)));
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    /** Patterns of numbers and signs alone are the same in both languages. */
    private static boolean hasWords(String pattern) {
        return pattern.replaceAll("\\{[^{}]*}", "").matches("(?s).*\\p{IsAlphabetic}{2}.*");
    }
}
