package dev.lookback.app.workbench;

import dev.lookback.app.background.Background;
import dev.lookback.app.background.FileOpener;
import dev.lookback.app.background.Notice;
import dev.lookback.app.background.Opening;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.app.workbench.library.TestOpener;
import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.Trainer;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.split.Split;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** View model of the window: the open series, the recipe being edited, the run being watched. JavaFX thread only. */
public final class Workbench {

    private final Trainer trainer;
    private final SeriesOpener opener;
    private final ReadOnlyObjectWrapper<LiveRun> run = new ReadOnlyObjectWrapper<>(this, "run");
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice");
    private final IntegerProperty anchor = new SimpleIntegerProperty(this, "anchor", -1);
    private final ObjectProperty<EvaluationSettings> evaluation =
            new SimpleObjectProperty<>(this, "evaluation", EvaluationSettings.defaults());
    private final ObjectProperty<TracedValue> pointedField = new SimpleObjectProperty<>(this, "pointedField");
    private final Background background;
    private final OpenSeries open;
    private final EpochCosts costs;
    private final RunLibrary library;
    private final NextRun nextRun;
    private final PastRuns pastRuns;
    private final SweepDraft sweepDraft;
    private final Outlook outlook;
    private final TestSeal testSeal;
    private final Assessments assessments;
    private final SameResults sameResults;

    /**
     * @param background made of where failures are told
     * @param runs the file in which runs are kept
     */
    public Workbench(
            Trainer trainer, SeriesOpener opener, Function<Consumer<Notice>, Background> background, Path runs) {
        this.trainer = trainer;
        this.opener = opener;
        this.background = background.apply(this::tell);
        open = new OpenSeries(opener, this::begun, this::tell);
        costs = new EpochCosts(trainer);
        library = new RunLibrary(trainer, runs, this::tell);
        TestOpener testOpener = new TestOpener(trainer, library, this::tell);
        testSeal = new TestSeal(library, testOpener, run.getReadOnlyProperty());
        nextRun = new NextRun(run.getReadOnlyProperty());
        pastRuns = new PastRuns(this, trainer, library, testOpener);
        sweepDraft = new SweepDraft(this);
        outlook = new Outlook(run, evaluation, this.background);
        assessments = new Assessments(run, evaluation, this.background);
        sameResults = new SameResults(this);
    }

    // ---- what panes bind to

    /** The open series and how it was read; null while nothing is open. */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return open.readingProperty();
    }

    public Optional<Series> series() {
        return open.series();
    }

    /** The file being read in the background; null when none is. */
    public ReadOnlyObjectProperty<Opening> openingProperty() {
        return opener.files().openingProperty();
    }

    /** The recipe being edited; null while nothing is open. */
    public ReadOnlyObjectProperty<Recipe> recipeProperty() {
        return open.edits().recipeProperty();
    }

    /** What follows from the recipe on the series; always of the current recipe; null while nothing is open. */
    public ReadOnlyObjectProperty<RecipeCheck> checkProperty() {
        return open.edits().checkProperty();
    }

    /** The run that charts and tables show: the newest started; null before the first. */
    public ReadOnlyObjectProperty<LiveRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** Settings by which runs are evaluated. */
    public ObjectProperty<EvaluationSettings> evaluationProperty() {
        return evaluation;
    }

    /** Runs tasks off the JavaFX thread. */
    public Background background() {
        return background;
    }

    /** Prediction intervals and future forecast of the watched run. */
    public Outlook outlook() {
        return outlook;
    }

    /** Assessment of the watched run against baselines. */
    public Assessments assessments() {
        return assessments;
    }

    /** Epoch durations on this machine. */
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

    /** Edits of the recipe, with undo. */
    public RecipeEdits edits() {
        return open.edits();
    }

    /** What is trained next. */
    public NextRun nextRun() {
        return nextRun;
    }

    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Anchor row of the window that is pointed at, drawn on the chart and described in the forms; −1 for none. */
    public IntegerProperty anchorProperty() {
        return anchor;
    }

    /** What the value inside the network depends on that was pointed at last; null for none. */
    public ObjectProperty<TracedValue> pointedFieldProperty() {
        return pointedField;
    }

    /** Whether a run has begun, or waits to, and is not over. */
    public boolean isTraining() {
        return run.get() != null && !run.get().state().isOver();
    }

    // ---- commands

    /** Opens a file of whatever kind: it is looked at in the background, and what is to be done with it then is done here. */
    public void open(Path file, FileOpener.Work<Runnable> work) {
        dismissNotice();
        opener.files().open(file, work, Runnable::run, this::tell);
    }

    /**
     * Opens a project in place of the runs that are open.
     *
     * @param copy what can be done where the project cannot be written: it asks for another place
     */
    public void openProject(Path project, Runnable copy) {
        dismissNotice();
        library.projects().open(opener.files(), project.toAbsolutePath(), copy);
    }

    /** Reads a file in the background and starts a recipe for it. */
    public void open(Path file) {
        dismissNotice();
        open.read(file);
    }

    /** Opens a recipe with the file that it names; says so when that file is not what it was. */
    public void open(Recipe saved, Path file) {
        open(saved, file, series -> {});
    }

    /** The same, and then something else. */
    void open(Recipe saved, Path file, Consumer<Series> then) {
        dismissNotice();
        open.read(saved, file, then);
    }

    /** Opens a model that was trained before, with the file that its recipe names, and shows what it forecasts. */
    public void open(TrainedModel model, Path file) {
        open(model.recipe(), file, series -> {
            LiveRun reopened = new LiveRun(model.recipe(), series);
            reopened.begun(trainer.evaluate(model, series, Split.FOR_CHOOSING, reopened::send));
            watch(reopened);
        });
    }

    /** Reads the open file again with other options; the recipe keeps everything that still applies. */
    public void reread(ReadOptions options) {
        open.reread(options);
    }

    /**
     * Changes the recipe; one step of undo.
     *
     * @param kind edits of the same non-empty kind in a row are undone together: the field's path, say
     */
    public void edit(String kind, UnaryOperator<Recipe> change) {
        open.edit(kind, change);
    }

    public void undo() {
        open.undo();
    }

    public void redo() {
        open.redo();
    }

    /** Trains the recipe as it stands; a run under way is stopped first. Does nothing for an impossible recipe. */
    public void train() {
        RecipeCheck check = checkProperty().get();
        if (check == null || !check.trainable()) {
            return;
        }
        if (isTraining()) {
            run.get().stop();
        }
        Series series = series().orElseThrow();
        LiveRun next = library.live().train(nextRun.of(check.recipe(), series), series);
        next.failureProperty()
                .addListener((o, old, failed) ->
                        tell(new Notice(Notice.Kind.ERROR, failed.reason(), Optional.of(failed.advice()))));
        nextRun.follow(next);
        watch(next);
        sameResults.check(next);
    }

    public void tell(Notice told) {
        notice.set(told);
    }

    public void dismissNotice() {
        notice.set(null);
    }

    /** Dismisses a notice that offers what cannot be done any more. */
    public void withdraw(Message action) {
        Optional.ofNullable(notice.get())
                .flatMap(Notice::action)
                .filter(offered -> offered.name().equals(action))
                .ifPresent(offered -> dismissNotice());
    }

    // ---- inside

    void watch(LiveRun next) {
        run.set(next);
    }

    private void begun(RecipeCheck first) {
        first.plan().ifPresent(plan -> {
            AnchorRange last = plan.anchors(Split.TRAIN);
            anchor.set(last.isEmpty() ? -1 : last.last());
        });
        nextRun.branchFrom(Optional.empty());
    }
}
