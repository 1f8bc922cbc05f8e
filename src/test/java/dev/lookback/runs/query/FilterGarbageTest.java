package dev.lookback.runs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is a filter, or is told with its place; nothing else is thrown. */
class FilterGarbageTest {

    private static final List<String> PIECES = List.of(
            "skill",
            "kernelSize",
            "created",
            "name",
            "starred",
            "layers[0].filters",
            "data.path",
            "%",
            "_",
            "5 %",
            "5%",
            "％",
            "1e400",
            "NaN",
            "-Infinity",
            "0x10",
            "1_000",
            "10,000",
            "(",
            ")",
            "（",
            "()",
            "and",
            "or",
            "not",
            "NOT",
            "=",
            "==",
            "!=",
            "!",
            "<",
            ">=",
            "≥",
            "~",
            "'",
            "\"",
            "''",
            "'a b'",
            "2026-11-23",
            "-999999999-01-01",
            "+999999999-12-31",
            "18:30",
            "2026-02-30",
            "\u0000",
            "\ud800",
            "\u00a0",
            "\u3000",
            "\n",
            "\u0130",
            "ſkill",
            ".",
            "..",
            "a.b",
            "[0]",
            "layers[99999999999]",
            ";",
            "--",
            "/*",
            ":x",
            "?",
            "?1",
            "${x}",
            "<x>",
            "\\");

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(12)
                .flatMap(words -> Arbitraries.of("", " ", "\u3000").map(gap -> String.join(gap, words)));
    }

    @Property(tries = 2000)
    void piecesOfFiltersThrowNothingElse(@ForAll("pieces") String text) {
        isUnderstoodOrTold(text);
    }

    @Property(tries = 500)
    void charactersThrowNothingElse(@ForAll String text) {
        isUnderstoodOrTold(text);
    }

    private static void isUnderstoodOrTold(String text) {
        told(text).ifPresent(e -> {
            assertThat(e.position()).isBetween(0, text.length());
            assertThat(new Texts(Locale.ENGLISH).get(e.told()))
                    .startsWith("At character ")
                    .doesNotContain("xception");
        });
    }

    private static Optional<FilterException> told(String text) {
        return Optional.ofNullable(catchThrowableOfType(FilterException.class, () -> Filter.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "not (", "skill > 0 and ("})
    void whatIsTooDeepIsTold(String opening) {
        FilterException e = told(opening.repeat(FilterTokens.MOST_CHARACTERS / opening.length() / 2))
                .orElseThrow();

        assertThat(new Texts(Locale.ENGLISH).get(e.told())).contains("more than 50 deep");
        assertThat(e.position()).isLessThan(51 * opening.length());
    }

    @Test
    void whatIsTooMuchIsTold() {
        String[] many = {"skill > 0 and ".repeat(3000) + "starred", "a ".repeat(2001), "starred or ".repeat(2000) + "x"
        };

        assertThat(many)
                .allSatisfy(text -> assertThat(new Texts(Locale.ENGLISH)
                                .get(told(text).orElseThrow().told()))
                        .contains("more than 2,000 comparisons"));
        assertThat(new Texts(Locale.ENGLISH)
                        .get(told("a".repeat(1_000_000)).orElseThrow().told()))
                .contains("1,000,000 characters; the maximum is 100,000");
        assertThat(told("layers[0].".repeat(2000) + "filters = 3")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "created > -999999999-01-01 | 10 | outside the years",
                "created > +999999999-12-31 | 10 | outside the years",
                "created > 2026-02-30 | 10 | not a date",
                "created ~ 2026 | 10 | =, !=, <",
                "skill > 5 percent | 10 | does not belong to anything",
                "seconds > 10 s | 13 | without spaces, commas and units",
                "parameters > 10 000 | 16 | without spaces",
                "parameters > 10,000 | 13 | thousands separators",
                "name = my run | 10 | several words in quotes",
                "epoch > 50 % | 8 | epoch is not a fraction",
                "maeUnits < 5% | 11 | not a fraction",
                "skill > 1e400 | 8 | too large for a number",
                "skill > NaN | 8 | not a number",
                "skill < Infinity | 8 | not a number",
                "seconds > 5d | 10 | not a number",
                "seconds > 0x1p3 | 10 | not a number",
                "() | 1 | not expected",
                "(name = ) | 8 | name is not compared with anything",
                "name = and starred | 7 | name is not compared with anything",
                "name = 'my run | 7 | opened here is not closed",
                "it's | 2 | opened here is not closed",
                "nowhere.kernelSize = 7 | 0 | no field",
                "laers[0].kernelSize = 7 | 0 | no field",
                "((skill > 0) | 12 | bracket at character 1 is not closed",
            })
    void whatWouldFindNothingIsTold(String text, int position, String message) {
        FilterException e = told(text).orElseThrow();

        assertThat(new Texts(Locale.ENGLISH).get(e.told())).contains(message);
        assertThat(e.position()).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "skill > 5 % | skill > 0.05",
                "skill > 5% and starred | skill > 0.05 and starred",
                "skill>5 % or epoch=3 | skill > 0.05 or epoch = 3",
                "（skill ≥ 5 ％）| skill >= 0.05",
                "rate = 50 % | rate = 0.5",
                "created > 2026-11-23 18:30 | created > '2026-11-23 18:30'",
                "created > 2026-11-23 9:30 | created > '2026-11-23 09:30'",
                "created = 2026-11-23 | created >= 2026-11-23 and created < 2026-11-24",
                "skill > 0 starred | skill > 0 and starred = true",
            })
    void whatIsWrittenOtherwiseMeansTheSame(String text, String same) {
        assertThat(Filter.parse(text)).isEqualTo(Filter.parse(same));
    }

    @Test
    void largeSeedsStayWhatTheyAre() {
        assertThat(Filter.parse("seed = 9007199254740993"))
                .isEqualTo(new Filter.Compare(RunField.Own.SEED, Filter.Comparison.EQUAL, 9007199254740993L));
    }

    @Test
    void textsStayTexts() {
        assertThat(List.of("name = 7", "name = '7'", "name = \"7\"").stream()
                        .map(Filter::parse)
                        .collect(Collectors.toSet()))
                .containsExactly(new Filter.Compare(RunField.Own.NAME, Filter.Comparison.EQUAL, "7"));
    }
}
