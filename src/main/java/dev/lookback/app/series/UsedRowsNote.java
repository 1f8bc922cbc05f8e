package dev.lookback.app.series;

import dev.lookback.app.background.Latest;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.series.UsedRows;
import dev.lookback.text.Texts;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.control.Label;

/** Line on the rows in use and the column that leaves others out; takes no space where all rows of the file are in use. */
final class UsedRowsNote extends Label {

    private final Workbench workbench;
    private final Texts texts;
    private final Latest counting;
    private Series series;
    private Set<String> columns = Set.of();

    UsedRowsNote(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        counting = workbench.background().latest();
        setId("used-rows");
        getStyleClass().add("hint");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        WhileShown.follow(this, workbench.readingProperty(), r -> follow());
        WhileShown.follow(this, workbench.recipeProperty(), r -> follow());
    }

    private void follow() {
        Reading reading = workbench.readingProperty().get();
        Recipe recipe = workbench.recipeProperty().get();
        if (reading == null || recipe == null) {
            return;
        }
        Series open = reading.series();
        Set<String> used = new HashSet<>(recipe.data().used());
        used.retainAll(open.features());
        if (open != series || !used.equals(columns)) {
            series = open;
            columns = used;
            counting.request(() -> open.usedRows(used), this::show);
        }
    }

    private void show(UsedRows rows) {
        boolean areOfTheFile = rows.resampled().equals(UsedRows.Resampled.none(rows.read()));
        setVisible(rows.used() != rows.read() || !areOfTheFile);
        setText(texts.get(rows.words()));
    }
}
