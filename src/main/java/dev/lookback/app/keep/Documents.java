package dev.lookback.app.keep;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.Notice;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.engine.Engine;
import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.Assessment;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.illusion.Illusions;
import dev.lookback.export.AssessmentReport;
import dev.lookback.export.Findings;
import dev.lookback.export.FindingsReport;
import dev.lookback.export.ForecastCsv;
import dev.lookback.export.ForecastReport;
import dev.lookback.export.IllusionsReport;
import dev.lookback.export.ModelFile;
import dev.lookback.export.ModelFileException;
import dev.lookback.export.NotPlainException;
import dev.lookback.export.PlainNetwork;
import dev.lookback.export.ProgramVersion;
import dev.lookback.export.Report;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFile;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.runs.TestLooks;
import dev.lookback.text.Message;
import dev.lookback.training.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and saves what the person keeps. Disk work runs in the background; what goes wrong becomes a notice. */
public final class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    /** Work on files that may fail. */
    private interface Saving {
        void run() throws IOException;
    }

    private final Workbench workbench;
    private final FileDialogs dialogs;
    private final Executor background;
    private Path recipeFile;
    private TrainedModel savedModel;

    public Documents(Workbench workbench, FileDialogs dialogs, Executor background) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.background = background;
    }

    public Workbench workbench() {
        return workbench;
    }

    public void chooseAndOpen() {
        dialogs.toOpen().ifPresent(this::open);
    }

    /** A recipe, a model or a series, whatever its ending. */
    public void open(Path file) {
        if (FileKind.isTable(file)) {
            openSeries(file);
            return;
        }
        inBackground(file, () -> {
            switch (FileKind.of(file)) {
                case RECIPE -> {
                    Recipe recipe = RecipeFile.read(file);
                    Platform.runLater(() -> openRecipe(recipe, file));
                }
                case MODEL -> {
                    TrainedModel model = ModelFile.read(file);
                    Platform.runLater(() -> openModel(model, file));
                }
                case PROJECT -> Platform.runLater(() -> workbench.library().openProject(file));
                case SERIES -> Platform.runLater(() -> openSeries(file));
            }
        });
    }

    /** Asks for a file with runs, and opens it in place of what is open. */
    public void openProject() {
        dialogs.toOpenProject().ifPresent(workbench.library()::openProject);
    }

    /** Puts all runs into a file that can be handed on, and works in it from then on. */
    public void saveProject() {
        dialogs.toSave("project", FileKind.PROJECT_ENDING, baseName()).ifPresent(workbench.library()::saveProject);
    }

    private void openSeries(Path file) {
        recipeFile = null;
        workbench.open(file);
    }

    /** Opens a recipe with the data that it names, relative to the recipe's own folder. */
    public void openRecipe(Recipe recipe, Path file) {
        data(recipe, file).ifPresent(data -> {
            recipeFile = file;
            workbench.open(recipe, data);
        });
    }

    /** Opens the last session's recipe again; it belongs to no file of the person's yet. */
    public void bringBack(Recipe session) {
        data(session, Path.of(session.data().path())).ifPresent(data -> workbench.open(session, data));
    }

    private void openModel(TrainedModel model, Path file) {
        data(model.recipe(), file).ifPresent(data -> {
            recipeFile = null;
            workbench.open(model, data);
        });
    }

    private Optional<Path> data(Recipe recipe, Path file) {
        Path data = file.toAbsolutePath().resolveSibling(recipe.data().path());
        if (Files.exists(data)) {
            return Optional.of(data);
        }
        workbench.tell(new Notice(
                Notice.Kind.ERROR,
                Message.of("app.shell.recipe.noData", data),
                Optional.of(Message.of("app.shell.recipe.noData.advice"))));
        return Optional.empty();
    }

    public void saveRecipe() {
        saveRecipe(() -> {});
    }

    /** Calls {@code saved} once the recipe is in its file; not where that failed or no file was chosen. */
    void saveRecipe(Runnable saved) {
        if (recipeFile == null) {
            saveRecipeAs(saved);
        } else {
            writeRecipe(recipeFile, saved);
        }
    }

    public void saveRecipeAs() {
        saveRecipeAs(() -> {});
    }

    private void saveRecipeAs(Runnable saved) {
        if (workbench.recipeProperty().get() != null) {
            dialogs.toSave("recipe", ".lookback.json", baseName()).ifPresent(file -> writeRecipe(file, saved));
        }
    }

    private void writeRecipe(Path file, Runnable saved) {
        Recipe recipe = workbench.recipeProperty().get();
        save(file, () -> RecipeFile.write(recipe, file), () -> {
            recipeFile = file;
            workbench.markSaved(recipe);
            saved.run();
        });
    }

    public void saveModel() {
        saveModel(() -> {});
    }

    /** Calls {@code saved} once the model is in its file; not where that failed or no file was chosen. */
    void saveModel(Runnable saved) {
        result().ifPresent(result -> dialogs.toSave("model", ".zip", baseName())
                .ifPresent(file -> save(file, () -> ModelFile.write(result.model(), file), () -> {
                    savedModel = result.model();
                    saved.run();
                })));
    }

    /** For programs that have DL4J and not this one. */
    public void exportPlain() {
        result().ifPresent(result -> dialogs.toSave("plain", ".zip", baseName() + "-dl4j")
                .ifPresent(file -> save(file, () -> PlainNetwork.write(result.model(), file), () -> {})));
    }

    public void saveForecasts() {
        LiveRun run = workbench.runProperty().get();
        result().ifPresent(result -> dialogs.toSave("csv", ".csv", baseName() + "-forecasts")
                .ifPresent(file -> save(file, () -> ForecastCsv.write(result, run.series(), file), () -> {})));
    }

    public void saveReport() {
        LiveRun run = workbench.runProperty().get();
        result().ifPresent(result -> dialogs.toSave("json", ".json", baseName() + "-report")
                .ifPresent(file -> withKnown(run, known -> saveReport(result, run, known, file))));
    }

    /** What the store knows of a run beside its outcome. */
    private record Known(Findings findings, OptionalInt judgedAlike) {}

    private void withKnown(LiveRun run, Consumer<Known> then) {
        Long id = run.idProperty().get();
        if (id == null) {
            then.accept(new Known(Findings.none(), OptionalInt.empty()));
        } else {
            workbench
                    .library()
                    .ask(
                            store -> new Known(
                                    Findings.of(store, id),
                                    OptionalInt.of(store.runs().judgedAlike(run.recipe()))),
                            then);
        }
    }

    private void saveReport(RunResult result, LiveRun run, Known known, Path file) {
        Optional<TestLooks> looks = workbench.testSeal().viewProperty().get().looks();
        Optional<Assessment> assessment =
                Optional.ofNullable(workbench.assessments().assessmentProperty().get());
        EvaluationSettings settings = workbench.evaluationProperty().get();
        save(
                file,
                () -> {
                    Map<String, JsonNode> more = new LinkedHashMap<>(ForecastReport.of(result, run.series(), settings));
                    more.putAll(FindingsReport.of(known.findings()));
                    assessment.ifPresent(assessed -> more.putAll(AssessmentReport.of(result, assessed)));
                    more.put(
                            "findings",
                            IllusionsReport.of(Illusions.of(
                                    result.recipe(), run.series(), result.forecasts(), known.judgedAlike())));
                    Report.write(result, looks, more, file);
                },
                () -> {});
    }

    /** The outcome of the run on the screen, once there is one. */
    public Optional<RunResult> result() {
        return Optional.ofNullable(workbench.runProperty().get())
                .map(run -> run.resultProperty().get());
    }

    /** Whether a model was trained that is kept nowhere: neither among the runs nor in a file. */
    public boolean hasUnsavedModel() {
        return result().filter(
                        result -> workbench.runProperty().get().idProperty().get() == null)
                .filter(result -> result.model() != savedModel)
                .filter(result -> !result.history().isEmpty())
                .isPresent();
    }

    /** Runs a saving in the background and tells how it went. */
    private void save(Path file, Saving saving, Runnable done) {
        inBackground(file, () -> {
            saving.run();
            Platform.runLater(() -> {
                done.run();
                workbench.tell(Notice.information(Message.of("app.shell.saved", file)));
            });
        });
    }

    private void inBackground(Path file, Saving work) {
        background.execute(() -> {
            try {
                work.run();
            } catch (RecipeFormatException e) {
                tell(file, e.reason(), e);
            } catch (ModelFileException e) {
                tell(file, e.reason(), e);
            } catch (NotPlainException e) {
                tell(file, e.reason(), e);
            } catch (IOException | RuntimeException e) {
                LOG.warn("Cannot use {}", file, e);
                Platform.runLater(() -> workbench.tell(new Notice(
                        Notice.Kind.ERROR,
                        Message.of("app.shell.saveFailed", file, String.valueOf(e.getMessage())),
                        Optional.of(Message.of("app.shell.saveFailed.advice")))));
            }
        });
    }

    private void tell(Path file, Message reason, Exception cause) {
        LOG.warn("Cannot use {}", file, cause);
        Platform.runLater(() -> workbench.tell(Notice.error(reason)));
    }

    /** Which program this is, as a notice. */
    public void about() {
        workbench.tell(Notice.information(Message.of(
                "app.shell.about.text",
                ProgramVersion.text(),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Engine.best().description())));
    }

    private String baseName() {
        String name = workbench
                .series()
                .map(s -> s.name().replaceFirst("\\.[^.]*$", ""))
                .orElse("lookback");
        return recipeFile == null ? name : recipeFile.getFileName().toString().replaceFirst("\\..*$", "");
    }
}
