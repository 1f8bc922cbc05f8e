package dev.lookback.app.runs.storage;

import dev.lookback.runs.store.StoreSize.Measure;
import dev.lookback.text.Texts;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Check box of a way to free space: how much it frees, and what is lost. */
final class MeasureBox extends GridPane {

    private final CheckBox wanted = new CheckBox();
    private final Label gain = new Label();
    private final Texts texts;
    private long bytes;

    /** @param changed called when it is checked or unchecked */
    MeasureBox(Measure measure, String name, String loss, Texts texts, Runnable changed) {
        this.texts = texts;
        getStyleClass().add("storage-measure");
        managedProperty().bind(visibleProperty());
        wanted.setId("storage." + measure);
        wanted.setText(name);
        wanted.setSelected(measure != Measure.EPOCHS);
        wanted.setAccessibleHelp(loss);
        wanted.setMaxWidth(Double.MAX_VALUE);
        wanted.selectedProperty().subscribe(changed);
        GridPane.setHgrow(wanted, Priority.ALWAYS);
        gain.setId("storage." + measure + ".gain");
        gain.setMinWidth(Region.USE_PREF_SIZE);
        Label lost = new Label(loss);
        lost.getStyleClass().addAll("hint", "storage-loss");
        lost.setWrapText(true);
        lost.setMinHeight(Region.USE_PREF_SIZE);
        addRow(0, wanted, gain);
        add(lost, 0, 1, 2, 1);
    }

    void show(long found) {
        bytes = found;
        gain.setText(Megabytes.of(found, texts));
        setVisible(found > 0);
    }

    /** Bytes that it frees; 0 while unchecked. */
    long gain() {
        return isWanted() ? bytes : 0;
    }

    boolean isWanted() {
        return wanted.isSelected() && bytes > 0;
    }

    void focusFirst() {
        wanted.requestFocus();
    }
}
