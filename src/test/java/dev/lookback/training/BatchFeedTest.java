package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchFeedTest {

    private static final int SIZE = 7;

    private static final float[] WEIGHTS = new float[400];

    static {
        for (int i = 0; i < WEIGHTS.length; i++) {
            WEIGHTS[i] = i % 5;
        }
    }

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private final Series series = ArraySeries.of(
            "a",
            IntStream.range(0, 400).mapToDouble(i -> Math.sin(i) + i / 50.0).toArray());
    private final Recipe recipe = Preset.SMALL.on(series);
    private final WindowPlan plan = RecipeCheck.of(recipe, series).plan().orElseThrow();
    private final WindowSource source = WindowSource.of(
            series, recipe.data().features(), recipe.data().target(), plan, recipe.scaler(), recipe.targetForm());
    private final int first = plan.anchors(Split.TRAIN).first();
    private final BatchFeed feed = new BatchFeed(source, plan.anchors(Split.TRAIN), WEIGHTS, SIZE, other);

    @AfterEach
    void stop() {
        other.shutdown();
    }

    @Test
    void everyWindowComesOnceInTheEpochsOrder() {
        int windows = plan.count(Split.TRAIN);
        for (int epoch = 1; epoch <= 3; epoch++) {
            int[] order = EpochOrder.of(windows, true, 5, epoch);
            feed.begin(order);
            for (int from = 0; from < windows; from += SIZE) {
                BatchFeed.Batch batch = feed.next();
                assertThat(batch.count()).isEqualTo(Math.min(SIZE, windows - from));
                for (int i = 0; i < batch.count(); i++) {
                    isWindow(batch, i, first + order[from + i]);
                }
            }
        }
    }

    @Test
    void anEpochThatWasLeftHalfwayLeavesNothingInTheNext() {
        int[] order = EpochOrder.of(plan.count(Split.TRAIN), true, 5, 1);
        feed.begin(order);
        feed.next();
        feed.begin(order);
        isWindow(feed.next(), 0, first + order[0]);
        isWindow(feed.next(), 0, first + order[SIZE]);
    }

    @Test
    void theWeightOfABatchIsTheMeanOfItsWindows() {
        float[] some = {0, 2, 7};
        assertThat(new BatchFeed.Batch(some, some, some, 2).weight()).isEqualTo(1);
        assertThat(new BatchFeed.Batch(some, some, some, 3).weight()).isEqualTo(3);
        assertThat(new BatchFeed.Batch(some, some, new float[0], 3).weight()).isEqualTo(1);
    }

    private void isWindow(BatchFeed.Batch batch, int index, int anchor) {
        int window = source.features() * plan.spec().timeSteps();
        float[] expected = new float[window];
        source.input(anchor, expected, 0);
        assertThat(Arrays.copyOfRange(batch.inputs(), index * window, (index + 1) * window))
                .isEqualTo(expected);
        assertThat(batch.targets()[index]).isEqualTo(source.target(anchor));
        assertThat(batch.weights()[index]).isEqualTo(WEIGHTS[anchor - first]);
    }
}
