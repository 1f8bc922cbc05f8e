package dev.lookback.app.widget.field;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Choice of one of a few values. What is chosen in the open list is applied when the list closes; Escape gives it up.
 *
 * @param <T> their type; told apart by equals
 */
public final class Choice<T> extends ComboBox<T> {

    private final Consumer<T> chosen;
    private boolean showing;
    private boolean listens;
    private boolean givenUp;
    private T before;

    /**
     * @param name display name of a value
     * @param explanation tooltip of a value; null for none
     */
    public Choice(
            Workbench workbench,
            Lens<Recipe, T> lens,
            List<T> values,
            Function<T, String> name,
            Function<T, String> explanation) {
        // Of a kind for each value, so that every choice is a step of undo.
        this(
                lens.path(),
                values,
                name,
                explanation,
                value -> workbench.edit(lens.path() + "#" + value, r -> lens.with(r, value)));
        WhileShown.follow(this, workbench.recipeProperty(), r -> lens.in(r).ifPresent(this::show));
    }

    /**
     * Choice of a value outside the recipe.
     *
     * @param chosen called when the user chooses, not on {@link #show}
     */
    public Choice(
            String id, List<T> values, Function<T, String> name, Function<T, String> explanation, Consumer<T> chosen) {
        this.chosen = chosen;
        setId(id);
        getStyleClass().add("choice");
        setMaxWidth(Double.MAX_VALUE);
        getItems().setAll(values);
        setCellFactory(list -> new Cell<>(name, explanation));
        setButtonCell(new Cell<>(name, explanation));
        valueProperty().subscribe(value -> {
            if (!showing && value != null && !isShowing()) {
                chosen.accept(value);
            }
        });
        showingProperty().subscribe((was, is) -> {
            if (is) {
                open();
            } else {
                close();
            }
        });
    }

    /** Sets shorter names for the closed list. */
    public Choice<T> named(Function<T, String> shortName) {
        setButtonCell(new Cell<>(shortName, null));
        return this;
    }

    /** Opens the list on Up and Down instead of choosing the neighbour at once, for choices that take long. */
    public Choice<T> inList() {
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (!isShowing() && (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP)) {
                show();
                e.consume();
            }
        });
        return this;
    }

    private void open() {
        before = getValue();
        givenUp = false;
        if (!listens && getSkin() instanceof ComboBoxListViewSkin<?> skin) {
            listens = true;
            skin.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, e -> givenUp |= e.getCode() == KeyCode.ESCAPE);
        }
    }

    private void close() {
        T now = getValue();
        if (givenUp) {
            show(before);
        } else if (now != null && !now.equals(before)) {
            chosen.accept(now);
        }
    }

    /** Replaces the values to choose from; the selection stays. */
    public void offer(List<T> values) {
        if (!getItems().equals(values)) {
            T chosen = getValue();
            showing = true;
            getItems().setAll(values);
            setValue(chosen);
            showing = false;
        }
    }

    /** Refreshes the display names. */
    public void rename() {
        T chosen = getValue();
        showing = true;
        setValue(null);
        setValue(chosen);
        showing = false;
    }

    /** Shows a value without calling {@code chosen}. */
    public void show(T value) {
        showing = true;
        setValue(value);
        showing = false;
    }

    private static final class Cell<T> extends ListCell<T> {
        private final Function<T, String> name;
        private final Function<T, String> explanation;

        Cell(Function<T, String> name, Function<T, String> explanation) {
            this.name = name;
            this.explanation = explanation;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            boolean nothing = empty || item == null;
            setText(nothing ? null : name.apply(item));
            // Beginning with the name, which may be truncated.
            if (nothing) {
                setTooltip(null);
            } else {
                Tips.tell(this, explanation == null ? getText() : getText() + "\n" + explanation.apply(item));
            }
        }
    }
}
