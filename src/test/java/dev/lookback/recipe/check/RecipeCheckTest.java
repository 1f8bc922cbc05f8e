package dev.lookback.recipe.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.Network;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.SomeSeries;
import dev.lookback.recipe.check.Problem.Severity;
import dev.lookback.recipe.fix.Fixes;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RecipeCheckTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private final Series series = SomeSeries.notebook();
    private final Recipe notebook = Preset.NOTEBOOK.on(series);
    private final Recipe repaired = Preset.NOTEBOOK_REPAIRED.on(series);

    @Test
    void notebookHasItsTwoErrors() {
        RecipeCheck check = RecipeCheck.of(notebook, series);

        assertThat(check.problems()).extracting(Problem::field).containsExactly("splits.test", "network.layers[1]");
        assertThat(texts(check))
                .containsExactly("0 windows: needs at least 62 rows, has 37", "needs 7 time steps, gets 6");
        assertThat(check.trainable()).isFalse();
        assertThat(check.trace().parameters()).isEqualTo(41_441);
        assertThat(counts(check)).containsExactly(3940, 339, 0);
    }

    @Test
    void repairedNotebookTrainsButDoesNotReadTheNewestSteps() {
        RecipeCheck check = RecipeCheck.of(repaired, series);

        assertThat(check.trainable()).isTrue();
        assertThat(texts(check))
                .containsExactly("the network does not see the newest 3 time steps: they are left over after the last "
                        + "full kernel or pool");
        assertThat(check.plan().orElseThrow().borders().rows(Split.TEST)).isEqualTo(219);
        assertThat(counts(check)).containsExactly(3940, 157, 158);
    }

    @Test
    void aReceptiveFieldShorterThanTheLookbackIsReportedAtTheLookback() {
        // The taps are further apart than the window is long, and the pool reads only the outputs of the first of them.
        Conv1D wide = Conv1D.of(4, 2, dev.lookback.network.layer.Activation.RELU)
                .withDilation(4)
                .withPadding(Padding.SAME);
        Recipe short3 = repaired.withWindows(repaired.windows().withLookback(3))
                .withNetwork(Network.of(
                        wide,
                        MaxPool1D.of(2),
                        new Flatten(),
                        new Dense(1, dev.lookback.network.layer.Activation.LINEAR)));

        RecipeCheck check = RecipeCheck.of(short3, series);

        assertThat(check.at("windows.lookback"))
                .extracting(p -> p.severity() + " " + ENGLISH.get(p.message()))
                .containsExactly(
                        "WARNING the network does not see the oldest 2 time steps of 3: shorten the lookback, or "
                                + "enlarge the receptive field");
        assertThat(RecipeCheck.of(repaired, series).at("windows.lookback")).isEmpty();
        assertThat(Fixes.of(short3, series, check.at("windows.lookback").get(0)))
                .isNotEmpty();
    }

    @Test
    void allProblemsAreReportedAtOnceInTheOrderOfTheForms() {
        Recipe broken = repaired.withData(
                        repaired.data().withFeatures(List.of("open", "volume")).withTarget("price"))
                .withWindows(repaired.windows().withLookback(61).withStep(2).withDelay(-1))
                .withNetwork(repaired.network().with(0, Conv1D.of(0, 7, dev.lookback.network.layer.Activation.RELU)))
                .withTraining(repaired.training()
                        .withLearningRate(0)
                        .withBatchSize(0)
                        .withLoss(new Loss.Quantile(1))
                        .withEarlyStopping(Optional.of(new EarlyStopping(0, 0)))
                        .withClipNorm(OptionalDouble.of(0))
                        .withL2(-1));

        assertThat(RecipeCheck.of(broken, series).problems())
                .extracting(Problem::field)
                .containsExactly(
                        "data.features",
                        "data.target",
                        "windows.lookback",
                        "windows.delay",
                        "network.layers[0].filters",
                        "training.learningRate",
                        "training.loss.q",
                        "training.batchSize",
                        "training.earlyStopping.patience",
                        "training.clipNorm",
                        "training.l2");
    }

    @Test
    void invalidWindows() {
        assertThat(fieldsWith(repaired.withWindows(repaired.windows().withLookback(0))))
                .contains("windows.lookback");
        assertThat(fieldsWith(repaired.withWindows(repaired.windows().withStep(0))))
                .contains("windows.step");
        assertThat(fieldsWith(repaired.withWindows(repaired.windows().withStep(61))))
                .contains("windows.step");
        assertThat(fieldsWith(repaired.withWindows(repaired.windows().withLookback(Integer.MAX_VALUE))))
                .contains("windows.lookback");
        assertThat(fieldsWith(repaired.withWindows(repaired.windows().withDelay(Integer.MAX_VALUE))))
                .contains("windows.delay");
        assertThat(fieldsWith(repaired.withWindows(
                        repaired.windows().withAlignment(Alignment.ANCHOR).withDelay(0))))
                .contains("windows.delay");
    }

    @Test
    void lookbackBeyondTheTrainSplitNamesTheLongestThatFits() {
        Recipe tooLong = repaired.withWindows(repaired.windows().withLookback(4000));

        Problem problem = RecipeCheck.of(tooLong, series).at("windows.lookback").get(0);

        assertThat(ENGLISH.get(problem.message())).endsWith("at most 3,999");
        assertThat(fieldsWith(repaired.withWindows(repaired.windows().withLookback(3999))))
                .doesNotContain("windows.lookback");
    }

    @Test
    void unusedRowsAreAWarning() {
        RecipeCheck check = RecipeCheck.of(
                repaired.withWindows(repaired.windows().withLookback(243).withStep(4)), series);

        assertThat(check.at("windows.lookback")).extracting(Problem::severity).containsExactly(Severity.WARNING);
        assertThat(texts(check))
                .contains("step does not divide lookback: the oldest 3 rows of the lookback are unused");
    }

    @Test
    void precedingContextNeedsOnlyOneRow() {
        Recipe noTest = repaired.withContext(Context.PRECEDING)
                .withSplits(new SplitSpec.ByRows(4001, 437, OptionalInt.empty()));

        assertThat(texts(RecipeCheck.of(noTest, series))).contains("0 windows: needs at least 1 row, has 0");
        assertThat(counts(RecipeCheck.of(notebook.withContext(Context.PRECEDING), series)))
                .containsExactly(3940, 400, 37);
    }

    @Test
    void logReturnNamesTheFirstRowThatIsNotPositive() {
        Series withZero = SomeSeries.notebook().with("high", 17, 0);

        Problem problem = RecipeCheck.of(repaired.withTargetForm(TargetForm.LOG_RETURN), withZero)
                .at("targetForm")
                .get(0);

        assertThat(problem.message().arguments()).contains(withZero.label(17));
    }

    @Test
    void anEmptyNetworkIsAnError() {
        assertThat(RecipeCheck.of(repaired.withNetwork(Network.of()), series).at("network"))
                .extracting(Problem::severity)
                .containsExactly(Severity.ERROR);
    }

    private List<String> fieldsWith(Recipe recipe) {
        return RecipeCheck.of(recipe, series).problems().stream()
                .map(Problem::field)
                .toList();
    }

    private static List<String> texts(RecipeCheck check) {
        return check.problems().stream()
                .map(Problem::message)
                .map((Message m) -> ENGLISH.get(m))
                .toList();
    }

    private static List<Integer> counts(RecipeCheck check) {
        WindowPlan plan = check.plan().orElseThrow();
        return List.of(plan.count(Split.TRAIN), plan.count(Split.VALIDATION), plan.count(Split.TEST));
    }
}
