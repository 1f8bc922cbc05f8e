package dev.lookback.app.shell;

import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.recipe.Recipe;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Autosave of the session: the recipe a moment after every edit, the run on show, the open project, and the evaluation settings. */
public final class SessionKeeper implements AutoCloseable {

    private static final Duration AFTER_EDIT = Duration.seconds(1);

    private final PauseTransition wait = new PauseTransition(AFTER_EDIT);
    private final Workbench workbench;
    private final SettingsStore memory;

    public SessionKeeper(Workbench workbench, SettingsStore memory) {
        this.workbench = workbench;
        this.memory = memory;
        wait.setOnFinished(e -> keep());
        RunLibrary library = workbench.library();
        library.fileProperty()
                .addListener((o, was, file) ->
                        memory.change(s -> s.withProject(library.projects().isOwn() ? "" : file.toString())));
        workbench.evaluationProperty().addListener((o, was, is) -> memory.change(s -> s.withEvaluation(is)));
        workbench.runProperty().flatMap(LiveRun::idProperty).addListener((o, was, id) -> keepRun(id));
        workbench.recipeProperty().addListener(o -> wait.playFromStart());
    }

    private void keepRun(Long id) {
        if (!Objects.equals(id, memory.settings().run())) {
            memory.change(s -> s.withRun(id));
        }
    }

    private void keep() {
        Recipe recipe = workbench.recipeProperty().get();
        if (recipe != null) {
            memory.keepSession(recipe);
        }
    }

    /** Keeps what was edited last, and nothing any more. */
    @Override
    public void close() {
        if (wait.getStatus() == PauseTransition.Status.RUNNING) {
            wait.stop();
            keep();
        }
    }
}
