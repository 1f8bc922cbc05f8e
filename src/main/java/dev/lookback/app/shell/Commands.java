package dev.lookback.app.shell;

import dev.lookback.app.keep.Documents;
import dev.lookback.app.settings.LanguageChoice;
import dev.lookback.app.theme.Theme;
import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.training.RunState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/** Commands of tool bar and keyboard shortcuts (Ctrl+Enter trains). */
record Commands(
        Workbench workbench,
        Documents documents,
        ObjectProperty<View> view,
        ObjectProperty<Theme> theme,
        ObjectProperty<LanguageChoice> language) {

    /** Keyboard shortcuts of the window. */
    void bind(Scene scene) {
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        keys.put(shortcut(KeyCode.O), documents::chooseAndOpen);
        keys.put(shortcut(KeyCode.S), documents::saveRecipe);
        keys.put(shortcut(KeyCode.S, KeyCombination.SHIFT_DOWN), documents::saveRecipeAs);
        keys.put(shortcut(KeyCode.Z), workbench::undo);
        keys.put(shortcut(KeyCode.Z, KeyCombination.SHIFT_DOWN), workbench::redo);
        keys.put(shortcut(KeyCode.Y), workbench::redo);
        keys.put(shortcut(KeyCode.ENTER), workbench::train);
        keys.put(shortcut(KeyCode.P), this::pauseOrResume);
        keys.put(shortcut(KeyCode.PERIOD), this::stop);
        keys.put(shortcut(KeyCode.T, KeyCombination.SHIFT_DOWN), this::switchTheme);
        List<KeyCode> digits = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);
        for (View value : View.values()) {
            keys.put(shortcut(digits.get(value.ordinal())), () -> view.set(value));
        }
        scene.getAccelerators().putAll(keys);
    }

    void pauseOrResume() {
        LiveRun run = workbench.runProperty().get();
        if (run == null) {
            return;
        }
        if (run.state() == RunState.PAUSED) {
            run.resume();
        } else {
            run.pause();
        }
    }

    void stop() {
        LiveRun run = workbench.runProperty().get();
        if (run != null) {
            run.stop();
        }
    }

    void switchTheme() {
        theme.set(theme.get().other());
    }

    private static KeyCombination shortcut(KeyCode code, Modifier... more) {
        Modifier[] all = new Modifier[more.length + 1];
        all[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, all, 1, more.length);
        return new KeyCodeCombination(code, all);
    }
}
