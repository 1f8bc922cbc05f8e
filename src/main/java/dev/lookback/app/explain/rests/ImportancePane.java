package dev.lookback.app.explain.rests;

import atlantafx.base.theme.Styles;
import dev.lookback.app.explain.Desk;
import dev.lookback.app.explain.ShownRun;
import dev.lookback.explain.PermutationImportance;
import dev.lookback.explain.Subject;
import dev.lookback.text.Texts;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.Split;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** How important features and lags are over a whole split; computed when it is asked for, with a way to stop. */
final class ImportancePane extends BorderPane {

    /** An importance and where it was measured. */
    private record Found(PermutationImportance importance, Split split) {}

    private final Texts texts;
    private final Desk desk = new Desk();
    private final ImportanceBars bars;
    private final Button compute = new Button();
    private final Button stop = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Label words = new Label();
    private volatile boolean stopped;
    private ShownRun run;

    ImportancePane(Texts texts) {
        this.texts = texts;
        bars = new ImportanceBars(texts);
        compute.setId("rests-compute");
        compute.setText(texts.get("app.insight.importance.compute"));
        compute.setOnAction(e -> compute());
        stop.setId("rests-stop");
        stop.setText(texts.get("app.insight.importance.stop"));
        stop.setOnAction(e -> stopped = true);
        for (Button button : new Button[] {compute, stop}) {
            button.getStyleClass().add(Styles.SMALL);
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        progress.setPrefWidth(90);
        progress.managedProperty().bind(progress.visibleProperty());
        words.setId("rests-importance-words");
        words.getStyleClass().add("hint");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Label title = new Label(texts.get("app.insight.importance.title"));
        title.getStyleClass().add("insight-title");
        HBox line = new HBox(8, title, compute, progress, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("insight-line");
        ScrollPane scroll = new ScrollPane(bars);
        scroll.setFitToWidth(true);
        HBox below = new HBox(words);
        below.getStyleClass().add("insight-line");
        setTop(line);
        setCenter(scroll);
        setBottom(below);
        rest();
    }

    void begin(ShownRun shown) {
        run = shown;
        stopped = true;
        bars.clear();
        words.setText(texts.get("app.insight.importance.explain"));
        desk.open(() -> Subject.of(shown.model(), shown.series()));
        rest();
    }

    void nothing() {
        stopped = true;
        desk.close();
        bars.clear();
        rest();
    }

    private void rest() {
        compute.setVisible(true);
        stop.setVisible(false);
        progress.setVisible(false);
    }

    private void compute() {
        stopped = false;
        compute.setVisible(false);
        stop.setVisible(true);
        progress.setVisible(true);
        progress.setProgress(0);
        ShownRun of = run;
        desk.ask("importance", this::measure, found -> {
            rest();
            found.ifPresent(measured -> show(of, measured));
        });
    }

    private void show(ShownRun of, Found found) {
        bars.show(
                found.importance(),
                of.model().recipe().data().features(),
                of.model().recipe().windows());
        words.setText(texts.get(
                "app.insight.importance.measured",
                texts.get("app.insight.split." + found.split()),
                found.importance().windows(),
                found.importance().repeats(),
                found.importance().mae()));
    }

    private Optional<Optional<Found>> measure(Subject subject, BooleanSupplier wanted) {
        Split split = subject.plan().count(Split.VALIDATION) > 0 ? Split.VALIDATION : Split.TRAIN;
        AnchorRange anchors = subject.plan().anchors(split);
        if (anchors.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        return Optional.of(PermutationImportance.of(subject, anchors, PermutationImportance.Effort.usual(), share -> {
                    Platform.runLater(() -> progress.setProgress(share));
                    return !stopped && wanted.getAsBoolean();
                })
                .map(importance -> new Found(importance, split)));
    }
}
