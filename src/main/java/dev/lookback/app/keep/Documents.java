package dev.lookback.app.keep;

import dev.lookback.app.workbench.Notice;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFile;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.text.Message;
import dev.lookback.training.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
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
    private RunResult savedResult;

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

    /** A recipe ({@code .json}), a model ({@code .zip}) or else a series. */
    public void open(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            inBackground(file, () -> {
                Recipe recipe = RecipeFile.read(file);
                Platform.runLater(() -> openRecipe(recipe, file));
            });
        } else {
            recipeFile = null;
            workbench.open(file);
        }
    }

    /** Opens a recipe with the data that it names, relative to the recipe's own folder. */
    public void openRecipe(Recipe recipe, Path file) {
        data(recipe, file).ifPresent(data -> {
            recipeFile = file;
            workbench.open(recipe, data);
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
        if (recipeFile == null) {
            saveRecipeAs();
        } else {
            writeRecipe(recipeFile);
        }
    }

    public void saveRecipeAs() {
        if (workbench.recipeProperty().get() != null) {
            dialogs.toSave("recipe", ".lookback.json", baseName()).ifPresent(this::writeRecipe);
        }
    }

    private void writeRecipe(Path file) {
        Recipe recipe = workbench.recipeProperty().get();
        save(file, () -> RecipeFile.write(recipe, file), () -> {
            recipeFile = file;
            workbench.markSaved(recipe);
        });
    }

    public void saveModel() {}

    public void saveForecasts() {}

    public void saveReport() {}

    /** The outcome of the run on the screen, once there is one. */
    public Optional<RunResult> result() {
        return Optional.ofNullable(workbench.runProperty().get())
                .map(run -> run.resultProperty().get());
    }

    /** Whether a model was trained and not saved. */
    public boolean hasUnsavedModel() {
        return result().filter(result -> result != savedResult).isPresent();
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
                LOG.warn("Cannot open {}", file, e);
                Platform.runLater(() -> workbench.tell(Notice.error(e.reason())));
            } catch (IOException | RuntimeException e) {
                LOG.warn("Cannot use {}", file, e);
                Platform.runLater(() -> workbench.tell(new Notice(
                        Notice.Kind.ERROR,
                        Message.of("app.shell.saveFailed", file, String.valueOf(e.getMessage())),
                        Optional.of(Message.of("app.shell.saveFailed.advice")))));
            }
        });
    }

    public void about() {}

    private String baseName() {
        String name = workbench
                .series()
                .map(s -> s.name().replaceFirst("\\.[^.]*$", ""))
                .orElse("lookback");
        return recipeFile == null ? name : recipeFile.getFileName().toString().replaceFirst("\\..*$", "");
    }
}
