package dev.lookback.app.widget.field;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import javafx.scene.control.CheckBox;

/** Check box for a yes-or-no field. */
public final class Toggle extends CheckBox {

    private boolean showing;

    public Toggle(Workbench workbench, Lens<Recipe, Boolean> lens, String text) {
        super(text);
        setWrapText(true);
        setId(lens.path());
        selectedProperty().subscribe((was, is) -> {
            if (!showing) {
                workbench.edit("", r -> lens.with(r, is));
            }
        });
        WhileShown.follow(this, workbench.recipeProperty(), r -> lens.in(r).ifPresent(this::show));
    }

    private void show(boolean on) {
        showing = true;
        setSelected(on);
        showing = false;
    }
}
