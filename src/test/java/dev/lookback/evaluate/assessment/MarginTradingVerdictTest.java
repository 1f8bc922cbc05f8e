package dev.lookback.evaluate.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Texts;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** On this series ridge regression is the best baseline within the training split, and one of the poorest on validation. */
class MarginTradingVerdictTest {

    private static final Path FILE = Path.of("../shared/data/margin_trading_zh_missing.csv");

    @Test
    void aLossIsNotGreen() {
        Assumptions.assumeTrue(Files.isRegularFile(FILE), "no shared data beside the project: " + FILE);
        Series series = new SeriesReader()
                .read(FILE, ReadOptions.detect(), ReadProgress.NONE)
                .series();
        Recipe recipe = Preset.SMALL.on(series);
        WindowPlan plan = RecipeCheck.of(recipe, series).plan().orElseThrow();
        WindowSource source = recipe.source(series, plan);
        SplitForecast forecast = laggingByMore(source);
        Map<Split, Scores> scores = Map.of(Split.VALIDATION, Scores.of(forecast, source.scales()));
        Assessment assessment = Assessment.of(source, Map.of(Split.VALIDATION, forecast), EvaluationSettings.defaults())
                .orElseThrow();

        SplitAssessment assessed = assessment.of(Split.VALIDATION).orElseThrow();
        Map<Baseline, Metrics> baselines = assessed.baselines();
        double best = baselines.get(assessed.best()).maeUnits();
        assertThat(baselines.values())
                .allSatisfy(other -> assertThat(other.maeUnits()).isGreaterThanOrEqualTo(best));
        assertThat(baselines.get(Baseline.RIDGE).maeUnits())
                .isGreaterThan(baselines.get(Baseline.PERSISTENCE).maeUnits());
        Verdict verdict = Verdict.of(scores, assessment);
        assertThat(verdict.tone()).isNotEqualTo(Tone.BETTER);
        assertThat(new Texts(Locale.ENGLISH).get(verdict.sentence())).doesNotContain("better", "ridge");
    }

    /** Slightly behind the last seen value, so that its error is a little larger than that of repeating it. */
    private static SplitForecast laggingByMore(WindowSource source) {
        RowRanges anchors = source.plan().anchors(Split.VALIDATION);
        double[][] values = new double[3][anchors.count()];
        for (int i = 0; i < anchors.count(); i++) {
            int anchor = anchors.first() + i;
            values[0][i] = source.actual(anchor);
            values[2][i] = source.lastSeen(anchor);
            values[1][i] = values[2][i] + 0.02 * (source.lastSeen(anchor - 1) - values[2][i]);
        }
        int firstRow = source.plan().spec().targetRow(anchors.first());
        return new SplitForecast(Split.VALIDATION, firstRow, values[0], values[1], values[2]);
    }
}
