package dev.lookback.app.sweeps;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.TestPeeks;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.Trial;
import dev.lookback.runs.store.RunStore;
import dev.lookback.window.split.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class SweepsViewTest {

    @TempDir
    Path folder;

    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** Four batch sizes, each for two epochs. */
    @SuppressWarnings("unchecked")
    private void sweep() throws Exception {
        window.openSeries(2);
        window.press("view-sweeps");
        window.press("vary.training.batchSize");
        window.type("sweep.values.training.batchSize", "256,512,1024,2048");
        window.type("sweep.runs", "4");
        CheckBox halving = window.node(CheckBox.class, "sweep.halving");
        run(() -> halving.setSelected(false));
        until(() -> !window.node(Button.class, "sweep-start").isDisabled());
        window.press("sweep-start");
        window.untilStored(store -> store.sweeps().all().stream().anyMatch(StoredSweep::isOver));
        until(() -> window.node(Label.class, "sweeps.state").getText().contains("4 trials"));
        // The store is asked in the background: what is on show may be of a moment ago.
        TableView<StoredTrial> trials = (TableView<StoredTrial>) window.node(TableView.class, "sweep-trials");
        until(() -> trials.getItems().stream()
                        .filter(row -> row.trial().state() == Trial.State.FINISHED)
                        .count()
                == 4);
        until(() -> !window.node(Button.class, "sweeps.best").isDisabled());
    }

    @Test
    void fieldsOfferToBeVariedWhereASweepIsPutTogether() throws Exception {
        window.openSeries(2);
        assertThat(window.node(ToggleButton.class, "vary.windows.lookback").isVisible())
                .isFalse();
        window.press("view-sweeps");
        assertThat(window.node(Button.class, "sweep-start").isDisabled()).isTrue();
        window.press("vary.windows.lookback");
        assertThat(window.node(TextField.class, "sweep.values.windows.lookback").getText())
                .isEqualTo("20..80:10");
        until(() -> window.node(Label.class, "sweep.size").getText().equals("7 combinations."));
        window.type("sweep.values.windows.lookback", "20..");
        until(() -> window.node(Button.class, "sweep-start").isDisabled());
        assertThat(window.node(Label.class, "sweep.problem").getText()).contains("20..");
        assertThat(isRed("sweep.values.windows.lookback")).isTrue();
        window.press("vary.training.batchSize");
        assertThat(isRed("sweep.values.training.batchSize")).isFalse();
        window.press("vary.training.batchSize");
        window.press("vary.windows.lookback");
        assertThat(window.has("sweep.values.windows.lookback")).isFalse();
    }

    private boolean isRed(String id) {
        return fx(() -> window.node(TextField.class, id).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("invalid")));
    }

    @Test
    void fieldsToBeginWithAreSuggested() throws Exception {
        window.openSeries(2);
        window.press("view-sweeps");
        window.press("sweep.suggest");
        until(() -> !window.node(Button.class, "sweep-start").isDisabled());
        assertThat(fx(() -> List.copyOf(window.workbench().sweepDraft().varied().keySet())))
                .containsExactly("windows.lookback", "training.learningRate", "network.layers[0].filters");
        assertThat(window.has("sweep.suggest")).isFalse();
    }

    @Test
    void impossibleCombinationsAreToldBeforehand() throws Exception {
        window.openSeries(2);
        window.press("view-sweeps");
        window.press("vary.network.layers[0].count");
        window.type("sweep.values.network.layers[0].count", "1,2,60");
        until(() -> window.node(Label.class, "sweep.size").getText().startsWith("3 combinations."));
        window.press("vary.windows.lookback");
        // Never more rows than the training split has.
        window.type("sweep.values.windows.lookback", "40,1000000");
        until(() -> window.node(Label.class, "sweep.size").getText().contains("cannot be trained"));
    }

    @Test
    void aSweepIsTrainedSeenAndItsBestRecipeUsed(FxRobot robot) throws Exception {
        sweep();
        Node progress = window.node(Node.class, "sweep-progress");
        Bounds place = fx(() -> progress.localToScreen(progress.getBoundsInLocal()));
        assertThat(place.getWidth()).isGreaterThan(200);
        window.press("sweeps.best");
        until(() -> window.workbench().nextRun().branchProperty().get() != null);
        StoredRun best = window.ask(store -> store.runs()
                .find(window.workbench().nextRun().branchProperty().get().parent())
                .orElseThrow());
        assertThat(window.workbench().recipeProperty().get().training().batchSize())
                .isEqualTo(best.recipe().training().batchSize());
        double least =
                window.ask(store -> store.sweeps().trials(store.sweeps().find(1).orElseThrow()).stream()
                        .mapToDouble(trial -> trial.trial().cost())
                        .min()
                        .orElseThrow());
        assertThat(best.scores().get(Split.VALIDATION).network().maeUnits()).isEqualTo(least);
    }

    @Test
    void eachTrialKnowsTheObjectiveOfRepeatingTheLastValue() throws Exception {
        sweep();
        StoredRun run = window.ask(store -> store.runs()
                .find(trials(store, Objective.VALIDATION_MAE).get(0).run())
                .orElseThrow());
        assertThat(window.ask(store -> trials(store, Objective.VALIDATION_MAE))
                        .get(0)
                        .persistence()
                        .orElseThrow())
                .isCloseTo(run.scores().get(Split.VALIDATION).persistence().maeUnits(), Offset.offset(1e-9));
        assertThat(window.ask(store -> trials(store, Objective.VALIDATION_LOSS))
                        .get(0)
                        .persistence())
                .hasValue(run.facts().orElseThrow().persistenceLoss().get(Split.VALIDATION));
        assertThat(window.ask(store -> trials(store, Objective.VALIDATION_SKILL))
                        .get(0)
                        .persistence())
                .hasValue(0);
    }

    /** Those of the first sweep, by whatever objective. */
    private static List<StoredTrial> trials(RunStore store, Objective objective) {
        StoredSweep sweep = store.sweeps().find(1).orElseThrow();
        return store.sweeps()
                .trials(new StoredSweep(
                        sweep.id(),
                        sweep.name(),
                        sweep.recipe(),
                        sweep.settings().withObjective(objective),
                        sweep.excluded(),
                        sweep.seconds(),
                        sweep.outcome(),
                        sweep.unsealed(),
                        sweep.created()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTrialOfTheTableIsLookedAtUsedAndOpenedInPlace(FxRobot robot) throws Exception {
        sweep();
        TableView<StoredTrial> table = (TableView<StoredTrial>) window.node(TableView.class, "sweep-trials");
        List<StoredTrial> rows = fx(() -> List.copyOf(table.getItems()));
        assertThat(rows)
                .hasSize(4)
                .isSortedAccordingTo(comparingDouble(row -> row.trial().cost()));
        assertThat(fx(() -> table.getColumns().stream()
                        .map(TableColumnBase::getText)
                        .toList()))
                .containsExactly("Trial", "Validation MAE", "Batch size", "Epochs", "State", "Time");

        run(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(2);
        });
        robot.type(KeyCode.ENTER);
        Node card = window.node(Node.class, "trial-card");
        until(card::isVisible);
        assertThat(window.node(Label.class, "trial-card.title").getText())
                .isEqualTo("Trial " + rows.get(2).trial().number());
        robot.type(KeyCode.ESCAPE);
        until(() -> !card.isVisible());
        assertThat(table.isFocused()).isTrue();

        Recipe before = window.workbench().recipeProperty().get();
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.SPACE); // the focus is on Use
        int size = Integer.parseInt(rows.get(2).trial().point().values().get(0));
        until(() -> window.workbench().recipeProperty().get().training().batchSize() == size);
        assertThat(card.isVisible()).isFalse();
        run(() -> window.workbench().undo());
        assertThat(window.workbench().recipeProperty().get()).isEqualTo(before);

        robot.type(KeyCode.ENTER);
        window.press("trial-card.open");
        until(() -> window.workbench().runProperty().get() != null
                && window.node(ToggleButton.class, "view-workbench").isSelected());
        assertThat(fx(() -> window.workbench().runProperty().get().idProperty().get()))
                .isEqualTo(rows.get(2).run());
    }

    @Test
    void keysGoFromTrialToTrialOfAPictureAndOpenOne(FxRobot robot) throws Exception {
        sweep();
        Node picture = window.node(Node.class, "sweep-progress");
        String name = picture.getAccessibleText();
        run(picture::requestFocus);
        robot.type(KeyCode.RIGHT);
        assertThat(fx(picture::getAccessibleText)).isNotEqualTo(name).startsWith("Trial 1 ");
        robot.type(KeyCode.RIGHT);
        assertThat(fx(picture::getAccessibleText)).startsWith("Trial 2 ");

        robot.type(KeyCode.ENTER);
        Node card = window.node(Node.class, "trial-card");
        until(card::isVisible);
        assertThat(window.node(Label.class, "trial-card.title").getText()).isEqualTo("Trial 2");
        robot.type(KeyCode.ESCAPE);
        until(() -> !card.isVisible());
        assertThat(picture.isFocused()).isTrue();
    }

    @Test
    void aSweepSaysOfWhichSeriesItIs() throws Exception {
        sweep();
        Label elsewhere = window.node(Label.class, "sweeps.elsewhere");
        assertThat(window.node(Label.class, "sweeps.state").getText())
                .startsWith("pattern-synthetic.csv · Model-based (TPE) · Validation MAE · ");
        assertThat(elsewhere.isVisible()).isFalse();

        run(() -> window.workbench().library().order(queue -> queue.pause(true)));
        window.press("sweeps.more");
        until(window.node(Button.class, "sweeps.stop")::isVisible);
        Region view = window.node(Region.class, "sweeps");
        assertThat(fx(() -> view.minWidth(-1)))
                .as("room beside the forms in a window of 1024")
                .isLessThanOrEqualTo(1024 - 348);

        Path other = Path.of("data/index-synthetic.csv").toAbsolutePath();
        window.begin(other);
        until(elsewhere::isVisible);
        assertThat(elsewhere.getText()).contains("another series, pattern-synthetic.csv");
    }

    @Test
    void fieldsAreNamedAsInTheFormsInWhatIsWrongToo() throws Exception {
        window.openSeries(2);
        window.press("view-sweeps");
        window.press("vary.network.layers[0].count");
        window.type("sweep.values.network.layers[0].count", "many");
        until(() -> window.node(Label.class, "sweep.problem").getText().contains("many"));
        assertThat(window.node(Label.class, "sweep.problem").getText())
                .contains("Layer 1")
                .doesNotContain("[0]");
    }

    @Test
    void theListOfSweepsStaysWhileOneGoesOnAndHearsOfNewNames() throws Exception {
        sweep();
        ComboBox<?> choice = window.node(ComboBox.class, "sweeps.choice");
        AtomicInteger replaced = new AtomicInteger();
        run(() -> choice.getItems().addListener((ListChangeListener<Object>) change -> replaced.incrementAndGet()));
        window.press("sweeps.more");
        // All four combinations were tried: there is nothing more to do, but time to write that down.
        window.untilStored(store -> store.sweeps()
                .find(1)
                .filter(s -> s.isOver() && s.settings().runs().equals(OptionalInt.of(24)))
                .isPresent());
        until(() -> window.node(Label.class, "sweeps.state").getText().contains("4 trials"));
        assertThat(fx(choice::getItems)).hasSize(2);
        assertThat(replaced).hasValue(0);

        run(() -> window.workbench().library().change(store -> store.sweeps().rename(1, "sizes")));
        until(() -> choice.getButtonCell().getText().equals("sizes"));
        assertThat(replaced).hasPositiveValue();
    }

    @Test
    void testResultsStaySealedUntilSomebodyOpensThem() throws Exception {
        sweep();
        long run = window.ask(store -> store.sweeps()
                .trials(store.sweeps().find(1).orElseThrow())
                .get(0)
                .run());
        run(() -> window.workbench().pastRuns().show(run));
        until(() -> window.workbench().runProperty().get() != null);
        assertThat(fx(() ->
                        window.workbench().runProperty().get().scoresProperty().get()))
                .containsKey(Split.VALIDATION)
                .doesNotContainKey(Split.TEST);
        assertThat(fx(() -> window.workbench()
                        .runProperty()
                        .get()
                        .forecastsProperty()
                        .get()))
                .doesNotContainKey(Split.TEST);

        window.press("sweeps.unseal");
        window.untilStored(
                store -> store.sweeps().find(1).orElseThrow().unsealed().isPresent());
        run(() -> window.workbench().pastRuns().show(run));
        until(() ->
                window.workbench().runProperty().get().scoresProperty().get().containsKey(Split.TEST));
        String digest = window.workbench().series().orElseThrow().digest();
        TestPeeks looks = window.ask(store -> store.testPeeks().count(digest, Optional.of(run)));
        assertThat(looks.peeks()).isEqualTo(1);
        run(() -> window.workbench().pastRuns().show(run));
        TestPeeks again = window.ask(store -> store.testPeeks().count(digest, Optional.of(run)));
        assertThat(again).as("what is open stays open").isEqualTo(looks);
    }
}
