package dev.lookback.app.widget.field;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.entry.Entry;
import dev.lookback.app.widget.entry.Refusal;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Text field for a value of the recipe. While valid text is typed the recipe follows; other text is refused: it stays,
 * with the reason, and the recipe goes back to the value from before. Escape, or leaving the field empty, restores the
 * text too. Arrow keys, the wheel over the focused field, and dragging a handle nudge the value; with Shift ten times as
 * far.
 *
 * @param <T> the value's type
 */
public abstract class ValueField<T> extends TextField {

    /** Nudges per step with Shift held. */
    protected static final int LARGE_NUDGE = 10;

    private static final double PIXELS_PER_NUDGE = 4;

    private final Workbench workbench;
    private final Lens<Recipe, T> lens;
    private final Texts texts;
    private final Refusal refusal;
    private T shown;
    private T before;
    private int visit;
    private boolean applying;
    private boolean typing;

    /**
     * @param lens its path is the field's id
     */
    protected ValueField(Workbench workbench, Texts texts, Lens<Recipe, T> lens) {
        this.workbench = workbench;
        this.texts = texts;
        this.lens = lens;
        refusal = new Refusal(this, texts);
        setId(lens.path());
        getStyleClass().add("value-field");
        textProperty().subscribe(this::follow);
        focusedProperty().subscribe((was, is) -> {
            if (is) {
                begin();
            } else {
                settle();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(ScrollEvent.SCROLL, this::scroll);
    }

    /** Must be called at the end of a subclass's constructor, once it can read and write values. */
    protected final void bind() {
        // Text for a value that the recipe has no more, of another optimizer say, is not refused for good.
        WhileShown.follow(this, workbench.recipeProperty(), r -> lens.in(r).ifPresentOrElse(this::show, this::restore));
    }

    /** Parsed text, or why it is refused. */
    protected abstract Entry<T> read(String text);

    protected abstract String write(T value);

    /** Value some nudges up or down, within the bounds. */
    protected abstract T nudge(T value, int steps);

    /** Refusal of the text that stands in the field, if it is refused. */
    public final Refusal refusal() {
        return refusal;
    }

    protected final Texts texts() {
        return texts;
    }

    protected final Locale locale() {
        return texts.locale();
    }

    protected final Workbench workbench() {
        return workbench;
    }

    /** Gives up text that is refused. */
    public final void restore() {
        if (refusal.stands()) {
            rewrite();
        }
    }

    /** Makes a node, usually the label, a handle: dragging it left and right nudges the value. */
    public void dragOn(Node handle) {
        handle.setCursor(Cursor.H_RESIZE);
        double[] pressedAt = new double[1];
        Optional<?>[] start = new Optional<?>[] {Optional.empty()};
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                pressedAt[0] = e.getScreenX();
                start[0] = Optional.ofNullable(shown);
                requestFocus();
                begin();
            }
        });
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            int steps =
                    (int) ((e.getScreenX() - pressedAt[0]) / PIXELS_PER_NUDGE) * (e.isShiftDown() ? LARGE_NUDGE : 1);
            @SuppressWarnings("unchecked")
            Optional<T> from = (Optional<T>) start[0];
            from.ifPresent(value -> apply(nudge(value, steps)));
        });
    }

    private void key(KeyEvent e) {
        int steps = e.isShiftDown() ? LARGE_NUDGE : 1;
        switch (e.getCode()) {
            case UP -> nudge(steps);
            case DOWN -> nudge(-steps);
            case ENTER -> {
                settle();
                begin();
                selectAll();
            }
            case ESCAPE -> revert();
            case Z, Y -> {
                if (!e.isShortcutDown()) {
                    return;
                }
                travel(e.isShiftDown() || e.getCode() == KeyCode.Y);
            }
            default -> {
                return;
            }
        }
        // Ctrl+Enter trains; it belongs to the window.
        if (e.getCode() != KeyCode.ENTER || !e.isShortcutDown()) {
            e.consume();
        }
    }

    /** Undo of the recipe rather than of the text. */
    private void travel(boolean forward) {
        if (refusal.stands()) {
            // What is refused is in no recipe; the text alone goes back.
            rewrite();
            return;
        }
        if (forward) {
            workbench.redo();
        } else {
            workbench.undo();
        }
        rewrite();
        begin();
    }

    private void scroll(ScrollEvent e) {
        if (isFocused() && e.getDeltaY() + e.getDeltaX() != 0) {
            // With Shift held, wheels scroll sideways.
            nudge((e.getDeltaY() + e.getDeltaX() > 0 ? 1 : -1) * (e.isShiftDown() ? LARGE_NUDGE : 1));
            e.consume();
        }
    }

    private void begin() {
        before = shown;
        visit++;
    }

    private void nudge(int steps) {
        if (shown != null) {
            apply(nudge(shown, steps));
            rewrite();
            end();
        }
    }

    private void revert() {
        if (before != null) {
            apply(before);
        }
        rewrite();
        selectAll();
    }

    private void settle() {
        if (!refusal.stands()) {
            rewrite();
        }
    }

    private void follow(String text) {
        typing = true;
        refusal.lift();
        if (shown != null && !isAsWritten(text)) {
            Entry<T> typed = text.isBlank() ? Entry.refused("") : read(text);
            // Refused text began with digits that were a value: "50" on the way to "5000".
            apply(typed.value().orElse(before));
            if (!typed.rule().isEmpty()) {
                refusal.refuse(typed.rule(), write(shown));
            }
        }
        typing = false;
    }

    private void apply(T value) {
        if (!value.equals(shown)) {
            // All typing during one focus is a single undo step.
            applying = true;
            workbench.edit(lens.path() + "#" + visit, r -> lens.with(r, value));
            applying = false;
        }
    }

    private void show(T value) {
        if (value.equals(shown)) {
            return;
        }
        shown = value;
        if (!applying) {
            before = value;
        }
        if (!typing) {
            rewrite();
        }
    }

    /** Text may be a rounded value; unless it is edited, the value stays exact. */
    private boolean isAsWritten(String text) {
        return shown != null && text.equals(write(shown));
    }

    private void rewrite() {
        if (shown != null && !isAsWritten(getText())) {
            int caret = getCaretPosition();
            setText(write(shown));
            positionCaret(Math.min(caret, getLength()));
        }
        refusal.lift();
    }
}
