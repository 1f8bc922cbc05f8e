package dev.lookback.series.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks in numbers far below those that a file is judged by: of groups or decimals, in columns of whole numbers up to there. */
class LateMarksTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final int ROWS = 30_000;

    @TempDir
    Path folder;

    @Test
    void groupsAreNoDecimals() throws IOException {
        Series series = read(500, Map.of(7001, "1.014", 15_003, "1.016", 29_000, "1.200"));

        assertThat(values(series, 7001, 15_003, 29_000)).containsExactly(1014, 1016, 1200);
    }

    @Test
    void decimalsAreNoGroups() throws IOException {
        Series series = read(3, Map.of(7001, "3,125", 15_003, "4,250", 29_000, "2,875"));

        assertThat(values(series, 7001, 15_003, 29_000)).containsExactly(3.125, 4.25, 2.875);
    }

    @Test
    void decimalCommasAreRead() throws IOException {
        Series series = read(3, Map.of(7001, "3,1", 15_003, "4,25", 29_000, "2,9"));

        assertThat(values(series, 7001, 15_003, 29_000)).containsExactly(3.1, 4.25, 2.9);
    }

    @Test
    void decimalPointsAreRead() throws IOException {
        Series series = read(3, Map.of(7001, "3.125", 15_003, "4.2", 29_000, "2.9"));

        assertThat(values(series, 7001, 15_003, 29_000)).containsExactly(3.125, 4.2, 2.9);
    }

    private Series read(int least, Map<Integer, String> odd) throws IOException {
        StringBuilder text = new StringBuilder("Zeit;Wert\n");
        LocalDateTime begin = LocalDateTime.of(2020, 1, 1, 0, 0);
        for (int i = 0; i < ROWS; i++) {
            String value = odd.getOrDefault(i, Integer.toString(least + i % 7));
            text.append(TIME.format(begin.plusHours(i)))
                    .append(';')
                    .append(value)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("late.csv"), text);
        return new SeriesReader()
                .read(file, ReadOptions.detect(), ReadProgress.NONE)
                .series();
    }

    private static double[] values(Series series, int... rows) {
        double[] all = series.values("Wert");
        return Arrays.stream(rows).mapToDouble(row -> all[row]).toArray();
    }
}
