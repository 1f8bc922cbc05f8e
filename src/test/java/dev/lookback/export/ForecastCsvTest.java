package dev.lookback.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.training.RunResult;
import dev.lookback.training.RunState;
import dev.lookback.window.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastCsvTest {

    private static final ArraySeries SERIES = ArraySeries.of("y", 1, 2, 3, 4);

    @TempDir
    Path folder;

    @Test
    void oneLinePerTargetRowInOrderOfTime() throws IOException {
        assertThat(write(SERIES.daily(LocalDate.of(2024, 2, 28)))).isEqualTo("""
                        row,time,split,actual,forecast,persistence
                        1,2024-02-29T00:00,train,2.0,0.1,1.0
                        2,2024-03-01T00:00,validation,3.0,0.30000000000000004,2.0
                        3,2024-03-02T00:00,validation,4.0,1.0E-7,3.0
                        """.replace("\n", "\r\n"));
    }

    @Test
    void withoutTimesTheColumnIsEmpty() throws IOException {
        assertThat(write(SERIES).lines().skip(1)).allMatch(line -> line.matches("\\d,,(train|validation),.*"));
    }

    private String write(Series series) throws IOException {
        Map<Split, SplitForecast> forecasts = Map.of(
                Split.VALIDATION,
                new SplitForecast(
                        Split.VALIDATION, 2, new double[] {3, 4}, new double[] {0.1 + 0.2, 1e-7}, new double[] {2, 3}),
                Split.TRAIN,
                new SplitForecast(Split.TRAIN, 1, new double[] {2}, new double[] {0.1}, new double[] {1}));
        Path file = folder.resolve("forecasts.csv");
        ForecastCsv.write(
                new RunResult(null, null, RunState.FINISHED, List.of(), 0, forecasts, Map.of(), 0, null), series, file);
        return Files.readString(file);
    }
}
