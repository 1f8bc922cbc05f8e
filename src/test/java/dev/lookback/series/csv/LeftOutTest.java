package dev.lookback.series.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.FileReport.SkipCause;
import dev.lookback.series.FileReport.Skipped;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.Reading;
import dev.lookback.series.TextFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of tables that are turned, or of which one series is chosen, that have no place in the series. */
class LeftOutTest {

    private static final ReadOptions ACROSS = ReadOptions.detect().withOrientation(Optional.of(Orientation.ACROSS));

    @TempDir
    Path folder;

    @Test
    void ofStackedRowsOfTheSameSeriesAndTimeTheLaterCountsAndTheOtherIsNamed() {
        Reading reading = read(stacked("2024-01-05,B,77,\n,C,1,1\n"), ACROSS);
        assertThat(leftOut(reading)).containsExactly("11 REPEATED [42]");
        assertThat(reading.series().values("B open")[4]).isEqualTo(77);
        assertThat(reading.series().values("B close")[4])
                .as("a missing value takes none away")
                .isEqualTo(109);
        assertThat(reading.series().rows()).isEqualTo(20);
    }

    private static String stacked(String more) {
        StringBuilder text = new StringBuilder("date,id,open,close\n");
        for (int i = 0; i < 20; i++) {
            for (String id : List.of("A", "B")) {
                text.append("%s,%s,%d,%d%n"
                        .formatted(LocalDate.of(2024, 1, 1).plusDays(i), id, 10 + i, (id.equals("B") ? 105 : 5) + i));
            }
        }
        return text.append(more).toString();
    }

    @Test
    void rowsThatNameNoSeriesAreOneOfTheirOwn() {
        String text = stacked("2024-01-21,,1,2\n");
        Reading across = read(text, ACROSS);
        assertThat(leftOut(across)).isEmpty();
        assertThat(across.series().features()).contains("A open", "(blank) open");
        assertThat(leftOut(read(text, ReadOptions.detect()))).isEmpty();
        Reading blank = read(text, ReadOptions.detect().withSeriesId(Optional.of("(blank)")));
        assertThat(blank.series().rows()).isEqualTo(1);
        Reading all = read(text, ReadOptions.detect().withSeriesId(Optional.of("")));
        assertThat(leftOut(all)).isEmpty();
        assertThat(all.series().rows()).isEqualTo(41);
    }

    @Test
    void rowsBelowYearsAcrossThatRepeatAMonthOrAreNoneAreNamed() {
        StringBuilder text = new StringBuilder("Month,2019,2020,2021,2022\n");
        for (String month : List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")) {
            text.append(month).append(",1,2,3,5\n");
        }
        text.append("Dec,1,2,3,5\nDec,2,3,,6\nTotal,12,24,36,60\n");
        Reading reading = read(text.toString(), ReadOptions.detect());
        assertThat(reading.series().rows()).isEqualTo(48);
        assertThat(leftOut(reading)).containsExactly("13 REPEATED [14]", "15 NO_PART [Total]");
        assertThat(reading.series().values("value")[35]).isEqualTo(3);
        assertThat(reading.series().values("value")[47]).isEqualTo(6);
    }

    @Test
    void valuesOfDaysThatThereAreNotAndColumnsThatAreNoTimesAreNamed() {
        StringBuilder text = new StringBuilder("Month");
        for (int day = 1; day <= 31; day++) {
            text.append(',').append(day);
        }
        text.append(",Total\n");
        for (int month = 1; month <= 12; month++) {
            text.append("2023-%02d".formatted(month));
            int days = LocalDate.of(2023, month, 1).lengthOfMonth();
            for (int day = 1; day <= 31; day++) {
                text.append(day <= days || month == 2 && day == 30 ? "," + (day + month % 3) : ",");
            }
            text.append(",").append(500 + month).append('\n');
        }
        Reading reading = read(text.toString(), ReadOptions.detect());
        assertThat(reading.report().orientation()).isEqualTo(Orientation.DOWN_AND_ACROSS);
        assertThat(reading.series().rows()).isEqualTo(365);
        assertThat(leftOut(reading)).containsExactly("1 COLUMN [Total]", "3 NO_SUCH_TIME []");
    }

    private Reading read(String text, ReadOptions options) {
        return TextFile.read(folder, text, options);
    }

    private static List<String> leftOut(Reading reading) {
        return reading.report().leftOut().stream().map(LeftOutTest::words).toList();
    }

    private static String words(Skipped row) {
        return row.line() + " " + row.cause()
                + (row.cause() == SkipCause.NO_SERIES ? "" : " " + row.reason().arguments());
    }
}
