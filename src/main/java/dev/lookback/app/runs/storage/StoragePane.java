package dev.lookback.app.runs.storage;

import atlantafx.base.theme.Styles;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.CleanUp;
import dev.lookback.app.workbench.RunLibrary;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.runs.store.StoreSize;
import dev.lookback.runs.store.StoreSize.Measure;
import dev.lookback.runs.store.weights.KeepRules;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Disk space of the runs by part, and the ways to free it. */
final class StoragePane extends VBox {

    private static final List<Measure> CHOICES =
            List.of(Measure.DELETED, Measure.OPTIMIZERS, Measure.SURPLUS, Measure.EPOCHS);

    private final Workbench workbench;
    private final RunLibrary library;
    private final CleanUp cleanUp;
    private final Texts texts;
    private final StorageBar parts;
    private final Map<Measure, MeasureBox> measures = new EnumMap<>(Measure.class);
    private final Label state = new Label();
    private final Label words = new Label();
    private final Button clean = new Button();
    private final Button stop = new Button();
    private final ProgressBar progress = new ProgressBar();
    private StoreSize size;

    StoragePane(Workbench workbench, SettingsStore memory, Texts texts) {
        this.workbench = workbench;
        library = workbench.library();
        this.texts = texts;
        cleanUp = library.cleanUp();
        parts = new StorageBar(texts);
        setId("storage");
        getStyleClass().add("storage-pane");
        state.getStyleClass().add("hint");
        state.setId("storage.state");
        getChildren().addAll(state, parts, new Separator());
        for (Measure measure : CHOICES) {
            MeasureBox box = new MeasureBox(
                    measure,
                    named("app.runs.storage.measure." + measure),
                    named("app.runs.storage.loss." + measure),
                    texts,
                    this::count);
            measures.put(measure, box);
            getChildren().add(box);
        }
        getChildren().addAll(actions(), new Separator(), keepOptimizers(memory));
        WhileShown.follow(this, cleanUp.runningProperty(), this::running);
        progress.progressProperty().bind(cleanUp.progressProperty());
    }

    private String named(String key) {
        return texts.get(key, KeepRules.usual().megabytesPerRun());
    }

    // ---- the controls

    private Node actions() {
        words.setId("storage.words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        clean.setId("storage.clean");
        clean.getStyleClass().add(Styles.ACCENT);
        clean.setText(texts.get("app.runs.storage.clean"));
        clean.setMinWidth(USE_PREF_SIZE);
        clean.setOnAction(e -> clean(wanted()));
        stop.setId("storage.stop");
        stop.setText(texts.get("app.runs.storage.stop"));
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(e -> cleanUp.stop());
        progress.setId("storage.progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        List.of(words, clean, stop, progress)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        HBox line = new HBox(12, words, progress, stop, clean);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("storage-actions");
        return line;
    }

    private void clean(Set<Measure> wanted) {
        cleanUp.begin(wanted);
        if (wanted.contains(Measure.DELETED)) {
            workbench.withdraw(Message.of("app.runs.undelete"));
        }
    }

    private Node keepOptimizers(SettingsStore memory) {
        CheckBox keep = new CheckBox(texts.get("app.runs.storage.keepOptimizers"));
        keep.setId("storage.keepOptimizers");
        keep.setTooltip(Tips.of(texts.get("app.runs.storage.keepOptimizers.explain")));
        keep.setSelected(memory.settings().keepOptimizers());
        keep.setOnAction(e -> {
            memory.change(settings -> settings.withKeepOptimizers(keep.isSelected()));
            library.keepOptimizers(keep.isSelected());
        });
        Label rules = new Label(texts.get(
                "app.runs.storage.rules",
                KeepRules.usual().megabytesPerRun(),
                KeepRules.usual().megabytesInAll()));
        rules.getStyleClass().add("hint");
        rules.setWrapText(true);
        rules.setMinHeight(USE_PREF_SIZE);
        return new VBox(6, keep, rules);
    }

    // ---- content

    /** Requests the sizes of all parts. */
    void begin() {
        running(cleanUp.runningProperty().get());
        look();
    }

    private void look() {
        state.setText(texts.get("app.runs.storage.looking"));
        library.ask(store -> store.storage().size(), this::show);
    }

    private void show(StoreSize found) {
        boolean first = size == null;
        size = found;
        state.setText(String.valueOf(library.fileProperty().get()));
        parts.show(found);
        measures.forEach((measure, box) -> box.show(found.gains().get(measure)));
        count();
        if (first) {
            measures.values().stream().filter(Node::isVisible).findFirst().ifPresent(MeasureBox::focusFirst);
        }
    }

    private Set<Measure> wanted() {
        Set<Measure> wanted = EnumSet.of(Measure.FREE);
        measures.forEach((measure, box) -> {
            if (box.isWanted()) {
                wanted.add(measure);
            }
        });
        return wanted;
    }

    private void count() {
        if (size == null) {
            return;
        }
        // Dropping all weights includes the surplus ones.
        long epochs = Math.max(
                measures.get(Measure.SURPLUS).gain(),
                measures.get(Measure.EPOCHS).gain());
        long gain = measures.get(Measure.DELETED).gain()
                + measures.get(Measure.OPTIMIZERS).gain()
                + epochs
                + size.gains().get(Measure.FREE);
        clean.setDisable(gain == 0);
        String once = size.shrinks() ? "" : texts.get("app.runs.storage.once");
        words.setText(gain == 0 ? none() : texts.get("app.runs.storage.gain", Megabytes.of(gain, texts)) + once);
    }

    private String none() {
        boolean possible = measures.values().stream().anyMatch(Node::isVisible);
        return texts.get(possible ? "app.runs.storage.choose" : "app.runs.storage.nothing");
    }

    private void running(boolean now) {
        words.setVisible(!now);
        clean.setVisible(!now);
        stop.setVisible(now);
        progress.setVisible(now);
        measures.values().forEach(box -> box.setDisable(now));
        if (!now && size != null) {
            look();
        }
    }
}
