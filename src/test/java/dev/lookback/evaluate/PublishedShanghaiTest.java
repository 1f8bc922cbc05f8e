package dev.lookback.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.SplitAssessment;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.RowRanges;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Lu, Li, Li, Sun and Wang (2020) forecast the next close of the Shanghai Composite from ten days, for the last 500 trading
 * days up to 31 August 2020, and report a mean absolute error of 30.1 for a plain CNN.
 */
class PublishedShanghaiTest {

    private static final Path INDEX = Path.of("../shared/data/sse_composite_zh.csv");
    private static final double PUBLISHED_CNN = 30.1;
    private static final int TEST_DAYS = 500;

    @Test
    void persistenceBeatsThePublishedNetwork() throws Exception {
        assumeThat(INDEX).as("the real series is not here").exists();
        Series series = new SeriesReader()
                .read(INDEX, ReadOptions.detect(), ReadProgress.NONE)
                .series();
        int end = series.firstRowFrom(LocalDateTime.of(2020, 9, 1, 0, 0));
        int begin = series.firstRowFrom(LocalDateTime.of(1991, 7, 1, 0, 0));
        assertThat(end - begin).as("trading days, as published").isEqualTo(7127);

        WindowPlan plan = new WindowPlan(
                new WindowSpec(10, 1, 1, Alignment.ANCHOR),
                new Borders(end - TEST_DAYS, end - TEST_DAYS, end),
                Context.PRECEDING);
        WindowSource source =
                WindowSource.of(series, series.features(), "收盘", plan, ScalerKind.STANDARD, TargetForm.LEVEL);
        SplitForecast repeated = repeated(source);
        SplitAssessment test = Assessment.of(source, Map.of(Split.TEST, repeated), EvaluationSettings.defaults())
                .flatMap(found -> found.of(Split.TEST))
                .orElseThrow();

        double persistence = test.baselines().get(Baseline.PERSISTENCE).maeUnits();
        assertThat(persistence).isEqualTo(26.1, within(0.05)).isLessThan(PUBLISHED_CNN);
        for (Baseline baseline : test.baselines().keySet()) {
            assertThat(test.baselines().get(baseline).maeUnits())
                    .as(baseline.toString())
                    .isBetween(25.5, PUBLISHED_CNN + 5);
        }
    }

    private static SplitForecast repeated(WindowSource source) {
        RowRanges anchors = source.plan().anchors(Split.TEST);
        double[] actual = new double[anchors.count()];
        double[] seen = new double[actual.length];
        Arrays.setAll(actual, i -> source.actual(anchors.first() + i));
        Arrays.setAll(seen, i -> source.lastSeen(anchors.first() + i));
        return new SplitForecast(Split.TEST, source.plan().spec().targetRow(anchors.first()), actual, seen, seen);
    }
}
