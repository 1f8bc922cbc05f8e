package dev.lookback.app.shell;

import dev.lookback.app.settings.Memory;
import dev.lookback.app.workbench.RunLibrary;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Keeps the recipe a moment after every edit, so that not even a crash loses it; and which runs are open. */
public final class SessionKeeper implements AutoCloseable {

    private static final Duration AFTER_EDIT = Duration.seconds(1);

    private final PauseTransition wait = new PauseTransition(AFTER_EDIT);

    public SessionKeeper(Workbench workbench, Memory memory, Executor background) {
        wait.setOnFinished(e -> {
            Recipe recipe = workbench.recipeProperty().get();
            if (recipe != null) {
                background.execute(() -> memory.keepSession(recipe));
            }
        });
        RunLibrary library = workbench.library();
        library.fileProperty()
                .addListener(
                        (o, was, file) -> memory.change(s -> s.withProject(library.isOwn() ? "" : file.toString())));
        workbench.recipeProperty().addListener(o -> wait.playFromStart());
    }

    /** Keeps nothing any more. */
    @Override
    public void close() {
        wait.stop();
    }
}
