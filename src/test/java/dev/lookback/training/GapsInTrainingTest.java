package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Split;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GapsInTrainingTest {

    /** Hourly, with gaps before the rows 100, 230 and, in the second one, 297. */
    private static Series series(boolean endsInAGap) {
        return ((ArraySeries) Waves.series())
                .at(row -> LocalDateTime.of(2020, 1, 1, 0, 0)
                        .plusHours(
                                row + (row < 100 ? 0 : 5) + (row < 230 ? 0 : 7) + (endsInAGap && row >= 297 ? 9 : 0)));
    }

    private static Recipe recipe() {
        Recipe recipe = Waves.recipe().withLength(2);
        return recipe.withWindows(recipe.windows().withMaxGap(OptionalInt.of(1)));
    }

    @Test
    void windowsAcrossGapsAreNeitherTrainedOnNorForecastNorCounted() {
        Series series = series(false);
        WindowPlan plan = RecipeCheck.of(recipe(), series).plan().orElseThrow();
        RunResult result = trained(series, recipe());
        assertThat(plan.leftOut(Split.TRAIN)).isPositive();
        for (Split split : new Split[] {Split.TRAIN, Split.VALIDATION}) {
            SplitForecast forecast = result.forecasts().get(split);
            assertThat(forecast.targets())
                    .isEqualTo(plan.anchors(split).shifted(plan.spec().targetRow(0)));
            assertThat(result.facts().windows()).containsEntry(split, plan.count(split));
            double[] column = series.values(recipe().data().target());
            for (int i = 0; i < forecast.count(); i++) {
                int row = forecast.targetRow(i);
                assertThat(forecast.actual(i, 0)).isEqualTo(column[row]);
                assertThat(forecast.actual(i, 1)).isEqualTo(column[row + 1]);
                assertThat(forecast.persistence()[i])
                        .isEqualTo(column[row - plan.spec().horizon()]);
                assertThat(forecast.forecast(i, 1)).isFinite();
            }
        }
        assertThat(FutureForecast.of(result.model(), series).points()).isNotEmpty();
    }

    @Test
    void theFutureIsNotForecastAcrossAGap() {
        RunResult result = trained(series(false), recipe());
        FutureForecast future = FutureForecast.of(result.model(), series(true));
        assertThat(future.points()).isEmpty();
        assertThat(future.leftOut()).isPositive();
    }

    private static RunResult trained(Series series, Recipe recipe) {
        try (Trainer trainer = new Trainer()) {
            return trainer.start(Job.of(recipe, series), event -> {})
                    .result()
                    .toCompletableFuture()
                    .join();
        }
    }
}
