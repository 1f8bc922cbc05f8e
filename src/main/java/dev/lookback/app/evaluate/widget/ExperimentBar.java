package dev.lookback.app.evaluate.widget;

import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.workbench.Experiment;
import dev.lookback.experiment.ExperimentProgress;
import dev.lookback.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Start button, progress and stop button of an experiment. */
public final class ExperimentBar extends WrappingBox {

    private static final double BAR_WIDTH = 180;

    private final Texts texts;
    private final Button start = new Button();
    private final Button stop = new Button();
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();

    /**
     * @param name prefix of its ids and text keys: "backtest"
     * @param begin action of the start button
     */
    public ExperimentBar(Experiment<?> experiment, Texts texts, String name, Runnable begin) {
        super(10);
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        start.setId(name + "-start");
        start.setText(texts.get("app.experiments.start." + name));
        start.setGraphic(new FontIcon(Feather.PLAY));
        start.getStyleClass().add(Styles.ACCENT);
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(e -> begin.run());
        stop.setId(name + "-stop");
        stop.setText(texts.get("app.experiments.stop"));
        stop.setGraphic(new FontIcon(Feather.SQUARE));
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(e -> experiment.stop());
        bar.setPrefWidth(BAR_WIDTH);
        words.setId(name + "-progress");
        words.getStyleClass().add("hint");
        getChildren().addAll(start, stop, bar, words);
        for (var node : new javafx.scene.Node[] {stop, bar, words}) {
            node.visibleProperty().bind(experiment.runningProperty());
            node.managedProperty().bind(node.visibleProperty());
        }
        start.visibleProperty().bind(experiment.runningProperty().not());
        start.managedProperty().bind(start.visibleProperty());
        WhileShown.follow(this, experiment.progressProperty(), this::tell);
        experiment.runningProperty().addListener((o, was, is) -> {
            bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
            words.setText("");
        });
    }

    /** Enables the start button. */
    public void enable(boolean possible) {
        start.setDisable(!possible);
    }

    private void tell(ExperimentProgress progress) {
        bar.setProgress(progress.share());
        words.setText(
                Double.isFinite(progress.secondsLeft())
                        ? texts.get(
                                "app.experiments.progress",
                                progress.job(),
                                progress.jobs(),
                                Math.round(progress.secondsLeft()))
                        : texts.get("app.experiments.begins", progress.job(), progress.jobs()));
    }
}
