package dev.lookback.recipe.preset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.SomeSeries;
import dev.lookback.recipe.check.Problem.Severity;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetTest {

    @Test
    void notebookOnItsOwnSeries() {
        Series series = SomeSeries.notebook();

        assertThat(borders(Preset.NOTEBOOK, series)).isEqualTo(new Borders(4001, 4401, 4438));
        assertThat(borders(Preset.NOTEBOOK_REPAIRED, series)).isEqualTo(new Borders(4001, 4219, 4438));
        assertThat(Preset.NOTEBOOK.on(series).data().target()).isEqualTo("high");
        assertThat(Preset.NOTEBOOK.on(series).data().features())
                .containsExactly("open", "high", "low", "close", "vol", "amount");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 36, 60, 144, 500, 4438, 23_000})
    void ownPresetsHaveWindowsInEverySplitOfAnySeries(int rows) {
        Series series = SomeSeries.bars(rows);

        for (Preset preset :
                List.of(Preset.SMALL, Preset.DILATED, Preset.TCN, Preset.LSTM, Preset.LINEAR, Preset.LINEAR_AHEAD)) {
            RecipeCheck check = RecipeCheck.of(preset.on(series), series);
            assertThat(check.problems()).as("%s on %d rows", preset, rows).isEmpty();
            WindowPlan plan = check.plan().orElseThrow();
            assertThat(Split.values()).allSatisfy(s -> assertThat(plan.count(s)).isPositive());
            assertThat(check.trace().lastSeen()).isEqualTo(plan.spec().timeSteps() - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 144, 500, 4438})
    void theLstmHasAboutAsManyParametersAsTheTcn(int rows) {
        Series series = SomeSeries.bars(rows);
        double tcn = RecipeCheck.of(Preset.TCN.on(series), series).trace().parameters();
        double lstm = RecipeCheck.of(Preset.LSTM.on(series), series).trace().parameters();
        assertThat(lstm / tcn).isBetween(0.9, 1.1);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 144, 500, 2000})
    void repairedNotebookTrainsOnShortSeriesToo(int rows) {
        Series series = SomeSeries.bars(rows);

        assertThat(RecipeCheck.of(Preset.NOTEBOOK_REPAIRED.on(series), series).problems())
                .noneMatch(p -> p.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isNamedAndDescribed(Preset preset) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts texts = new Texts(locale);
            assertThat(texts.get(preset.title())).isNotBlank();
            assertThat(texts.get(preset.description())).isNotBlank();
        }
    }

    @Test
    void linearAheadForecastsManyRowsFromTheTargetsOwnPast() {
        Recipe recipe = Preset.LINEAR_AHEAD.on(SomeSeries.bars(4438));

        assertThat(recipe.windows().length()).isEqualTo(96);
        assertThat(recipe.windows().lookback()).isEqualTo(336);
        assertThat(recipe.data().features()).containsExactly(recipe.data().target());
        assertThat(recipe.data().forecasting("open").features()).containsExactly("open");
    }

    private static Borders borders(Preset preset, Series series) {
        return RecipeCheck.of(preset.on(series), series).plan().orElseThrow().borders();
    }
}
