package dev.lookback.series.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberNotationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5 / 2,25 / x|;|,",
                "1.234,5 / 0,17%|t|,",
                "1,234 / 5,678|,|.",
                "1,234 / 5,678|;|,",
                "1,234 / 5.67|;|.",
                "1.234 / 5.678|;|.",
                "1.234 / 5.678|,|.",
                "1,2 Mio. / 3,4 Mrd.|,|,",
                "1 234,5 / 2 345,6|,|,",
                "12,50- / 13,75|,|,",
            })
    void detectsTheDecimalMark(String cells, char delimiter, char decimal) {
        assertThat(first(cells, delimiter).notation().decimal()).isEqualTo(decimal);
    }

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '\t'})
    void neighboursTellGroupsFromDecimals(char delimiter) {
        List<String> thousands = IntStream.range(980, 1020)
                .mapToObj(i -> i < 1000 ? "" + i : "1.0" + (i - 1000 < 10 ? "0" : "") + (i - 1000))
                .toList();

        NumberReading groups = BestReadings.of(thousands, delimiter).get(0);
        NumberReading decimals = BestReadings.of(thousands, delimiter).get(1);

        assertThat(groups.notation()).isEqualTo(NumberNotation.COMMA);
        assertThat(groups.values()[39]).isEqualTo(1019);
        assertThat(groups.roughness()).isZero();
        assertThat(decimals.roughness()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '\t'})
    void neighboursTellDecimalsFromGroups(char delimiter) {
        assertThat(BestReadings.of(List.of("0.987", "0.999", "1.013", "1.020"), delimiter))
                .singleElement()
                .extracting(NumberReading::notation)
                .isEqualTo(NumberNotation.POINT);
        assertThat(BestReadings.of(List.of("1", "1.013", "1", "2.020", "2"), delimiter)
                        .get(0)
                        .notation())
                .isEqualTo(NumberNotation.POINT);
    }

    @Test
    void bothReadingsOfAnAmbiguousColumnAreKept() {
        List<NumberReading> readings = BestReadings.of(List.of("1.234", "1.245", "1.250"), ';');

        assertThat(readings).extracting(reading -> reading.notation().decimal()).containsExactly('.', ',');
        assertThat(readings.get(1).cost() - readings.get(0).cost()).isBetween(0.001, 0.05);
        assertThat(readings.get(0).readsAlike(readings.get(1))).isFalse();
    }

    @Test
    void wholeNumbersAmongNumbersOfThreeDecimalsAreUnlikely() {
        String sales =
                "5.231 / 12 / 45.120 / 300 / 7 / 98.334 / 1.007 / 815 / 9.120 / 66 / 3.410 / 512 / 2.311 / 40 / 8.004 / 75 / 6.431";

        assertThat(first(sales, '\t').notation()).isEqualTo(NumberNotation.COMMA);
        assertThat(first(sales + " / 1.5", '\t').notation()).isEqualTo(NumberNotation.POINT);
    }

    @Test
    void countsWhatIsMissingAndUnreadable() {
        NumberReading reading = first("1.5 / NA / abc / <1 / . / 2.5 / 3", ',');

        assertThat(reading.read()).isEqualTo(3);
        assertThat(reading.missing()).isEqualTo(2);
        assertThat(reading.unreadable()).isEqualTo(2);
        assertThat(reading.read()).isGreaterThan(reading.unreadable());
        assertThat(reading.values()).containsExactly(1.5, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 2.5, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.3 °C / 13.1 °C / -0.5°C / NA|°C",
                "12.3 °C / 13.1 °C / 0|°C",
                "5 kWh / 6 kWh|kWh",
                "5 m / 6 m|m",
                "5.5m / 6.2m|m",
                "5 mm / 6.2 mm|mm",
                "265.4 K / 266.1 K|K",
                "5 m/s / 6 m/s|m/s",
                "5 m s-1 / 6 m s-1|m s-1",
                "12 µg/m³ / 13 µg/m³|µg/m³",
                "12 kr/kWh / 13 kr/kWh|kr/kWh",
                "1.2万人 / 9800人|人",
                "12.5 €/MWh / 13 €/MWh|€/MWh",
                "0 / 2.5 t / 3.5 t|t",
                "12 p / 13 p / 14 p|p",
                "12 h / 13 h|h",
                "5\" / 6\"|'\"'",
                "60.13K / 67.29K|''",
                "1.2M / 3.4M|''",
                "5 m / 6 M|''",
                "1.2 / 2.5 p / 3.5|''",
                "12 € / 13 €|''",
                "1 Jan / 2 Jan / 3 Jan|''",
                "1 Mai / 2 Mai|''",
                "9 am / 10 am / 11 am|''",
                "1h30 / 2h30|''",
                "12/2020 / 11/2020|''",
                "12-kg / 13-kg|''",
            })
    void findsTheUnitOfAColumn(String cells, String unit) {
        assertThat(first(cells, ',').notation().unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 % / 13 %|%",
                "12 € / 13 €|€",
                "12.5 EUR / 13 EUR / 5|EUR",
                "12 °C / 13 °C|°C",
                "12M€ / 13M€|''",
                "12 / 13|''",
                "5 p / 6 / 7|''"
            })
    void tellsTheUnitToShow(String cells, String unit) {
        assertThat(first(cells, ',').unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.1 / 12.3b / 12.2|12.3",
                "12.1 / 12.3 b / 12.2|12.3",
                "12.1 / 12.3p / 12.2|12.3",
                "12.1 / 12.3E / 12.2|12.3",
                "265.4 / 265.1 K / 264.9|265.1",
                "987 / 1.2K / 999|1200",
                "500000 / 1.2m / 900000|1.2e6",
                "980k / 1.2m / 950k|1.2e6",
                "$980k / $1.2 m / $950k|1.2e6",
                "980K / 1.2 m € / 950K|1.2e6",
            })
    void tellsMultipliersFromUnitsAndFlags(String cells, double second) {
        assertThat(first(cells, ',').values()[1]).isEqualTo(second);
    }

    @Test
    void readsWithTheUnit() {
        assertThat(first("12.3 °C / 13.1 °C / -0.5 °C", ',').values()).containsExactly(12.3, 13.1, -0.5);
        assertThat(first("1.2万人 / 9800人", ',').values()).containsExactly(12000, 9800);
        assertThat(first("5.5 m / 6.2 m", ',').values()).containsExactly(5.5, 6.2);
        assertThat(first("5 °C / 6 °C / 41 °F", ',').unreadable()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 Jan / 2 Jan / 3 Jan", "2020-01 / 2020-02", "12/2020 / 11/2020", "01.02.2020 / 02.02.2020",
                        "12:30 / 12:31", "Q1 / Q2", "2020W01 / 2020W02",
                "'399300 / '399300", "=\"0050\" / =\"0050\"", "A1 / B2", "M / F / M", "12 Main St / 45 Oak Ave",
                        "10.0.0.1 / 10.0.0.2", "yes / no"
            })
    void thoseAreNoNumbers(String cells) {
        assertThat(BestReadings.of(List.of(cells.split(" / ")), ','))
                .noneMatch(reading -> reading.read() > reading.unreadable());
    }

    @Test
    void countsFlags() {
        NumberReading reading = first("1.2 / 2.5 p / 3.5 / : c / 3.6 p / 3.8 e", ',');

        assertThat(reading.flags()).containsOnly(entry("p", 2), entry("e", 1));
        assertThat(reading.read()).isEqualTo(5);
        assertThat(reading.missing()).isEqualTo(1);
    }

    @Test
    void someApostrophesArePassedOverAndAllAreNot() {
        assertThat(first("12 / '13 / 14", ',').read()).isEqualTo(3);
        assertThat(first("'12.5 / '13.5", ',').read()).isEqualTo(2);
        assertThat(first("'12 / '13", ',').read()).isZero();
    }

    private static NumberReading first(String cells, char delimiter) {
        return BestReadings.of(Stream.of(cells.split(" / ")).toList(), delimiter)
                .get(0);
    }
}
