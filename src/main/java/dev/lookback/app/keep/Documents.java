package dev.lookback.app.keep;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.LearnedOfRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.engine.TrainedModel;
import dev.lookback.export.model.ModelFile;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opening and saving of recipes, models and projects. Disk work runs in the background; what goes wrong becomes a
 * notice.
 */
public final class Documents {

    private final Workbench workbench;
    private final FileDialogs dialogs;
    private final DiskWork disk;
    private final RunFiles run;

    public Documents(Workbench workbench, FileDialogs dialogs, LearnedOfRun learned) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        disk = new DiskWork(workbench.background(), workbench::tell);
        run = new RunFiles(workbench, dialogs, disk, this::baseName, learned);
    }

    public Workbench workbench() {
        return workbench;
    }

    /** Files of the run on show. */
    public RunFiles run() {
        return run;
    }

    public void chooseAndOpen() {
        dialogs.toOpen().ifPresent(this::open);
    }

    /** Opens a recipe, a model, a project or a series, recognised by content. */
    public void open(Path file) {
        if (FileKind.isTable(file)) {
            openSeries(file);
            return;
        }
        workbench.open(file, opening -> switch (FileKind.of(file)) {
            case RECIPE -> {
                Recipe recipe = RecipeFile.read(file);
                yield () -> openRecipe(recipe, file);
            }
            case MODEL -> {
                TrainedModel model = ModelFile.read(file);
                yield () -> openModel(model, file);
            }
            case PROJECT -> () -> openProject(file);
            case SERIES -> () -> openSeries(file);
        });
    }

    /** Opens a project through a file dialog, in place of the open one. */
    public void openProject() {
        dialogs.toOpenProject().ifPresent(this::openProject);
    }

    private void openProject(Path project) {
        workbench.openProject(
                project,
                () -> dialogs.toSave("project", FileKind.PROJECT_ENDING, baseName())
                        .ifPresent(copy -> {
                            workbench.dismissNotice();
                            workbench.library().projects().openCopy(project, copy);
                        }));
    }

    /** Copies all runs to a project file through a file dialog, and opens that. */
    public void saveProject() {
        dialogs.toSave("project", FileKind.PROJECT_ENDING, baseName())
                .ifPresent(workbench.library().projects()::save);
    }

    private void openSeries(Path file) {
        workbench.open(file);
    }

    /** Opens a recipe and its data file, whose path is relative to the recipe's folder. */
    public void openRecipe(Recipe recipe, Path file) {
        data(recipe, folder(file)).ifPresent(data -> workbench.documents().open(recipe, data, Optional.of(file)));
    }

    /**
     * Reopens the last session's recipe, which is not in a file of the user's yet.
     *
     * @param shown number of the run that was on show; null for none
     */
    public void bringBack(Recipe session, Long shown) {
        data(session, Path.of("").toAbsolutePath())
                .ifPresent(data -> workbench.documents().openAgain(session, data, Optional.ofNullable(shown)));
    }

    private void openModel(TrainedModel model, Path file) {
        data(model.recipe(), folder(file))
                .ifPresent(data -> workbench.documents().open(model, data));
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().getParent();
    }

    /** @param folder base of relative paths */
    private Optional<Path> data(Recipe recipe, Path folder) {
        Path data;
        try {
            data = recipe.data().file(folder);
        } catch (RecipeFormatException e) {
            workbench.tell(Notice.error(e.reason()));
            return Optional.empty();
        }
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

    /** Saves the recipe; calls {@code saved} once it is in its file, not on failure or if no file was chosen. */
    void saveRecipe(Runnable saved) {
        workbench.edits().file().ifPresentOrElse(file -> writeRecipe(file, saved), () -> saveRecipeAs(saved));
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
        disk.save(file, () -> RecipeFile.write(recipe, file), () -> {
            workbench.edits().markSaved(recipe, file);
            saved.run();
        });
    }

    private String baseName() {
        String name = workbench
                .series()
                .map(s -> s.name().replaceFirst("\\.[^.]*$", ""))
                .orElse("lookback");
        return workbench
                .edits()
                .file()
                .map(file -> file.getFileName().toString().replaceFirst("\\..*$", ""))
                .orElse(name);
    }
}
