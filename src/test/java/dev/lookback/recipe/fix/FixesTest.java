package dev.lookback.recipe.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.Network;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.SomeSeries;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.Alignment;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FixesTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Dense ONE = new Dense(1, Activation.LINEAR);

    private final Series series = SomeSeries.notebook();
    private final Recipe notebook = Preset.NOTEBOOK.on(series);
    private final Recipe repaired = Preset.NOTEBOOK_REPAIRED.on(series);

    @Test
    void notebooksSecondConvolution() {
        List<Fix> fixes = fixes(notebook, "network.layers[1]");

        assertThat(labels(fixes))
                .containsExactly(
                        "step 1 (60 time steps)", "lookback 235 (47 time steps)", "padding \"same\" in layers 2, 4");
        assertThat(fixes)
                .allSatisfy(f -> assertThat(RecipeCheck.of(f.result(), series).trainable())
                        .isTrue());
    }

    @Test
    void notebooksTestSplit() {
        List<Fix> fixes = fixes(notebook, "splits.test");

        assertThat(labels(fixes))
                .containsExactly("allow context (37 windows)", "move the borders: 4,001 / 218 / 219 rows");
        WindowPlan moved = RecipeCheck.of(fixes.get(1).result(), series).plan().orElseThrow();
        assertThat(moved.count(Split.VALIDATION)).isEqualTo(157);
        assertThat(moved.count(Split.TEST)).isEqualTo(158);
    }

    @Test
    void theNotebookIsRepairedByTwoClicks() {
        Recipe once = fixes(notebook, "network.layers[1]").get(0).result();
        Recipe twice = fixes(once, "splits.test").get(1).result();

        assertThat(twice).isEqualTo(repaired);
    }

    @Test
    void movedBordersKeepTheKindOfSpecification() {
        for (SplitSpec splits : List.of(
                new SplitSpec.ByFraction(0.9, 0.095, 0.005),
                new SplitSpec.ByDate(series.timeAt(4000), series.timeAt(4420)),
                new SplitSpec.ByRows(4430, 4, OptionalInt.of(4)))) {
            Recipe recipe = repaired.withSplits(splits);
            Fix move = fixes(recipe, "splits.test").stream()
                    .filter(f -> f.label().key().endsWith("borders"))
                    .findFirst()
                    .orElseThrow();

            assertThat(move.result().splits()).hasSameClassAs(splits);
            WindowPlan plan = RecipeCheck.of(move.result(), series).plan().orElseThrow();
            assertThat(Split.values()).allSatisfy(s -> assertThat(plan.count(s)).isPositive());
        }
    }

    @Test
    void stepsLeftOverByValidPooling() {
        assertThat(labels(fixes(repaired, "network")))
                .containsExactly(
                        "padding \"same\" in layer 3", "lookback 62 (62 time steps)", "lookback 57 (57 time steps)");
    }

    @Test
    void aDenseLayerOnASequence() {
        Recipe recipe = repaired.withNetwork(Network.of(Conv1D.of(8, 3, Activation.RELU), ONE));

        assertThat(labels(fixes(recipe, "network.layers[1]")))
                .containsExactly(
                        "add GlobalMaxPool1D before layer 2 (161 parameters in total)",
                        "add Flatten before layer 2 (617 parameters in total)",
                        "add GlobalAveragePool1D before layer 2 (161 parameters in total)");
    }

    @Test
    void aConvolutionAfterFlatten() {
        Recipe recipe =
                repaired.withNetwork(Network.of(new Flatten(), Conv1D.of(8, 3, Activation.RELU), MaxPool1D.of(2), ONE));

        assertThat(labels(fixes(recipe, "network.layers[1]")))
                .contains("remove Conv1D and others like it, 2 layers in total", "move Flatten after MaxPool1D");
    }

    @Test
    void theWrongOutput() {
        Recipe three = repaired.withNetwork(Network.of(new Flatten(), new Dense(3, Activation.RELU)));
        Recipe sequence = repaired.withNetwork(Network.of(Conv1D.of(8, 3, Activation.RELU)));

        assertThat(labels(fixes(three, "network.layers[1]"))).containsExactly("one unit", "add Dense 1 at the end");
        assertThat(labels(fixes(sequence, "network.layers[0]")))
                .containsExactly(
                        "add GlobalMaxPool1D and Dense 1 at the end (161 parameters in total)",
                        "add Flatten and Dense 1 at the end (617 parameters in total)");
        assertThat(labels(fixes(repaired.withNetwork(Network.of()), "network")))
                .containsExactly("add Flatten and Dense 1");
    }

    @Test
    void fieldsOutOfBounds() {
        Recipe both = repaired.withNetwork(
                Network.of(new Conv1D(32, 7, 2, 2, Padding.SAME, Activation.RELU), new Flatten(), ONE));
        Recipe causal = repaired.withNetwork(repaired.network().with(2, new MaxPool1D(5, 5, Padding.CAUSAL)));

        assertThat(labels(fixes(both, "network.layers[0].dilation"))).containsExactly("dilation 1", "stride 1");
        assertThat(labels(fixes(causal, "network.layers[2].padding"))).containsExactly("use same", "use valid");
    }

    @Test
    void windows() {
        Recipe uneven =
                repaired.withWindows(repaired.windows().withLookback(243).withStep(4));
        Recipe anchored = repaired.withWindows(
                repaired.windows().withAlignment(Alignment.ANCHOR).withDelay(0));
        Recipe longStep = repaired.withWindows(repaired.windows().withStep(99));

        assertThat(labels(fixes(uneven, "windows.lookback"))).startsWith("lookback 244 (61 time steps)");
        assertThat(labels(fixes(anchored, "windows.delay")))
                .containsExactly("delay 1 (1 row ahead)", "end the window one step before the anchor (1 row ahead)");
        assertThat(labels(fixes(longStep, "windows.step")))
                .containsExactly("step 1 (60 time steps)", "lookback 99 (1 time step)");
    }

    @Test
    void dataAndTraining() {
        Series withZero = SomeSeries.notebook().with("high", 17, 0);
        Recipe logReturn = repaired.withTargetForm(TargetForm.LOG_RETURN);
        Recipe unknown =
                repaired.withData(repaired.data().withTarget("High ").withFeatures(List.of("open", "nothing")));
        Recipe training = repaired.withTraining(
                repaired.training().withLearningRate(-1).withEarlyStopping(Optional.of(new EarlyStopping(0, 0))));

        assertThat(Fixes.of(
                        logReturn,
                        withZero,
                        RecipeCheck.of(logReturn, withZero).at("targetForm").get(0)))
                .extracting(f -> f.result().targetForm())
                .containsExactly(TargetForm.LEVEL, TargetForm.CHANGE);
        assertThat(labels(fixes(unknown, "data.target"))).containsExactly("forecast high", "forecast close");
        assertThat(labels(fixes(unknown, "data.features"))).startsWith("use only the one column of this file: open");
        assertThat(labels(fixes(training, "training.learningRate"))).containsExactly("use 0.001");
        assertThat(labels(fixes(training, "training.earlyStopping.patience")))
                .containsExactly("use the default values");
        assertThat(labels(fixes(
                        repaired.withScaler(ScalerKind.PER_WINDOW)
                                .withWindows(repaired.windows().withLookback(1))
                                .withNetwork(Network.of(new Flatten(), ONE)),
                        "scaler")))
                .containsExactly("use the standard scaler");
    }

    private List<Fix> fixes(Recipe recipe, String field) {
        return Fixes.of(recipe, series, RecipeCheck.of(recipe, series).at(field).get(0));
    }

    private static List<String> labels(List<Fix> fixes) {
        return fixes.stream().map(f -> ENGLISH.get(f.label())).toList();
    }
}
