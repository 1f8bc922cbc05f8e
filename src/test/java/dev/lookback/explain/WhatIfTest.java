package dev.lookback.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.engine.TrainableNetwork;
import dev.lookback.engine.TrainedModel;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.AlteredSeries;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.RowRanges;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.scale.ScalerKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTest {

    private static final int ROWS = 300;

    private static Series series() {
        double[] close = new double[ROWS];
        double[] volume = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            close[row] = 100 + 10 * Math.sin(row / 7.0);
            volume[row] = 1000 + 300 * Math.cos(row / 5.0);
        }
        return ArraySeries.of(Map.of("close", close, "volume", volume));
    }

    private static Recipe recipe(Series series, ScalerKind scaler, TargetForm form, int length) {
        Recipe small = Preset.SMALL.on(series);
        return small.withScaler(scaler)
                .withTargetForm(form)
                .withWindows(small.windows().withLookback(20).withLength(length))
                .withNetwork(Network.of(
                        Conv1D.of(4, 3, Activation.TANH), new Flatten(), new Dense(length, Activation.LINEAR)));
    }

    private static TrainedModel model(Recipe recipe, Series series, WindowPlan plan) {
        WindowSource source = recipe.source(series, plan);
        float[] weights = TrainableNetwork.of(
                        recipe, source.features(), plan.spec().timeSteps())
                .weights();
        return TrainedModel.of(recipe, source.scales(), weights);
    }

    /** The what-if forecast equals the model's forecast on a series that really has these values. */
    @ParameterizedTest
    @CsvSource({
        "STANDARD,LEVEL,1",
        "MIN_MAX,CHANGE,3",
        "PER_WINDOW,LEVEL,2",
        "PER_WINDOW,CHANGE,1",
        "ROBUST,LOG_RETURN,1"
    })
    void anAnswerIsTheModelsForecast(ScalerKind scaler, TargetForm form, int length) {
        Series series = series();
        Recipe recipe = recipe(series, scaler, form, length);
        WindowPlan plan = RecipeCheck.of(recipe, series).plan().orElseThrow();
        TrainedModel model = model(recipe, series, plan);
        WhatIf whatIf = WhatIf.of(model, series);
        int anchor = 200;
        int newest = plan.spec().newestRow(anchor);
        Series altered =
                new AlteredSeries(series, Map.of()).with("close", newest, 130).with("volume", newest - 2, 400);

        WhatIf.Answer answer = whatIf.answer(altered, anchor);
        WhatIf.Answer untouched = whatIf.answer(series, anchor);

        RowRanges one = RowRanges.of(anchor, anchor);
        assertThat(answer.forecast())
                .containsExactly(model.forecast(recipe.source(altered, plan, model.scales()), one), within(1e-9));
        assertThat(untouched.forecast())
                .containsExactly(model.forecast(recipe.source(series, plan, model.scales()), one), within(1e-9));
        assertThat(answer.forecast()[0]).isNotEqualTo(untouched.forecast()[0]);
        assertThat(answer.persistence()).isEqualTo(130);
        assertThat(untouched.persistence()).isEqualTo(series.values("close")[newest]);
    }

    @Test
    void theNewestWindowEndsAtTheLastRow() {
        Series series = series();
        Recipe recipe = recipe(series, ScalerKind.STANDARD, TargetForm.CHANGE, 1);
        WindowPlan plan = RecipeCheck.of(recipe, series).plan().orElseThrow();
        WhatIf whatIf = WhatIf.of(model(recipe, series, plan), series);

        int newest = whatIf.newestAnchor(ROWS);

        assertThat(plan.spec().newestRow(newest)).isEqualTo(ROWS - 1);
        assertThat(whatIf.answer(series, newest).forecast()[0]).isFinite();
        assertThat(whatIf.nearestAnchor(Integer.MAX_VALUE / 2, ROWS)).isEqualTo(newest);
        assertThat(plan.spec().oldestRow(whatIf.nearestAnchor(-5, ROWS))).isZero();
    }

    @Test
    void theTrainingRangeEndsWithItsRows() {
        Series series = new AlteredSeries(series(), Map.of()).with("close", ROWS - 1, 500);
        Recipe recipe = recipe(series, ScalerKind.STANDARD, TargetForm.LEVEL, 1);
        WindowPlan plan = RecipeCheck.of(recipe, series).plan().orElseThrow();

        ValueRange trained = WhatIf.of(model(recipe, series, plan), series).trainingRange(series, "close");

        assertThat(trained.high()).isLessThan(111);
        assertThat(trained.excludes(500)).isTrue();
        assertThat(trained.excludes(100)).isFalse();
        assertThat(ValueRange.of(new double[3], 2, 2).excludes(7)).isFalse();
    }
}
