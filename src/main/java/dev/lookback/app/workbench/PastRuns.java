package dev.lookback.app.workbench;

import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.app.workbench.library.TestOpener;
import dev.lookback.engine.TrainedModel;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.Branch;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.SameResult;
import dev.lookback.runs.StoredRun;
import dev.lookback.series.Series;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Commands for stored runs: show, reuse, branch, repeat, evaluate. JavaFX thread only. */
public final class PastRuns {

    private final Workbench workbench;
    private final Trainer trainer;
    private final RunLibrary library;
    private final TestOpener opener;
    private final RunLoader loader;

    PastRuns(Workbench workbench, Trainer trainer, RunLibrary library, TestOpener opener, RunLoader loader) {
        this.workbench = workbench;
        this.trainer = trainer;
        this.library = library;
        this.opener = opener;
        this.loader = loader;
    }

    /** Puts a run on show; the recipe being edited stays what it is, unless another file has to be opened. */
    public void show(long id) {
        loader.show(id);
    }

    /** Whether a run is of the open series, wherever that lies. */
    public boolean isHere(StoredRun run) {
        return loader.isHere(run.recipe());
    }

    /** Opens the test results of those that are sealed; each is a test peek. Runs of another series stay as they are. */
    public void openTest(List<StoredRun> runs) {
        workbench
                .series()
                .ifPresent(series -> runs.stream()
                        .filter(run -> run.isTestSealed() && run.recipe().data().isTo(series))
                        .forEach(run -> openTest(run, series)));
    }

    private void openTest(StoredRun run, Series series) {
        library.ask(
                store -> store.outcomes().model(run.id()),
                found -> found.ifPresent(model -> opener.open(
                        model,
                        series,
                        Optional.of(run.id()),
                        opened -> workbench.testSeal().opened(run.id(), opened),
                        () -> {})));
    }

    /** Puts the run's recipe into the forms; what is trained next is its child. */
    public void use(StoredRun run) {
        edit(run, OptionalInt.empty(), run.recipe());
    }

    /**
     * Puts the run's recipe into the forms, to go on from the weights that it had after an epoch, for as many epochs as it was
     * trained itself.
     */
    public void branch(StoredRun run, int epoch) {
        int more = Math.min(run.recipe().training().epochs(), Integer.MAX_VALUE - epoch);
        edit(
                run,
                OptionalInt.of(epoch),
                run.recipe().withTraining(run.recipe().training().withEpochs(epoch + more)));
    }

    private void edit(StoredRun run, OptionalInt epoch, Recipe recipe) {
        loader.withSeries(recipe, series -> {
            workbench.edit("", r -> recipe.withData(recipe.data().at(series)));
            workbench.nextRun().branchFrom(new Branch(run.id(), epoch), run.recipe());
        });
    }

    /** Evaluates a model that a run had on the open series, but for its test split; the outcome comes on the JavaFX thread. */
    public void evaluate(TrainedModel model, Consumer<RunResult> outcome) {
        workbench
                .series()
                .ifPresent(on -> trainer.evaluate(model, on, Split.FOR_CHOOSING, event -> {
                    if (event instanceof RunEvent.Over over) {
                        Platform.runLater(() -> outcome.accept(over.result()));
                    }
                }));
    }

    /** Trains the same with seeds that were not used yet, in the queue. */
    public void repeat(StoredRun run, int count) {
        library.ask(
                store -> store.alike().seeds(run.id()),
                used -> library.order(queue -> queue.add(SameResult.unusedSeeds(used, count).stream()
                        .map(seed -> NewRun.of(
                                        run.recipe().withSeed(seed),
                                        run.origin().series())
                                .withBranch(Optional.of(new Branch(run.id(), OptionalInt.empty()))))
                        .toList())));
    }
}
