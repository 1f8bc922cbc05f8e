package dev.lookback.app.series.notes;

import dev.lookback.app.background.Latest;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.series.UsedRows;
import dev.lookback.text.Texts;
import java.util.Set;
import javafx.scene.control.Label;

/** Sentence on the rows in use, by the columns and the preparation of the recipe, where they are not simply all rows of the file. */
public final class UsedRowsNote extends Label {

    private final Workbench workbench;
    private final Texts texts;
    private final Latest counting;
    private Series counted;
    private Set<String> by = Set.of();

    public UsedRowsNote(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        counting = workbench.background().latest();
        setId("used-rows");
        getStyleClass().add("hint");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        WhileShown.follow(this, workbench.readingProperty(), r -> count());
        WhileShown.follow(this, workbench.recipeProperty(), r -> count());
    }

    private void count() {
        Series series = workbench.series().orElse(null);
        Recipe recipe = workbench.recipeProperty().get();
        if (series == null
                || recipe == null
                || series == counted && by.equals(recipe.data().used())) {
            return;
        }
        Set<String> used = recipe.data().used();
        counted = series;
        by = used;
        counting.request(() -> series.usedRows(used), this::tell);
    }

    private void tell(UsedRows rows) {
        boolean areAll = rows.equals(UsedRows.all(rows.read()));
        setText(areAll ? "" : texts.get(rows.words()));
        setVisible(!areAll);
    }
}
