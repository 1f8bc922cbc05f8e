package dev.lookback.app.explain.attribution;

import atlantafx.base.theme.Styles;
import dev.lookback.app.background.FrameQueue;
import dev.lookback.app.background.Latest;
import dev.lookback.app.explain.ModelExplainer;
import dev.lookback.app.explain.ShownRun;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.widget.layout.Magnified;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.workbench.LearnedOfRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.explain.ExplainedModel;
import dev.lookback.explain.LearnedFilters;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** Permutation importance of features and lags over a whole split; computed on demand and stoppable. */
final class ImportancePane extends BorderPane {

    private final Workbench workbench;
    private final LearnedOfRun learned;
    private final Texts texts;
    private final Latest measurement;
    private final ImportanceBars bars;
    private final Button compute = new Button();
    private final Button stop = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Label words = new Label();
    private ShownRun run;

    ImportancePane(Workbench workbench, LearnedOfRun learned, Texts texts) {
        this.workbench = workbench;
        this.learned = learned;
        this.texts = texts;
        measurement = workbench.background().beside("importance").latest(ModelExplainer.FAILED);
        bars = new ImportanceBars(texts);
        compute.setId("attribution-compute");
        compute.setText(texts.get("app.insight.importance.compute"));
        compute.setOnAction(e -> compute());
        stop.setId("attribution-stop");
        stop.setText(texts.get("app.insight.importance.stop"));
        stop.setOnAction(e -> measurement.cancel());
        for (Button button : new Button[] {compute, stop}) {
            button.getStyleClass().add(Styles.SMALL);
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        compute.visibleProperty().bind(measurement.runningProperty().not());
        stop.visibleProperty().bind(measurement.runningProperty());
        progress.visibleProperty().bind(measurement.runningProperty());
        progress.setPrefWidth(90);
        progress.managedProperty().bind(progress.visibleProperty());
        words.setId("attribution-importance-words");
        words.getStyleClass().add("hint");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Label title = new Label(texts.get("app.insight.importance.title"));
        title.getStyleClass().add("insight-title");
        title.setWrapText(true);
        HelpTopic.link(title, "attribution.importance");
        WrappingBox line = new WrappingBox(8, title, compute, progress, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("insight-line");
        ScrollPane scroll = new ScrollPane(new Magnified(bars));
        scroll.setFitToWidth(true);
        HBox below = new HBox(words);
        below.getStyleClass().add("insight-line");
        setTop(line);
        setCenter(scroll);
        setBottom(below);
        WhileShown.follow(this, learned.learnedProperty(), this::showKept);
    }

    void begin(ShownRun shown) {
        run = shown;
        measurement.cancel();
        bars.clear();
        words.setText(texts.get("app.insight.importance.explain"));
        if (learned.learnedProperty().get() != null) {
            showKept(learned.learnedProperty().get());
        }
    }

    void showEmpty() {
        run = null;
        measurement.cancel();
        bars.clear();
    }

    private void compute() {
        progress.setProgress(0);
        ShownRun of = run;
        LiveRun about = workbench.runProperty().get();
        measurement.request(
                wanted -> measure(of, wanted),
                found -> found.ifPresent(measured -> {
                    show(measured, of);
                    if (isKept(of)) {
                        learned.found(about, measured);
                    }
                }));
    }

    /** Whether the model has the run's final weights, not those of one epoch. */
    private boolean isKept(ShownRun shown) {
        RunResult result = workbench.runProperty().get().resultProperty().get();
        return result != null && result.model() == shown.model();
    }

    private void showKept(LearnedFilters kept) {
        if (run != null && isKept(run)) {
            show(kept, run);
        }
    }

    private void show(LearnedFilters measured, ShownRun of) {
        measured.importance().ifPresent(importance -> {
            bars.show(
                    importance,
                    of.model().recipe().data().features(),
                    of.model().recipe().windows());
            words.setText(texts.get(
                    "app.insight.importance.measured",
                    texts.get("app.insight.split." + measured.split()),
                    importance.windows(),
                    importance.repeats(),
                    importance.mae()));
        });
    }

    private Optional<LearnedFilters> measure(ShownRun of, BooleanSupplier wanted) {
        FrameQueue<Double> shares = FrameQueue.newest(progress::setProgress);
        return LearnedFilters.of(ExplainedModel.of(of.model(), of.series()), share -> {
            shares.send(share);
            return wanted.getAsBoolean();
        });
    }
}
