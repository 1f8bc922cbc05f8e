package dev.lookback.app.widget.field;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Fields of a value of several kinds: other ones for Adam than for SGD.
 *
 * @param <T> the value's sealed type
 */
public final class KindForm<T> extends VBox {

    private Class<?> shown;

    /**
     * @param fields rows for a value's kind; rebuilt when the kind changes, not when a number does
     */
    public KindForm(Workbench workbench, Lens<Recipe, T> lens, Function<T, List<? extends Node>> fields) {
        getStyleClass().add("form-rows");
        WhileShown.follow(
                this,
                workbench.recipeProperty(),
                recipe -> lens.in(recipe).ifPresent(value -> {
                    if (value.getClass() != shown) {
                        shown = value.getClass();
                        getChildren().setAll(fields.apply(value));
                        setManaged(!getChildren().isEmpty());
                    }
                }));
    }
}
