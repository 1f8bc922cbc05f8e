package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.app.workbench.library.TestOpener;
import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.Branch;
import dev.lookback.runs.DataFile;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.SameResult;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.store.RunStore;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.window.split.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Commands for stored runs: show, reuse, branch, repeat, evaluate. JavaFX thread only. */
public final class PastRuns {

    /** A run and its large parts. */
    private record Whole(
            StoredRun run, Map<Split, SplitForecast> forecasts, Optional<TrainedModel> model, boolean unsealed) {

        static Optional<Whole> of(RunStore store, long id) {
            return store.runs()
                    .find(id)
                    .map(run -> new Whole(
                            run,
                            store.outcomes().forecasts(id),
                            store.outcomes().model(id),
                            isUnsealed(store, run)));
        }

        private static boolean isUnsealed(RunStore store, StoredRun run) {
            return run.origin()
                    .trial()
                    .flatMap(place -> store.sweeps().find(place.sweep()))
                    .flatMap(StoredSweep::unsealed)
                    .isPresent();
        }
    }

    private final Workbench workbench;
    private final Trainer trainer;
    private final RunLibrary library;
    private final TestOpener opener;

    PastRuns(Workbench workbench, Trainer trainer, RunLibrary library, TestOpener opener) {
        this.workbench = workbench;
        this.trainer = trainer;
        this.library = library;
        this.opener = opener;
    }

    /** Puts a run on the charts; the recipe being edited stays what it is, unless another file has to be opened. */
    public void show(long id) {
        Optional<LiveRun> live = library.live()
                .find(id)
                .filter(run ->
                        workbench.series().filter(s -> isOf(run.recipe(), s)).isPresent());
        if (live.isPresent()) {
            workbench.watch(live.get());
            return;
        }
        library.ask(store -> Whole.of(store, id), found -> found.ifPresent(this::show));
    }

    private void show(Whole whole) {
        withSeries(whole.run().recipe(), series -> {
            if (!whole.forecasts().values().stream().allMatch(forecast -> isWithin(series, forecast))) {
                workbench.tell(Notice.error(Message.of(
                        "runs.store.unreadable",
                        String.valueOf(library.fileProperty().get()))));
                return;
            }
            workbench.watch(LiveRun.of(whole.run(), whole.forecasts(), whole.model(), series));
            if (whole.unsealed()) {
                workbench.testSeal().open();
            }
        });
    }

    private static boolean isWithin(Series series, SplitForecast forecast) {
        int first = forecast.firstTargetRow();
        return first >= 0 && first <= series.rows() - forecast.actual().length;
    }

    /** Opens the test results of those that are sealed; each is a test peek. Runs of another series stay as they are. */
    public void openTest(List<StoredRun> runs) {
        workbench
                .series()
                .ifPresent(series -> runs.stream()
                        .filter(run -> run.isTestSealed() && isOf(run.recipe(), series))
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

    /** Whether a run is of the open series, wherever that lies. */
    public boolean isHere(StoredRun run) {
        return workbench.series().filter(series -> isOf(run.recipe(), series)).isPresent();
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
        withSeries(recipe, series -> {
            DataReference data = workbench.recipeProperty().get().data();
            workbench.edit(
                    "", r -> recipe.withData(recipe.data().withPath(data.path()).withDigest(data.digest())));
            workbench.nextRun().branchFrom(Optional.of(new Branch(run.id(), epoch)));
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
                store -> store.runs().seeds(run.id()),
                used -> library.order(queue -> queue.add(SameResult.unusedSeeds(used, count).stream()
                        .map(seed -> NewRun.of(
                                        run.recipe().withSeed(seed),
                                        run.origin().series())
                                .withBranch(Optional.of(new Branch(run.id(), OptionalInt.empty()))))
                        .toList())));
    }

    private interface WithSeries {
        void go(Series series);
    }

    /** With the open series where that is the recipe's, wherever it lies now; else the file is opened that the recipe names. */
    private void withSeries(Recipe recipe, WithSeries work) {
        Optional<Series> here = workbench.series().filter(series -> isOf(recipe, series));
        if (here.isPresent()) {
            work.go(here.get());
            return;
        }
        Optional<Path> file = DataFile.of(recipe.data(), library.fileProperty().get());
        if (file.isPresent()) {
            workbench.open(recipe, file.get(), work::go);
        } else {
            workbench.tell(new Notice(
                    Notice.Kind.ERROR,
                    Message.of("app.shell.recipe.noData", recipe.data().path()),
                    Optional.of(Message.of("app.runs.noData.advice"))));
        }
    }

    private static boolean isOf(Recipe recipe, Series series) {
        return recipe.data().digest().equals(series.digest())
                && series.features().containsAll(recipe.data().features())
                && series.features().contains(recipe.data().target());
    }
}
