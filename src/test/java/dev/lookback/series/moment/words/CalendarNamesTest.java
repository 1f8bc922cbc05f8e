package dev.lookback.series.moment.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarNamesTest {

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en", "en-GB", "de", "de-AT", "fr", "fr-CA", "es", "es-MX", "pt", "pt-PT", "it", "nl", "pl", "cs", "sv",
                "da", "nb", "nn", "fi", "ru", "tr", "uk", "hu", "ro", "el", "sk", "et", "lt", "lv", "sl", "bg", "id"
            })
    void monthsHaveTheirNumberInAnySpelling(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (Month month : Month.values()) {
            for (TextStyle style : STYLES) {
                String name = month.getDisplayName(style, locale).replaceAll("\\.$", "");
                assertThat(CalendarNames.MONTHS.number(name)).as(name).isEqualTo(month.getValue());
                assertThat(CalendarNames.MONTHS.number(name.toUpperCase(locale)))
                        .as(name)
                        .isEqualTo(month.getValue());
                assertThat(CalendarNames.MONTHS.number(withoutAccents(name)))
                        .as(name)
                        .isEqualTo(month.getValue());
                String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
                assertThat(CalendarNames.MONTHS.number(decomposed)).as(name).isEqualTo(month.getValue());
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.getDisplayName(TextStyle.FULL, locale);
            assertThat(CalendarNames.WEEKDAYS.number(name)).as(name).isEqualTo(day.getValue());
        }
    }

    /** The Java platform's names change with its version: files have both cases. */
    @ParameterizedTest
    @CsvSource({"maanantai, 1", "keskiviikko, 3", "keskiviikkona, 3", "sunnuntai, 7", "sunnuntaina, 7"})
    void finnishDaysAreKnownInBothCases(String name, int day) {
        assertThat(CalendarNames.WEEKDAYS.number(name)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "Sept, 9", "Mrz, 3", "Maerz, 3", "Jän, 1", "Jaenner, 1", "Dez, 12", "juil, 7", "janv, 1", "set, 9", "out, 10",
                "dic, 12",
        "setiembre, 9", "mrt, 3", "sty, 1", "kwi, 4", "led, 1", "tammi, 1", "июл, 7", "Mayıs, 5", "AĞU, 8", "十二月, 12",
                "一月, 1"
    })
    void usualAbbreviationsAreKnown(String name, int month) {
        assertThat(CalendarNames.MONTHS.number(name)).isEqualTo(month);
    }

    /** October in Croatian, November in Czech and Polish: a column is Croatian if it has names that are nothing else. */
    @Test
    void croatianNamesHaveATableOfTheirOwn() {
        assertThat(CalendarNames.MONTHS.number("listopad")).isEqualTo(11);
        Locale croatian = Locale.forLanguageTag("hr");
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL_STANDALONE, croatian);
            assertThat(CalendarNames.CROATIAN_MONTHS.number(name)).as(name).isEqualTo(month.getValue());
        }
        assertThat(CalendarNames.areCroatian(List.of("listopad 2020", "rujan 2020")))
                .isTrue();
        assertThat(CalendarNames.areCroatian(List.of("listopad 2020", "prosinec 2020")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Q", "T", "total", "price", "M", "H"})
    void otherWordsAreNoNames(String word) {
        assertThat(CalendarNames.MONTHS.number(word)).isZero();
        assertThat(CalendarNames.WEEKDAYS.number(word)).isZero();
    }

    private static String withoutAccents(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replace('ı', 'i');
    }
}
