package dev.lookback.app.workbench;

import dev.lookback.app.background.Background;
import dev.lookback.app.background.FileOpener;
import dev.lookback.app.background.Notice;
import dev.lookback.app.background.Opening;
import dev.lookback.app.workbench.history.RecipeEdits;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.app.workbench.library.TestOpener;
import dev.lookback.app.workbench.watch.SeriesWatch;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.Trainer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** View model of the window: the open series, the recipe being edited, the run being watched. JavaFX thread only. */
public final class Workbench {

    private final SeriesOpener opener;
    private final RunOnShow shown = new RunOnShow(this);
    private final DocumentOpener documents;
    private final ManualTraining training;
    private final Notices notices = new Notices();
    private final IntegerProperty anchor = new SimpleIntegerProperty(this, "anchor", -1);
    private final ObjectProperty<EvaluationSettings> evaluation =
            new SimpleObjectProperty<>(this, "evaluation", EvaluationSettings.defaults());
    private final ObjectProperty<TracedValue> pointedField = new SimpleObjectProperty<>(this, "pointedField");
    private final Background background;
    private Questions questions = Questions.none();
    private final OpenSeries open;
    private final EpochCosts costs;
    private final RunLibrary library;
    private final NextRun nextRun;
    private final RunLoader loader;
    private final PastRuns pastRuns;
    private final SweepDraft sweepDraft;
    private final Outlook outlook;
    private final TestSeal testSeal;
    private final Assessments assessments;
    private final SeriesWatch watch;

    /**
     * @param background made of where failures are told
     * @param runs the file in which runs are kept
     */
    public Workbench(
            Trainer trainer, SeriesOpener opener, Function<Consumer<Notice>, Background> background, Path runs) {
        this.opener = opener;
        this.background = background.apply(this::tell);
        costs = new EpochCosts(trainer);
        library = new RunLibrary(trainer, runs, this::tell);
        open = new OpenSeries(opener, new RecipeEdits(shown::beside), shown);
        TestOpener testOpener = new TestOpener(trainer, library, this::tell);
        testSeal = new TestSeal(library, testOpener, runProperty());
        documents = new DocumentOpener(this, open, trainer);
        nextRun = new NextRun(runProperty(), library, this::tell, this::withdraw);
        loader = new RunLoader(this, library);
        pastRuns = new PastRuns(this, trainer, library, testOpener, loader);
        sweepDraft = new SweepDraft(this);
        outlook = new Outlook(runProperty(), readingProperty(), evaluation, this.background, library);
        assessments = new Assessments(runProperty(), evaluation, this.background, library);
        training = new ManualTraining(this);
        watch = new SeriesWatch(
                readingProperty(), runProperty(), outlook.futureProperty(), open::reload, this::tell, this::withdraw);
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

    /** Whom to ask before something is replaced or stopped; nobody at first. */
    public void ask(Questions asked) {
        questions = asked;
    }

    /** The run that charts, tables and verdict show, always of the open series; null for none. */
    public ReadOnlyObjectProperty<LiveRun> runProperty() {
        return shown.runProperty();
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

    /** Watch on the file of the open series. */
    public SeriesWatch watch() {
        return watch;
    }

    /** Every run that was ever trained. */
    public RunLibrary library() {
        return library;
    }

    /** Opens recipes and models. */
    public DocumentOpener documents() {
        return documents;
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
        return notices.newestProperty();
    }

    /** Anchor row of the window that is pointed at, drawn on the chart and described in the forms; −1 for none. */
    public IntegerProperty anchorProperty() {
        return anchor;
    }

    /** What the value inside the network depends on that was pointed at last; null for none. */
    public ObjectProperty<TracedValue> pointedFieldProperty() {
        return pointedField;
    }

    /** Whether a run is being read from the store to come on show. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loader.loadingProperty();
    }

    /** The run that was started by hand and goes on or is paused, on show or not; null for none. */
    public ReadOnlyObjectProperty<LiveRun> trainingProperty() {
        return training.goingProperty();
    }

    /** The run that can be paused and stopped: the one on show, or else the one that was started by hand. */
    public Optional<LiveRun> underWay() {
        return training.underWay();
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

    /** Reads a file in the background and starts a recipe for it; asks first about unsaved edits. */
    public void open(Path file) {
        documents.open(file);
    }

    /** Reads the open file again with other options; the recipe keeps everything that still applies. */
    public void reread(ReadOptions options) {
        documents.reread(options, this::tell);
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

    /** Trains the recipe as it stands; asks first where another run goes on. Does nothing for an impossible recipe. */
    public void train() {
        training.train();
    }

    /** Shows the run that was started by hand and goes on; its series is opened where another one is. */
    public void showTraining() {
        training.show();
    }

    public void tell(Notice told) {
        notices.tell(told);
    }

    public void dismissNotice() {
        notices.dismiss();
    }

    /** Dismisses a notice that is true no longer, by its text or by the name of its action. */
    public void withdraw(Message words) {
        notices.withdraw(words);
    }

    // ---- inside

    Questions questions() {
        return questions;
    }

    RunLoader loader() {
        return loader;
    }

    RunOnShow shown() {
        return shown;
    }

    /** Puts a run of the open series on show; null for none. */
    void show(LiveRun next) {
        shown.show(next);
    }
}
