package dev.lookback.app.shell;

import dev.lookback.app.workbench.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/** Keyboard shortcuts of the window: Ctrl+Enter trains, Ctrl+P pauses, Ctrl+V opens a table on the clipboard, Ctrl+1 to Ctrl+5 switch views, Ctrl+Plus and Ctrl+Minus change the text size, F6 leads to the notice, and so on. */
final class KeyboardShortcuts {

    private static final List<KeyCode> DIGITS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);

    static final KeyCombination OPEN = shortcut(KeyCode.O);
    static final KeyCombination SAVE = shortcut(KeyCode.S);
    static final KeyCombination SAVE_AS = shortcut(KeyCode.S, KeyCombination.SHIFT_DOWN);
    static final KeyCombination THEME = shortcut(KeyCode.T, KeyCombination.SHIFT_DOWN);
    static final KeyCombination PAUSE = shortcut(KeyCode.P);
    static final KeyCombination STOP = shortcut(KeyCode.PERIOD);
    static final KeyCombination FORMS = shortcut(KeyCode.B);
    static final KeyCombination PASTE = shortcut(KeyCode.V);
    /** The key that has plus and equals in most layouts; Ctrl+Shift+= and the number pad work as well. */
    static final KeyCombination LARGER_TEXT = shortcut(KeyCode.PLUS);

    static final KeyCombination SMALLER_TEXT = shortcut(KeyCode.MINUS);
    static final KeyCombination SYSTEM_TEXT = shortcut(KeyCode.DIGIT0);
    static final KeyCombination NOTICE = new KeyCodeCombination(KeyCode.F6);

    private KeyboardShortcuts() {}

    /**
     * Adds all shortcuts to a scene.
     *
     * @param notice moves the focus to the notice
     */
    static void install(Scene scene, Commands commands, Runnable notice) {
        Workbench workbench = commands.workbench();
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        keys.put(OPEN, commands.documents()::chooseAndOpen);
        // Where a field has the focus, it takes the text itself.
        keys.put(PASTE, commands.pasting()::paste);
        keys.put(SAVE, commands.documents()::saveRecipe);
        keys.put(SAVE_AS, commands.documents()::saveRecipeAs);
        keys.put(shortcut(KeyCode.Z), workbench::undo);
        keys.put(shortcut(KeyCode.Z, KeyCombination.SHIFT_DOWN), workbench::redo);
        keys.put(shortcut(KeyCode.Y), workbench::redo);
        keys.put(shortcut(KeyCode.ENTER), commands::train);
        keys.put(PAUSE, commands::pauseOrResume);
        keys.put(STOP, commands::stop);
        keys.put(THEME, commands::switchTheme);
        keys.put(FORMS, commands::hideOrShowForms);
        TextSizeChoice textSize = commands.textSize();
        for (KeyCode plus : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            keys.put(shortcut(plus), textSize::larger);
            keys.put(shortcut(plus, KeyCombination.SHIFT_DOWN), textSize::larger);
        }
        for (KeyCode minus : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
            keys.put(shortcut(minus), textSize::smaller);
        }
        for (KeyCode zero : List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0)) {
            keys.put(shortcut(zero), textSize::followSystem);
        }
        keys.put(NOTICE, notice);
        for (View view : View.values()) {
            keys.put(view(view), () -> commands.view().set(view));
        }
        scene.getAccelerators().putAll(keys);
    }

    /** Shortcut of a view. */
    static KeyCombination view(View view) {
        return shortcut(DIGITS.get(view.ordinal()));
    }

    private static KeyCombination shortcut(KeyCode code, Modifier... more) {
        Modifier[] all = new Modifier[more.length + 1];
        all[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, all, 1, more.length);
        return new KeyCodeCombination(code, all);
    }
}
