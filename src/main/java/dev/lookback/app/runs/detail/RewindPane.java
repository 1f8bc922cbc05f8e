package dev.lookback.app.runs.detail;

import atlantafx.base.theme.Styles;
import dev.lookback.app.price.ForecastOverlay;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.PastRuns;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.store.weights.KeptWeights;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/**
 * Forecasts of a run after each of its epochs; from any of them a new run can branch off. Not on the test split: an
 * epoch chosen by it would be tested on what it was chosen by.
 */
public final class RewindPane extends BorderPane {

    private static final Duration SETTLE = Duration.millis(80);
    private static final int THEN = 0;
    private static final int KEPT = 1;

    private final Workbench workbench;
    private final RunLibrary library;
    private final PastRuns past;
    private final Texts texts;
    private final ForecastOverlay chart;
    private final Slider slider = new Slider();
    private final Label words = new Label();
    private final Button branch = new Button();
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private StoredRun run;
    private List<Integer> epochs = List.of();
    private Set<Integer> rounded = Set.of();
    private Map<Split, SplitForecast> kept = Map.of();
    private boolean placing;

    public RewindPane(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.library = workbench.library();
        this.past = workbench.pastRuns();
        this.texts = texts;
        setId("rewind");
        chart = new ForecastOverlay(workbench, texts, "rewind-chart");
        slider.setId("rewind.epoch");
        slider.accessibleTextProperty()
                .bind(words.textProperty().map(now -> now.isEmpty() ? texts.get("app.runs.tab.rewind") : now));
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.valueProperty().addListener((o, was, is) -> {
            if (!placing) {
                settle.playFromStart();
            }
        });
        settle.setOnFinished(e -> look());
        words.setId("rewind.words");
        words.setMinWidth(USE_PREF_SIZE);
        branch.setId("rewind.branch");
        branch.setText(texts.get("app.runs.rewind.branch"));
        branch.getStyleClass().add(Styles.SMALL);
        branch.setMinWidth(USE_PREF_SIZE);
        branch.setOnAction(e -> past.branch(run, epoch()));
        HBox line = new HBox(10, slider, words, branch);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("rewind-line");
        HBox.setHgrow(slider, Priority.ALWAYS);
        setCenter(chart);
        setBottom(line);
        show(Optional.empty());
        workbench.readingProperty().addListener(o -> showAgain());
    }

    private void showAgain() {
        Optional<StoredRun> again = Optional.ofNullable(run);
        run = null;
        show(again);
    }

    /** Shows the run if exactly one is selected. */
    public void show(Optional<StoredRun> selected) {
        if (selected.isEmpty()) {
            run = null;
            showHint("app.runs.rewind.empty");
            return;
        }
        StoredRun next = selected.get();
        if (run != null
                && run.id() == next.id()
                && run.history().size() == next.history().size()) {
            return;
        }
        run = next;
        epochs = List.of();
        showHint("app.runs.rewind.reading");
        library.ask(store -> store.progress().kept(next.id()), found -> {
            if (run == next) {
                rounded = found.stream()
                        .filter(kept -> !kept.encoding().isExact())
                        .map(KeptWeights::epoch)
                        .collect(Collectors.toSet());
                begin(found.stream().map(KeptWeights::epoch).toList());
            }
        });
    }

    private void showHint(String key) {
        chart.clear(texts.get(key));
        words.setText("");
        slider.setDisable(true);
        branch.setDisable(true);
    }

    private void begin(List<Integer> found) {
        epochs = found;
        boolean here = workbench.series().filter(run.recipe().data()::isTo).isPresent();
        if (epochs.isEmpty() || !run.state().isOver() || !here) {
            showHint(
                    !here
                            ? "app.runs.otherSeries"
                            : epochs.isEmpty() ? "app.runs.rewind.nothing" : "app.runs.rewind.training");
            return;
        }
        placing = true;
        slider.setMin(0);
        slider.setMax(epochs.size() - 1.0);
        slider.setValue(epochs.size() - 1.0);
        placing = false;
        slider.setDisable(false);
        branch.setDisable(false);
        StoredRun of = run;
        library.ask(store -> store.outcomes().forecasts(of.id()), forecasts -> {
            if (run == of) {
                kept = forecasts;
                kept.remove(Split.TEST);
                look();
            }
        });
    }

    private int epoch() {
        return epochs.get((int) Math.round(slider.getValue()));
    }

    private void look() {
        if (run == null || epochs.isEmpty()) {
            return;
        }
        StoredRun of = run;
        int epoch = epoch();
        library.ask(
                store -> store.outcomes().model(of.id(), epoch),
                model -> model.ifPresentOrElse(
                        found -> past.evaluate(found, result -> {
                            if (run == of && epoch() == epoch) {
                                show(epoch, result.forecasts(), result.scores());
                            }
                        }),
                        () -> showHint("app.runs.rewind.nothing")));
    }

    private void show(int epoch, Map<Split, SplitForecast> then, Map<Split, Scores> scores) {
        Optional<Scores> judged = Optional.ofNullable(scores.get(Split.VALIDATION));
        String how = rounded.contains(epoch) ? texts.get("app.runs.rewind.rounded") : "";
        words.setTooltip(how.isEmpty() ? null : Tips.of(texts.get("app.runs.rewind.rounded.explain")));
        words.setText(judged.map(s -> texts.get(
                                "app.runs.rewind.epoch", epoch, run.history().size(), s.skill()))
                        .orElse(texts.get(
                                "app.runs.rewind.epochOnly",
                                epoch,
                                run.history().size()))
                + how);
        workbench
                .series()
                .ifPresent(series -> chart.show(
                        series,
                        run.recipe().data().target(),
                        List.of(
                                new ForecastOverlay.Line(
                                        texts.get("app.runs.rewind.then", epoch),
                                        THEN,
                                        run.recipe().targetForm(),
                                        List.of(List.copyOf(then.values()))),
                                new ForecastOverlay.Line(
                                        texts.get("app.runs.rewind.kept"),
                                        KEPT,
                                        run.recipe().targetForm(),
                                        List.of(List.copyOf(kept.values()))))));
    }
}
