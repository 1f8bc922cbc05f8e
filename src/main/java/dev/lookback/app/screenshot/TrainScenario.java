package dev.lookback.app.screenshot;

import dev.lookback.app.CompositionRoot;
import dev.lookback.app.workbench.TestSeal;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.Training;
import dev.lookback.training.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;

/** A run of the recipe in the forms: in training, evaluated, and with its test results sealed and opened. */
final class TrainScenario {

    private final Driver driver;
    private final Path out;
    private final CompositionRoot lookback;
    private final Hold hold;
    private final Scene scene;

    TrainScenario(Driver driver, Path out, CompositionRoot lookback, Hold hold, Scene scene) {
        this.driver = driver;
        this.out = out;
        this.lookback = lookback;
        this.hold = hold;
        this.scene = scene;
    }

    void run() throws InterruptedException, IOException {
        Workbench workbench = lookback.workbench();
        LiveRun run = train();
        driver.await(run.stateProperty(), RunState::isOver);
        driver.await(seal(), state -> state != TestSeal.State.TRAINING);
        driver.await(workbench.assessments().workingProperty(), working -> !working);
        picture("judged");
        tab("residuals");
        driver.run(() -> ((ToggleButton) scene.lookup("#residuals-test")).fire());
        picture("sealed");
        tab("metrics");
        driver.run(workbench.testSeal()::open);
        driver.await(seal(), state -> state == TestSeal.State.OPEN || state == TestSeal.State.NONE);
        driver.await(workbench.assessments().workingProperty(), working -> !working);
        driver.run(() -> ((ToggleButton) scene.lookup("#metrics-test")).fire());
        picture("opened");
        differ(workbench);
    }

    /** The recipe after two edits, with the run still on show. */
    private void differ(Workbench workbench) throws InterruptedException, IOException {
        driver.run(() -> workbench.edit(
                "",
                r -> r.withSeed(r.seed() + 1)
                        .withWindows(r.windows().withDelay(r.windows().delay() + 1))));
        picture("differs");
        driver.run(workbench::undo);
    }

    /** Starts the run and takes its picture while it is held; none of one that fails before. */
    private LiveRun train() throws InterruptedException, IOException {
        Workbench workbench = lookback.workbench();
        tab("metrics");
        if (!driver.on(() -> workbench.checkProperty().get().trainable())) {
            throw new Scenario.CannotGoOn(driver.on(this::whyNot));
        }
        Training training = driver.on(() -> workbench.recipeProperty().get().training());
        CompletableFuture<Boolean> held = hold.halfway(training);
        try {
            driver.run(workbench::train);
            LiveRun run = driver.on(() -> workbench.runProperty().get());
            if (driver.awaitHeld(held, run.stateProperty(), RunState::isOver)) {
                driver.await(run.progressProperty(), batch -> batch != null && batch.epoch() >= Hold.epoch(training));
                picture("training");
            }
            return run;
        } finally {
            hold.release();
        }
    }

    private ObservableValue<TestSeal.State> seal() {
        return lookback.workbench().testSeal().viewProperty().map(TestSeal.View::state);
    }

    private String whyNot() {
        return lookback.workbench().checkProperty().get().errors().stream()
                .map(problem -> problem.field() + ": " + lookback.texts().get(problem.message()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private void tab(String name) throws InterruptedException {
        driver.run(() -> ((TabPane) scene.lookup("#tabs"))
                .getTabs().stream()
                        .filter(tab -> ("tab-" + name).equals(tab.getId()))
                        .forEach(tab -> tab.getTabPane().getSelectionModel().select(tab)));
    }

    private void picture(String state) throws InterruptedException, IOException {
        driver.picture(scene, out.resolve(state + ".png"));
    }
}
