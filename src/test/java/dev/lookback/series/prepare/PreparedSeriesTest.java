package dev.lookback.series.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.series.MissingPolicy;
import dev.lookback.series.Preparation;
import dev.lookback.series.Preparation.Aggregation;
import dev.lookback.series.Preparation.ColumnAggregation;
import dev.lookback.series.Preparation.Resampling;
import dev.lookback.series.PreparationProblem;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Series;
import dev.lookback.series.TextFile;
import dev.lookback.series.UsedRows;
import dev.lookback.series.column.AddedColumn;
import dev.lookback.text.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedSeriesTest {

    private static final String LATE = """
            date,early,late,weather
            2020-01-01,1,,sun
            2020-01-02,2,,rain
            2020-01-03,,30,sun
            2020-01-04,4,40,
            2020-01-05,5,,rain
            2020-01-06,6,60,sun
            """;

    @TempDir
    private Path folder;

    private Series read(String text) {
        return whole(TextFile.read(folder, text).series());
    }

    private Series dropping(String text) {
        return whole(TextFile.read(folder, text, ReadOptions.detect().withMissing(MissingPolicy.DROP_ROWS))
                .series());
    }

    /** With all columns in use, late ones too. */
    private static Series whole(Series series) {
        return series.prepared(Preparation.NONE, series.features());
    }

    private static String words(UsedRows rows) {
        return new Texts(Locale.ENGLISH).get(rows.words());
    }

    private static Preparation resampled(String rhythm, ColumnAggregation... rules) {
        return Preparation.NONE.withResampling(Optional.of(new Resampling(rhythm, List.of(rules))));
    }

    private static Preparation added(String... formulas) {
        return Preparation.NONE.withAdded(
                List.of(formulas).stream().map(AddedColumn::of).toList());
    }

    @Test
    void rowsCountByTheColumnsInUse() {
        Series all = read(LATE);

        assertThat(all.rows()).isEqualTo(4);
        assertThat(all.values("early")).containsExactly(2, 4, 5, 6);
        assertThat(words(all.usedRows(Set.of("early", "late"))))
                .isEqualTo("4 of 6 rows; column \"late\" begins at 2020-01-03; 2 missing values filled");

        Series early = all.prepared(Preparation.NONE, Set.of("early"));
        assertThat(early.rows()).isEqualTo(6);
        assertThat(early.values("early")).containsExactly(1, 2, 2, 4, 5, 6);
        assertThat(early.timeLabel(0)).isEqualTo("2020-01-01");
        assertThat(words(early.usedRows(Set.of("early")))).isEqualTo("6 of 6 rows; 1 missing values filled");
        assertThat(early.values("late")).containsExactly(Double.NaN, Double.NaN, 30, 40, 40, 60);
        assertThat(early.prepared(Preparation.NONE, Set.of("early", "late")).values("early"))
                .containsExactly(2, 4, 5, 6);
    }

    @Test
    void rowsWithGapsInColumnsInUseAreDropped() {
        Series all = dropping(LATE);

        assertThat(all.values("early")).containsExactly(4, 6);
        assertThat(all.firstRowFrom(LocalDateTime.of(2020, 1, 5, 0, 0))).isEqualTo(1);
        Series early = all.prepared(Preparation.NONE, Set.of("early"));
        assertThat(early.values("early")).containsExactly(1, 2, 4, 5, 6);
        assertThat(words(early.usedRows(Set.of("early")))).isEqualTo("5 of 6 rows; 1 dropped, as a value is missing");
    }

    @Test
    void seriesStaysTheSameWhereNoRowComesOrGoes() {
        Series series = read("date,a,b,c\n2020-01-01,1,2,\n2020-01-02,3,4,\n2020-01-03,5,6,7\n");
        Series two = series.prepared(Preparation.NONE, Set.of("a", "b"));

        assertThat(two.rows()).isEqualTo(3);
        assertThat(two.prepared(Preparation.NONE, Set.of("a"))).isSameAs(two);
        assertThat(two.prepared(Preparation.NONE, Set.of("a", "unknown"))).isSameAs(two);
        assertThat(two.values("a"))
                .as("no copy")
                .isSameAs(two.prepared(added("d = diff(a)"), Set.of("a")).values("a"));
        assertThat(two.isPreparedFor(Preparation.NONE, Set.of("b"))).isTrue();
        assertThat(two.isPreparedFor(Preparation.NONE, Set.of("c"))).isFalse();
    }

    @Test
    void runOfOtherColumnsIsOfTheSameSeriesWhereItsRowsAndColumnsAreThere() {
        Series series = read(LATE).prepared(added("twice = 2 * early", "before = lag(early, 1)"), Set.of("early"));

        assertThat(series.rows()).isEqualTo(6);
        assertThat(series.isPreparedFor(Preparation.NONE, Set.of("early"))).isTrue();
        assertThat(series.isPreparedFor(added("twice = 2 * early"), Set.of("twice")))
                .isTrue();
        assertThat(series.isPreparedFor(added("twice = 3 * early"), Set.of("twice")))
                .isFalse();
        assertThat(series.isPreparedFor(added("before = lag(early, 1)"), Set.of("before")))
                .as("one row fewer")
                .isFalse();
        assertThat(series.isPreparedFor(resampled("1w"), Set.of("early"))).isFalse();
    }

    @Test
    void formulasSeeFilledValuesAndCutTheRowsTheyCannotCompute() {
        Series series = read(LATE).prepared(added("mean = ma(early, 2)", "`log it` = log(mean - 2)"), Set.of("mean"));

        assertThat(series.features()).containsExactly("early", "late", "mean", "log it");
        assertThat(series.values("mean")).containsExactly(1.5, 2, 3, 4.5, 5.5);
        assertThat(words(series.usedRows(Set.of("mean"))))
                .isEqualTo("5 of 6 rows; column \"mean\" begins at 2020-01-02");
        Series logs = series.prepared(series.preparation(), Set.of("log it"));
        assertThat(logs.timeLabel(0)).as("the logarithm of 0 is none").isEqualTo("2020-01-04");
        assertThat(logs.values("log it")).containsExactly(Math.log(1), Math.log(2.5), Math.log(3.5));
    }

    @Test
    void undefinedValuesOfFormulasAreFilledAndCounted() {
        Series series = read("date,a\n2020-01-01,4\n2020-01-02,0\n2020-01-03,1\n2020-01-04,8\n")
                .prepared(added("l = log(a)", "d = lag(l, 1)"), Set.of("l", "a"));

        assertThat(series.values("l")).containsExactly(Math.log(4), Math.log(4), 0, Math.log(8));
        assertThat(words(series.usedRows(Set.of("l", "a")))).isEqualTo("4 of 4 rows; 1 missing values filled");
        assertThat(words(series.usedRows(Set.of("a")))).isEqualTo("4 of 4 rows");
    }

    @Test
    void formulasSeeTheRowsThatRemain() {
        Series series = dropping(LATE).prepared(added("d = diff(early)"), Set.of("d"));

        assertThat(series.values("d")).containsExactly(1, 2, 1, 1);
    }

    @Test
    void textsBecomeZerosAndOnes() {
        Preparation texts = Preparation.NONE.withOneHot(List.of("weather"));
        Series series = read(LATE);

        assertThat(series.fewTexts()).containsEntry("weather", List.of("rain", "sun"));
        Series prepared = series.prepared(texts, Set.of("early", "weather=rain", "weather=snow"));
        assertThat(prepared.features()).containsExactly("early", "late", "weather=rain", "weather=sun", "weather=snow");
        assertThat(prepared.values("weather=rain")).containsExactly(0, 1, 0, 0, 1, 0);
        assertThat(prepared.values("weather=snow")).as("a network may know it").containsOnly(0);
        assertThat(prepared.defaultInputs()).as("the other begins late").containsExactly("early");
    }

    @Test
    void columnsThatBeginLongAfterTheTargetAreInputsOnlyIfChosen() {
        StringBuilder text = new StringBuilder("date,close,soon,late\n");
        for (int day = 1; day <= 28; day++) {
            text.append("2020-02-%02d,%d,%s,%s\n".formatted(day, day * day, day > 1 ? day : "", day > 9 ? day : ""));
        }
        Series series = TextFile.read(folder, text.toString()).series();

        assertThat(series.defaultInputs()).containsExactly("close", "soon");
        assertThat(series.rows()).isEqualTo(27);
        assertThat(series.prepared(Preparation.NONE, Set.of("close", "late")).rows())
                .isEqualTo(19);
    }

    @Test
    void calendarIsThatOfTheRowThatIsForecast() {
        StringBuilder text = new StringBuilder("time,x\n");
        LocalDateTime start = LocalDateTime.of(2021, 3, 1, 0, 0);
        for (int hour = 0; hour < 400; hour++) {
            text.append(start.plusHours(hour)).append(',').append(hour * hour).append('\n');
        }
        Series series = read(text.toString()).prepared(Preparation.NONE.withCalendar(true), Set.of("x", "hour_sin"));

        assertThat(series.features())
                .contains("hour_sin", "hour_cos", "weekday_sin")
                .doesNotContain("month_sin");
        assertThat(series.values("hour_sin")[6]).isCloseTo(1, within(1e-9));
        double[] ahead = series.inputValues("hour_sin", 6);
        assertThat(ahead[0]).isCloseTo(1, within(1e-9));
        assertThat(ahead[399]).as("also after the last row").isCloseTo(series.values("hour_sin")[21], within(1e-9));
        assertThat(series.inputValues("x", 6)).isSameAs(series.values("x"));
        assertThat(series.prepared(series.preparation(), Set.of("month_sin")).features())
                .as("a network that was trained with it is given it")
                .contains("month_sin");
    }

    @Test
    void coarserRowsHoldNothingAfterTheirStamp() {
        StringBuilder text = new StringBuilder("date,open,high,low,close,volume,temperature\n");
        for (int day = 0; day < 25; day++) {
            LocalDate date = LocalDate.of(2024, 1, 1).plusDays(day);
            text.append("%s,%d,%d,%d,%d,1,%d%n".formatted(date, 100 + day, 110 + day, 90 + day, 105 + day, day));
        }
        Series weeks = read(text.toString())
                .prepared(resampled("1w", new ColumnAggregation("low", Aggregation.LAST)), Set.of("close"));

        assertThat(weeks.rows()).as("the week that is not over is left out").isEqualTo(3);
        assertThat(weeks.timeLabel(0)).isEqualTo("2024-01-07");
        assertThat(weeks.values("open")).containsExactly(100, 107, 114);
        assertThat(weeks.values("high")).containsExactly(116, 123, 130);
        assertThat(weeks.values("low")).containsExactly(96, 103, 110);
        assertThat(weeks.values("close")).containsExactly(111, 118, 125);
        assertThat(weeks.values("volume")).containsOnly(7);
        assertThat(weeks.values("temperature")).containsExactly(3, 10, 17);
        assertThat(words(weeks.usedRows(Set.of("close"))))
                .isEqualTo(
                        "3 of 3 rows, made of 25 rows of the file; the last 4 rows left out, as more may follow in the same step");
    }

    @Test
    void missingStampsBecomeRowsOfTheGrid() {
        Series days = read("date,x\n2024-01-01,1\n2024-01-02,2\n2024-01-03,3\n2024-01-04,4\n2024-01-05,5\n"
                        + "2024-01-06,6\n2024-01-09,9\n2024-01-10,10\n2024-01-11,11\n2024-01-12,12\n2024-01-13,13\n")
                .prepared(resampled(Resampling.GRID), Set.of("x"));

        assertThat(days.rows()).isEqualTo(13);
        assertThat(days.values("x")).startsWith(1, 2, 3, 4, 5, 6, 6, 6, 9);
        assertThat(days.gaps().steps())
                .as("a filled gap is as long as it was")
                .containsExactly(0, 1, 1, 1, 1, 1, 3, 3, 3, 1, 1, 1, 1);
        assertThat(days.rhythmReport().missing()).isEmpty();
    }

    @Test
    void rowsThatAreOnNoStampOfTheGridAreTold() {
        StringBuilder text = new StringBuilder("time,x\n");
        for (int hour = 0; hour < 48; hour++) {
            text.append("2024-01-%02d %02d:00,%d%n".formatted(1 + hour / 24, hour % 24, hour));
            text.append(hour == 20 ? "2024-01-01 20:17,99\n" : "");
        }
        Series hours = read(text.toString()).prepared(resampled(Resampling.GRID), Set.of("x"));

        assertThat(hours.rows()).isEqualTo(48);
        assertThat(hours.values("x")).doesNotContain(99);
        assertThat(words(hours.usedRows(Set.of("x"))))
                .isEqualTo(
                        "48 of 48 rows, made of 49 rows of the file; 1 row of the file left out, as it is between the stamps of the rhythm, or on the stamp of a later row");
    }

    @Test
    void problemsNameTheirField() {
        Preparation wrong = new Preparation(
                Optional.of(new Resampling("7d", List.of())),
                true,
                List.of("early"),
                List.of(new AddedColumn("late", "1"), new AddedColumn("x", "ma(ealry, 2)")));
        Series series = read(LATE).prepared(wrong, Set.of("early"));

        assertThat(series.preparationProblems())
                .extracting(PreparationProblem::field)
                .containsExactly(
                        "preparation.resampling.rhythm",
                        "preparation.oneHot[0]",
                        "preparation.added[0].name",
                        "preparation.added[1].expression");
        assertThat(series.rows()).isEqualTo(6);
        assertThat(read("x\n1\n2\n")
                        .prepared(Preparation.NONE.withCalendar(true), Set.of("x"))
                        .preparationProblems())
                .extracting(PreparationProblem::field)
                .containsExactly("preparation.calendar");
    }

    @Test
    void columnsThatShareNoRowLeaveAllAndAProblem() {
        Series series = dropping("date,a,b\n2020-01-01,1,\n2020-01-02,,2\n2020-01-03,3,\n");

        assertThat(series.rows()).isEqualTo(3);
        assertThat(series.preparationProblems())
                .extracting(PreparationProblem::field)
                .containsExactly("features");
        assertThat(series.prepared(Preparation.NONE, Set.of("a")).preparationProblems())
                .isEmpty();
    }
}
