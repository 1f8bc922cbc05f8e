package dev.lookback.series.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookback.series.FileReport;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.MissingValue;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesException;
import dev.lookback.series.TextFile;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenOptionsTest {

    private static final ReadOptions DETECT = ReadOptions.detect();

    private static final String BOTH_ORDERS = "date,v\n01/02/2020,1\n02/02/2020,2\n03/02/2020,3\n";

    @TempDir
    private Path folder;

    private Reading read(String text, ReadOptions options) throws IOException {
        return TextFile.read(folder, text, options);
    }

    @Test
    void dayOrMonthFirst() throws IOException {
        assertThat(times(BOTH_ORDERS, DETECT.withDayFirst(Optional.of(true))))
                .containsExactly("2020-02-01T00:00", "2020-02-02T00:00", "2020-02-03T00:00");
        assertThat(times(BOTH_ORDERS, DETECT.withDayFirst(Optional.of(false))))
                .containsExactly("2020-01-02T00:00", "2020-02-02T00:00", "2020-03-02T00:00");
    }

    @Test
    void dayFirstLeavesOtherFormsAsTheyAre() throws IOException {
        String iso = "date,v\n2020-01-02,1\n2020-01-03,2\n";
        assertThat(times(iso, DETECT.withDayFirst(Optional.of(true))))
                .containsExactly("2020-01-02T00:00", "2020-01-03T00:00");
        assertThat(read(iso, DETECT.withDayFirst(Optional.of(true))).report().withoutEffect())
                .containsExactly(FileReport.Unused.DAY_FIRST);
        assertThat(read(BOTH_ORDERS, DETECT.withDayFirst(Optional.of(true)))
                        .report()
                        .withoutEffect())
                .isEmpty();
    }

    @Test
    void dayFirstHoldsBehindAWeekdayOrATimeOfDayAndNotWhereTheOtherOrderIsTheOnlyOne() throws IOException {
        String weekdays = "date,v\nSat 01/02/2020,1\nSun 02/02/2020,2\nMon 03/02/2020,3\n";
        assertThat(times(weekdays, DETECT.withDayFirst(Optional.of(false))).get(0))
                .isEqualTo("2020-01-02T00:00");
        assertThat(times(weekdays, DETECT.withDayFirst(Optional.of(true))).get(0))
                .isEqualTo("2020-02-01T00:00");
        String days = "date,v\n25/12/2020,1\n26/12/2020,2\n27/12/2020,3\n";
        Reading asItIs = read(days, DETECT.withDayFirst(Optional.of(false)));
        assertThat(asItIs.series().timeLabel(0)).isEqualTo("2020-12-25");
        assertThat(asItIs.report().withoutEffect()).containsExactly(FileReport.Unused.DAY_FIRST);
        assertThat(times("date,v\n20/01/03,1\n20/02/03,2\n20/03/03,3\n", DETECT.withDayFirst(Optional.of(true)))
                        .get(0))
                .isEqualTo("2003-01-20T00:00");
    }

    @Test
    void aHeaderBelowVeryManySkippedLinesIsFound() throws IOException {
        for (int size : new int[] {500, 40_000}) {
            StringBuilder text = new StringBuilder("1;2;3\n".repeat(size / 2) + "some words\n".repeat(size / 2));
            text.append("date,price\n");
            for (int i = 0; i < size; i++) {
                text.append(LocalDateTime.of(2020, 1, 1, 0, 0).plusHours(i))
                        .append(',')
                        .append(i % 17)
                        .append('\n');
            }
            Reading reading = read(text.toString(), DETECT.withSkip(OptionalInt.of(size / 2 * 2)));
            assertThat(reading.series().features()).containsExactly("price");
            assertThat(reading.series().rows()).isEqualTo(size);
        }
    }

    @ParameterizedTest
    @CsvSource({"4,0", "9,0", "0,4", "1,3", "3,2"})
    void moreLinesAboveTheRowsThanThereAreAreRefusedByTheirNumbers(int skipped, int header) {
        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> read(
                        BOTH_ORDERS, DETECT.withSkip(OptionalInt.of(skipped)).withHeader(OptionalInt.of(header))))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("series.problem.nothingLeft"));
    }

    @Test
    void moreLinesOfNamesThanATableCanHaveAreRefused() {
        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> read(BOTH_ORDERS, DETECT.withHeader(OptionalInt.of(5))))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("series.problem.lineNumbers"));
    }

    @Test
    void aSheetOfAFileThatIsOneTableHasNoEffectAndIsNamed() throws IOException {
        assertThat(read(BOTH_ORDERS, DETECT.withPart(Optional.of("Sheet1")))
                        .report()
                        .withoutEffect())
                .containsExactly(FileReport.Unused.PART);
    }

    @ParameterizedTest
    @CsvSource({
        "MM/dd/yyyy,2020-01-02T00:00",
        "dd/MM/yyyy,2020-02-01T00:00",
        "%d/%m/%Y,2020-02-01T00:00",
    })
    void timeFormat(String format, String first) throws IOException {
        assertThat(times(BOTH_ORDERS, DETECT.withTimeFormat(Optional.of(format))))
                .hasSize(3)
                .first()
                .isEqualTo(first);
    }

    @Test
    void timeFormatOfTwoColumns() throws IOException {
        String text = "d,t,v\n1.2.2020,9.30,1\n1.2.2020,10.30,2\n";
        ReadOptions options =
                DETECT.withTimeColumn(Optional.of("d + t")).withTimeFormat(Optional.of("d.M.yyyy + H.mm"));
        assertThat(times(text, options)).containsExactly("2020-02-01T09:30", "2020-02-01T10:30");
    }

    @Test
    void aReportsOwnAnswersReadTheSame() throws IOException {
        for (String text : List.of(
                BOTH_ORDERS,
                "y,m,v\n2020,1,5\n2020,2,6\n",
                "year,month,day,hour,v\n2020,1,1,1,5\n2020,1,1,2,6\n",
                "Datum;Uhrzeit;Wert\n01.02.2020;00:15;1,5\n01.02.2020;00:30;1,6\n",
                "time,v\n1577836800,1\n1577840400,2\n",
                "date,hour,v\n2020-01-01,1,5\n2020-01-01,2,6\n2020-01-01,24,7\n")) {
            Reading found = read(text, DETECT);
            Reading given = read(
                    text,
                    DETECT.withTimeColumn(found.report().timeColumn())
                            .withTimeFormat(found.report().timeFormat())
                            .withDecimal(Optional.of(found.report().decimalComma() ? ',' : '.'))
                            .withDelimiter(Optional.of(found.report().delimiter())));
            assertThat(given.report())
                    .as(text)
                    .usingRecursiveComparison()
                    .ignoringFields("ambiguity")
                    .isEqualTo(found.report());
        }
    }

    @Test
    void formatsThatNoColumnHasAndThatAreNone() {
        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> read(BOTH_ORDERS, DETECT.withTimeFormat(Optional.of("yyyy-MM-dd"))))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("series.problem.timeFormat"));
        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> read(BOTH_ORDERS, DETECT.withTimeFormat(Optional.of("bbb"))))
                .satisfies(e -> assertThat(e.reason().arguments()).contains("bbb"));
        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> read(BOTH_ORDERS, DETECT.withTimeColumn(Optional.of("date + hour"))))
                .satisfies(e -> assertThat(e.reason().arguments()).containsExactly("hour", List.of("date", "v")));
    }

    @Test
    void columnsWhoseNamesMeanNothing() throws IOException {
        String text = "a,b,c,v\n2020,1,30,5\n2020,1,31,6\n2020,2,1,7\n";
        assertThat(times(text, DETECT.withTimeColumn(Optional.of("a + b + c"))))
                .containsExactly("2020-01-30T00:00", "2020-01-31T00:00", "2020-02-01T00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date Time, GMT+02:00", "Day,Clock", "Day, Clock", "Day + Clock", "Clock,Day"})
    void timeColumnsJoinedInAnyWayAndNamesWithCommas(String asked) throws IOException {
        String text = "Day;Clock;Date Time, GMT+02:00;v\n2020-01-01;09:30;2020-01-01 07:30;1\n"
                + "2020-01-01;10:30;2020-01-01 08:30;2\n";
        Reading reading = read(text, DETECT.withTimeColumn(Optional.of(asked)));
        String name = asked.startsWith("Date") ? asked : "Day + Clock";
        assertThat(reading.report().timeColumn()).contains(name);
        assertThat(reading.series().options().timeColumn()).contains(name);
    }

    @Test
    void timeColumnsThatAreNotThereAreNamed() {
        for (String asked : List.of("date,clock", "date + clock", "v,v,clock")) {
            assertThatExceptionOfType(SeriesException.class)
                    .isThrownBy(() -> read(BOTH_ORDERS, DETECT.withTimeColumn(Optional.of(asked))))
                    .satisfies(e -> assertThat(e.reason().arguments()).containsExactly("clock", List.of("date", "v")));
        }
    }

    @Test
    void hoursOfAFormatAreThoseOfItsWord() throws IOException {
        String text = "day,hour,v\n2020-01-01,1,5\n2020-01-01,2,6\n2020-01-01,3,7\n";
        assertThat(times(text, DETECT.withTimeFormat(Optional.of("yyyy-MM-dd + hour")))
                        .get(0))
                .isEqualTo("2020-01-01T01:00");
        assertThat(times(text, DETECT.withTimeFormat(Optional.of("yyyy-MM-dd + hour 1-24")))
                        .get(0))
                .isEqualTo("2020-01-01T00:00");
    }

    @Test
    void anOptionInTheWayIsNamedWithItsValue() {
        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() ->
                        read(BOTH_ORDERS, DETECT.withDecimal(Optional.of(',')).withEncoding(Optional.of("UTF-16LE"))))
                .satisfies(e -> assertThat(e.reason().arguments())
                        .contains(Message.of("series.question.ENCODING"), "UTF-16LE"));
        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> read("name,note\nAnna,good\nBert,bad\n", DETECT.withDelimiter(Optional.of(';'))))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("series.problem.noNumbers"));
    }

    @Test
    void decimalMark() throws IOException {
        String text = "d;v\n2020-01-01;1.013\n2020-01-02;1.014\n";
        assertThat(values(text, DETECT.withDecimal(Optional.of(',')))).containsExactly(1013, 1014);
        assertThat(values(text, DETECT.withDecimal(Optional.of('.')))).containsExactly(1.013, 1.014);
    }

    @Test
    void linesOfTheHeader() throws IOException {
        String years = "2000,2001\n2002,5\n2003,6\n";
        assertThat(read(years, DETECT.withHeader(OptionalInt.of(1))).series().columns())
                .extracting(column -> column.name())
                .containsExactly("2000", "2001");
        String names = "date,v\n2020-01-01,1\n2020-01-02,2\n";
        Reading without = read(names, DETECT.withHeader(OptionalInt.of(0)));
        assertThat(without.report().headerLines()).isZero();
        assertThat(without.report().skipped()).hasSize(1);
        assertThat(without.series().columns())
                .extracting(column -> column.name())
                .containsExactly("column 1", "column 2");
    }

    @Test
    void skippedLines() throws IOException {
        String text = "date,v\n2020-01-01,1\n\ndate,w\n2021-01-01,7\n2021-01-02,8\n";
        Reading reading = read(text, DETECT.withSkip(OptionalInt.of(3)));
        assertThat(reading.series().targetGuess()).isEqualTo("w");
        assertThat(reading.report().rows()).isEqualTo(2);
        assertThat(read(text, DETECT.withSkip(OptionalInt.of(4)).withHeader(OptionalInt.of(0)))
                        .report()
                        .rows())
                .isEqualTo(2);
    }

    @Test
    void missingValues() throws IOException {
        String text = "date,a,b\n2020-01-01,-999,-999\n2020-01-02,none,2\n2020-01-03,3,3\n2020-01-04,-999.0,4\n";
        Reading reading = read(
                text,
                DETECT.withMissingValues(List.of(
                        new MissingValue(Optional.of("a"), "-999"), new MissingValue(Optional.empty(), "none"))));
        assertThat(reading.series().columns())
                .extracting(column -> column.name() + " " + column.missing())
                .contains("a 3", "b 0");
        assertThat(reading.report().unreadable()).isEmpty();
    }

    @Test
    void theOtherReadingIsOneStepAway() throws IOException {
        String text = "date;v\n2020-01-01;1.013\n2020-01-02;1.014\n2020-01-03;1.015\n";
        Reading chosen = read(text, DETECT);
        FileReport.Ambiguity ambiguity = chosen.report().ambiguity().orElseThrow();
        Reading other = read(text, ambiguity.other(DETECT));

        assertThat(ambiguity.question()).isEqualTo(FileReport.Question.DECIMAL);
        assertThat(other.series().values("v")).isNotEqualTo(chosen.series().values("v"));
    }

    @Test
    void anEncodingOfWhichFewBytesTellIsInDoubt() {
        byte[] bytes = "date;x\u00c4;v\n2020-01-01;1;2\n2020-01-02;2;3\n".getBytes(Charset.forName("windows-1252"));
        Reading reading = new SeriesReader().read(TextFile.write(folder, bytes), DETECT, ReadProgress.NONE);
        FileReport.Ambiguity ambiguity = reading.report().ambiguity().orElseThrow();

        assertThat(ambiguity.question()).isEqualTo(FileReport.Question.ENCODING);
        assertThat(ambiguity.other(DETECT).encoding()).contains(ambiguity.other());
    }

    private List<String> times(String text, ReadOptions options) throws IOException {
        Reading reading = read(text, options);
        return java.util.stream.IntStream.range(0, reading.series().rows())
                .mapToObj(row -> reading.series().timeAt(row))
                .map(LocalDateTime::toString)
                .toList();
    }

    private double[] values(String text, ReadOptions options) throws IOException {
        Reading reading = read(text, options);
        return reading.series().values(reading.series().targetGuess());
    }
}
