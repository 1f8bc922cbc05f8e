package dev.lookback.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.csv.SeriesReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSeriesTest {

    private static final Path DATA = Path.of("data");

    @TempDir
    Path folder;

    @Test
    void theFilesInDataAreThoseOfTheGenerator() throws Exception {
        SampleSeries.write(folder);
        for (String file : new String[] {SampleSeries.INDEX_FILE, SampleSeries.PATTERN_FILE, SampleSeries.GAUGE_FILE}) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(DATA.resolve(file));
            assertThat(Files.size(DATA.resolve(file))).isLessThan(400_000);
        }
    }

    @Test
    void theIndexHasValidDailyBars() {
        Reading reading =
                new SeriesReader().read(DATA.resolve(SampleSeries.INDEX_FILE), ReadOptions.detect(), ReadProgress.NONE);
        Series series = reading.series();
        assertThat(series.rows()).isEqualTo(4438);
        assertThat(reading.report().order()).isEqualTo(RowOrder.DESCENDING);
        assertThat(series.features()).containsExactly("open", "high", "low", "close", "vol", "amount");
        assertThat(series.timeLabel(4437)).isEqualTo("2023-04-10");
        double[] high = series.values("high");
        double[] low = series.values("low");
        double[] open = series.values("open");
        double[] close = series.values("close");
        assertThat(IntStream.range(0, series.rows())
                        .filter(row -> high[row] < Math.max(open[row], close[row])
                                || low[row] > Math.min(open[row], close[row])
                                || low[row] <= 0
                                || series.timeAt(row).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0))
                .isEmpty();
    }

    @Test
    void persistenceIsAPoorForecastOfThePattern() {
        Series series = new SeriesReader()
                .read(DATA.resolve(SampleSeries.PATTERN_FILE), ReadOptions.detect(), ReadProgress.NONE)
                .series();
        assertThat(series.targetGuess()).isEqualTo("value");
        double[] value = series.values("value");
        double meanAbsoluteError = IntStream.range(2, value.length)
                .mapToDouble(row -> Math.abs(value[row] - value[row - 2]))
                .average()
                .orElseThrow();
        assertThat(meanAbsoluteError).isGreaterThan(6 * 0.25); // six standard deviations of the noise
    }
}
