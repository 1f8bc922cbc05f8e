package dev.lookback.app.workbench;

import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.recipe.Preset;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeCheck;
import dev.lookback.runs.Branch;
import dev.lookback.runs.NewRun;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.Split;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the window is about: the open series, the recipe being edited, the run being watched. JavaFX thread only. */
public final class Workbench {

    private final Trainer trainer;
    private final SeriesOpener opener;
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final ReadOnlyObjectWrapper<Recipe> recipe = new ReadOnlyObjectWrapper<>(this, "recipe");
    private final ReadOnlyObjectWrapper<RecipeCheck> check = new ReadOnlyObjectWrapper<>(this, "check");
    private final ReadOnlyObjectWrapper<LiveRun> run = new ReadOnlyObjectWrapper<>(this, "run");
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final ReadOnlyObjectWrapper<Recipe> saved = new ReadOnlyObjectWrapper<>(this, "saved");
    private final IntegerProperty anchor = new SimpleIntegerProperty(this, "anchor", -1);
    private final ReadOnlyObjectWrapper<Branch> branch = new ReadOnlyObjectWrapper<>(this, "branch");
    private final ObjectProperty<EvaluationSettings> evaluation =
            new SimpleObjectProperty<>(this, "evaluation", EvaluationSettings.usual());
    private final EpochCosts costs;
    private final RunLibrary library;
    private final PastRuns pastRuns;
    private final SweepDraft sweepDraft;
    private final Outlook outlook;
    private final TestSeal testSeal;
    private final Assessments assessments;
    private EditHistory<Recipe> history;

    /** @param runs the file in which runs are kept */
    public Workbench(Trainer trainer, SeriesOpener opener, Path runs) {
        this.trainer = trainer;
        this.opener = opener;
        costs = new EpochCosts(trainer);
        library = new RunLibrary(trainer, runs, this::tell);
        TestOpener testOpener = new TestOpener(trainer, library, this::tell);
        testSeal = new TestSeal(library, testOpener, run.getReadOnlyProperty());
        pastRuns = new PastRuns(this, library, testOpener);
        sweepDraft = new SweepDraft(this);
        outlook = new Outlook(run, evaluation, opener.background());
        assessments = new Assessments(run, evaluation);
    }

    // ---- what panes bind to

    /** The open series and how it was read; null while nothing is open. */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public Optional<Series> series() {
        return Optional.ofNullable(reading.get()).map(Reading::series);
    }

    /** The file being read in the background; null when none is. */
    public ReadOnlyObjectProperty<Opening> openingProperty() {
        return opener.openingProperty();
    }

    /** The recipe being edited; null while nothing is open. */
    public ReadOnlyObjectProperty<Recipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /** What follows from the recipe on the series; always of the current recipe; null while nothing is open. */
    public ReadOnlyObjectProperty<RecipeCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /** The run that charts and tables show: the newest started; null before the first. */
    public ReadOnlyObjectProperty<LiveRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** How runs are judged. */
    public ObjectProperty<EvaluationSettings> evaluationProperty() {
        return evaluation;
    }

    /** How far the run that is watched may be off, and what it says of the rows to come. */
    public Outlook outlook() {
        return outlook;
    }

    /** What the run that is watched is worth beside simple forecasts. */
    public Assessments assessments() {
        return assessments;
    }

    /** What epochs take on this machine. */
    public EpochCosts costs() {
        return costs;
    }

    /** Every run that was ever trained. */
    public RunLibrary library() {
        return library;
    }

    /** What can be done with them. */
    public PastRuns pastRuns() {
        return pastRuns;
    }

    /** The test results of the run on the screen. */
    public TestSeal testSeal() {
        return testSeal;
    }

    /** What the next sweep is to vary. */
    public SweepDraft sweepDraft() {
        return sweepDraft;
    }

    /** The run that the recipe was taken from, of which the next one will be a child; null for none. */
    public ReadOnlyObjectProperty<Branch> branchProperty() {
        return branch.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Anchor row of the window that is pointed at, drawn on the chart and described in the forms; −1 for none. */
    public IntegerProperty anchorProperty() {
        return anchor;
    }

    /** Whether the recipe differs from what was last opened, saved or chosen by the program. */
    public boolean hasUnsavedRecipe() {
        return !Objects.equals(recipe.get(), saved.get());
    }

    /** Whether a run has begun, or waits to, and is not over. */
    public boolean isTraining() {
        return run.get() != null && !run.get().state().isOver();
    }

    /** Whether the run that is watched is among the runs that are kept. */
    public boolean isKept() {
        return run.get() != null && run.get().idProperty().get() != null;
    }

    // ---- commands

    /** This recipe is on disk now. */
    public void markSaved(Recipe kept) {
        saved.set(kept);
    }

    /** Reads a file in the background and starts a recipe for it. */
    public void open(Path file) {
        dismissNotice();
        opener.read(file, ReadOptions.detect(), opened -> start(opened, Preset.SMALL.on(opened.series())), this::tell);
    }

    /** Opens a recipe with the file that it names; says so when that file is not what it was. */
    public void open(Recipe saved, Path file) {
        open(saved, file, () -> {});
    }

    /** The same, and then something else. */
    void open(Recipe saved, Path file, Runnable then) {
        dismissNotice();
        opener.read(
                file,
                saved.data().options(),
                opened -> {
                    start(opened, saved);
                    tellIfChanged(saved, opened.series());
                    then.run();
                },
                this::tell);
    }

    private void tellIfChanged(Recipe saved, Series series) {
        String digest = saved.data().digest();
        if (!digest.isEmpty() && !digest.equals(series.digest())) {
            tell(Notice.information(Message.of("app.shell.recipe.otherData", series.name())));
        }
    }

    /** Opens a model that was trained before, with the file that its recipe names, and shows what it forecasts. */
    public void open(TrainedModel model, Path file) {
        dismissNotice();
        opener.read(
                file,
                model.recipe().data().options(),
                opened -> {
                    start(opened, model.recipe());
                    tellIfChanged(model.recipe(), opened.series());
                    LiveRun reopened = new LiveRun(model.recipe(), opened.series());
                    reopened.handle(CompletableFuture.completedStage(trainer.judge(
                            model, opened.series(), Split.FOR_CHOOSING, new FrameQueue<>(reopened::accept)::send)));
                    run.set(reopened);
                },
                this::tell);
    }

    /** Judges a model on the open series, but for its test split; the outcome comes on the JavaFX thread. */
    public void judge(TrainedModel model, Consumer<RunResult> outcome) {
        series().ifPresent(on -> trainer.judge(model, on, Split.FOR_CHOOSING, event -> {
            if (event instanceof RunEvent.Over over) {
                Platform.runLater(() -> outcome.accept(over.result()));
            }
        }));
    }

    /** Reads the open file again with other options; the recipe keeps everything that still applies. */
    public void reread(ReadOptions options) {
        Recipe before = recipe.get();
        opener.read(
                reading.get().series().file(),
                options,
                opened -> {
                    reading.set(opened);
                    edit("", r -> ColumnChoice.carryOver(before, opened.series()));
                },
                this::tell);
    }

    /**
     * Changes the recipe; one step of undo.
     *
     * @param kind edits of the same non-empty kind in a row are undone together: the field's path, say
     */
    public void edit(String kind, UnaryOperator<Recipe> change) {
        if (history != null) {
            show(history.edit(change.apply(history.value()), kind));
        }
    }

    public void undo() {
        travel(history == null ? null : history.undo());
    }

    public void redo() {
        travel(history == null ? null : history.redo());
    }

    /** Trains the recipe as it stands; a run under way is stopped first. Does nothing for an impossible recipe. */
    public void train() {
        if (check.get() == null || !check.get().trainable()) {
            return;
        }
        if (run.get() != null && !run.get().state().isOver()) {
            run.get().stop();
        }
        Series series = reading.get().series();
        LiveRun next = library.train(
                NewRun.of(recipe.get(), series.name()).withBranch(Optional.ofNullable(branch.get())), series);
        next.failureProperty()
                .addListener((o, old, failed) ->
                        tell(new Notice(Notice.Kind.ERROR, failed.reason(), Optional.of(failed.advice()))));
        next.idProperty().addListener((o, old, id) -> {
            if (run.get() == next) {
                branchFrom(Optional.of(new Branch(id, OptionalInt.empty())));
            }
        });
        watch(next);
    }

    /** What is trained next comes from this run. */
    void branchFrom(Optional<Branch> parent) {
        branch.set(parent.orElse(null));
    }

    /** What is trained next begins with weights of its own. */
    public void beginAfresh() {
        if (branch.get() != null) {
            branchFrom(Optional.of(new Branch(branch.get().parent(), OptionalInt.empty())));
        }
    }

    public void tell(Notice told) {
        notice.set(told);
    }

    public void dismissNotice() {
        notice.set(null);
    }

    // ---- inside

    void watch(LiveRun next) {
        run.set(next);
    }

    private void start(Reading opened, Recipe first) {
        recipe.set(null);
        reading.set(opened);
        show(EditHistory.of(first.withData(first.data()
                .withPath(opened.series().file().toString())
                .withDigest(opened.series().digest()))));
        check.get().plan().ifPresent(plan -> {
            AnchorRange last = plan.anchors(Split.TRAIN);
            anchor.set(last.isEmpty() ? -1 : last.last());
        });
        markSaved(recipe.get());
        branchFrom(Optional.empty());
    }

    private void travel(EditHistory<Recipe> target) {
        if (target == null) {
            return;
        }
        ReadOptions options = target.value().data().options();
        if (Objects.equals(options, history.value().data().options())) {
            show(target);
        } else {
            opener.read(
                    reading.get().series().file(),
                    options,
                    opened -> {
                        reading.set(opened);
                        show(target);
                    },
                    this::tell);
        }
    }

    private void show(EditHistory<Recipe> next) {
        history = next;
        check.set(RecipeCheck.of(next.value(), reading.get().series()));
        recipe.set(next.value());
        canUndo.set(next.past().isPresent());
        canRedo.set(next.future().isPresent());
    }
}
