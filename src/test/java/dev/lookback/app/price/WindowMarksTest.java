package dev.lookback.app.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.window.Alignment;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowMarksTest {

    private static final int ROWS = 400;

    private final ArraySeries series = ArraySeries.of(
            "high", IntStream.range(0, ROWS).mapToDouble(Math::sin).toArray());

    private RecipeCheck check(WindowSpec windows) {
        Recipe recipe = Preset.SMALL
                .on(series)
                .withWindows(windows)
                .withSplits(new SplitSpec.ByRows(200, 100, OptionalInt.empty()));
        return RecipeCheck.of(recipe, series);
    }

    @Test
    void anAnchorOutsideIsBroughtToTheNearestWindow() {
        RecipeCheck check = check(new WindowSpec(20, 1, 3, Alignment.STEP_BEFORE));
        WindowMarks first = WindowMarks.of(check, 0, ROWS).orElseThrow();
        assertThat(first.oldestRow()).isZero();
        WindowMarks last = WindowMarks.of(check, 10_000, ROWS).orElseThrow();
        assertThat(last.targetRow()).isEqualTo(ROWS - 1);
    }

    @Test
    void tellsTheSplitOrThatAWindowCrossesABorder() {
        RecipeCheck check = check(new WindowSpec(20, 1, 1, Alignment.STEP_BEFORE));
        assertThat(WindowMarks.of(check, 100, ROWS).orElseThrow().split()).contains(Split.TRAIN);
        assertThat(WindowMarks.of(check, 205, ROWS).orElseThrow().split()).isEmpty();
        assertThat(WindowMarks.of(check, 250, ROWS).orElseThrow().split()).contains(Split.VALIDATION);
    }

    @Test
    void thereIsNoneWhereTheSeriesIsTooShortOrTheWindowMakesNoSense() {
        assertThat(WindowMarks.of(check(new WindowSpec(ROWS, 1, 1, Alignment.STEP_BEFORE)), 0, ROWS))
                .isEmpty();
        assertThat(WindowMarks.of(check(new WindowSpec(20, 0, 1, Alignment.STEP_BEFORE)), 0, ROWS))
                .isEmpty();
        assertThat(WindowMarks.of(check(new WindowSpec(-3, 1, 1, Alignment.STEP_BEFORE)), 0, ROWS))
                .isEmpty();
    }

    @Test
    void whatTheNetworkSeesIsInRows() {
        WindowSpec windows = new WindowSpec(60, 1, 1, Alignment.STEP_BEFORE);
        WindowMarks marks = new WindowMarks(100, windows, 10, 56, java.util.Optional.empty());
        assertThat(marks.firstSeenRow()).isEqualTo(50);
        assertThat(marks.lastSeenRow()).isEqualTo(96);
        assertThat(marks.blindToNewest()).isTrue();
        assertThat(marks.sight(9)).isEqualTo(WindowMarks.Sight.UNSEEN);
        assertThat(marks.sight(10)).isEqualTo(WindowMarks.Sight.SEEN);
        assertThat(marks.sight(57)).isEqualTo(WindowMarks.Sight.BLIND);
    }
}
