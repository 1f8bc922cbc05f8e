package dev.lookback.app.loss;

import dev.lookback.app.chart.AxisSpan;
import dev.lookback.app.chart.ChartView;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.chart.Throttle;
import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.RunListener;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent.BatchDone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.ToggleButton;
import javafx.util.Duration;

/** Loss chart of the newest run, live while it trains, over the faint curves of the run before. */
public final class LossPane extends ChartView {

    /** Redraw interval: smooth to the eye without taking time from training. */
    private static final Duration REFRESH = Duration.millis(100);

    private final Curve validation = new Curve("validation-loss");
    private final Curve training = new Curve("training-loss");
    private final Curve persistence = new Curve("persistence-loss");
    private final Curve batches = new Curve("batch-loss").unfitted();
    private final Curve previousValidation = new Curve("previous-validation-loss").unfitted();
    private final Curve previousTraining = new Curve("previous-training-loss").unfitted();
    private final BestEpoch best = new BestEpoch();
    private final PersistenceLabel persistenceLabel = new PersistenceLabel();
    private final ToggleButton logarithmic;
    private final LegendEntry previousEntry;
    private final Throttle refresh = new Throttle(REFRESH, this::refresh);

    public LossPane(Workbench workbench, Texts texts) {
        super(workbench, texts, "loss");
        plot().addLines(validation, training, persistence, previousValidation, previousTraining, batches);
        plot().addOver(best.pane(), best);
        plot().addOver(persistenceLabel.pane(), persistenceLabel);
        plot().setCounting();
        logarithmic = new ToggleButton(texts.get("app.loss.log"));
        logarithmic.setId("loss-log");
        logarithmic.getStyleClass().addAll("chart-button", "small");
        logarithmic.setMinWidth(USE_PREF_SIZE);
        logarithmic.selectedProperty().addListener((o, was, on) -> plot().setLogarithmic(on));
        previousEntry = entry("previous", previousValidation, previousTraining);
        header(
                legend(
                        entry("training", training),
                        entry("validation", validation),
                        entry("batches", batches),
                        previousEntry),
                logarithmic);
        crosshair(this::read);
        workbench.runProperty().addListener((o, before, now) -> keepAsPrevious(before));
        RunListener.listen(
                workbench.runProperty(),
                refresh::ask,
                LiveRun::progressProperty,
                LiveRun::epochsProperty,
                LiveRun::stateProperty,
                LiveRun::factsProperty);
        refresh.ask();
    }

    private LegendEntry entry(String name, Curve... curves) {
        return new LegendEntry(texts().get("app.loss." + name), plot(), curves);
    }

    private void keepAsPrevious(LiveRun run) {
        if (run == null || run.history().isEmpty()) {
            return; // nothing to compare with yet: keep the previous run's curve
        }
        List<EpochResult> history = run.history();
        previousTraining.show(LossCurves.epochs(history), LossCurves.values(history, EpochResult::loss));
        previousValidation.show(LossCurves.epochs(history), LossCurves.values(history, EpochResult::valLoss));
    }

    private void refresh() {
        LiveRun run = workbench().runProperty().get();
        previousEntry.setVisible(!previousTraining.isEmpty());
        if (run == null || run.batches().isEmpty() && run.history().isEmpty()) {
            setEmptyText(texts().get(run == null || run.state().isOver() ? "app.loss.empty" : "app.loss.starting"));
            return;
        }
        setEmptyText("");
        List<EpochResult> history = run.history();
        List<BatchDone> done = run.batches();
        training.show(LossCurves.epochs(history), LossCurves.values(history, EpochResult::loss));
        validation.show(LossCurves.epochs(history), LossCurves.values(history, EpochResult::valLoss));
        batches.show(LossCurves.batchPlaces(done), LossCurves.batchLosses(done));
        // Until the first epoch ends, batch losses are all there is.
        batches.setFitted(history.isEmpty());
        double end = LossCurves.end(
                reached(), run.recipe().training().epochs(), run.state().isOver());
        plot().homeProperty().set(new AxisSpan(0, end).padded(0.02));
        showBaseline(run, end);
        showBest(run);
        plot().fit();
    }

    /** Epochs done so far, including the fraction of the current one. */
    private double reached() {
        double[] places = batches.isEmpty() ? training.xs() : batches.xs();
        return places[places.length - 1];
    }

    private void showBaseline(LiveRun run, double end) {
        OptionalDouble loss = run.factsProperty().get() == null
                ? OptionalDouble.empty()
                : LossCurves.persistence(run.factsProperty().get());
        if (loss.isPresent()) {
            double at = loss.getAsDouble();
            persistence.show(new double[] {-end, 2 * end}, new double[] {at, at});
            persistenceLabel.show(
                    at, texts().get("app.loss.persistence", numbers().value(at)));
        } else {
            persistence.clear();
            persistenceLabel.show(Double.NaN, "");
        }
    }

    private void showBest(LiveRun run) {
        int epoch = run.bestEpochProperty().get();
        run.history().stream()
                .filter(e -> e.epoch() == epoch)
                .findFirst()
                .ifPresentOrElse(
                        e -> {
                            double loss = LossCurves.judged(e);
                            best.show(
                                    epoch,
                                    loss,
                                    texts().get(
                                                    "app.loss.best",
                                                    epoch,
                                                    numbers().value(loss)));
                        },
                        () -> best.show(0, Double.NaN, ""));
    }

    private Optional<Readout> read(double place) {
        double[] epochs = training.xs();
        if (epochs.length == 0) {
            return Optional.empty();
        }
        int i = (int) Math.max(1, Math.min(epochs.length, Math.round(place))) - 1;
        List<Readout.Entry> entries = new ArrayList<>();
        entries.add(value(training, "training", i));
        if (!Double.isNaN(validation.ys()[i])) {
            entries.add(value(validation, "validation", i));
        }
        if (!persistence.isEmpty()) {
            entries.add(value(persistence, "persistenceShort", 0));
        }
        return Optional.of(new Readout(epochs[i], texts().get("app.loss.epoch", (int) epochs[i]), entries));
    }

    private Readout.Entry value(Curve curve, String name, int i) {
        double y = curve.ys()[i];
        return new Readout.Entry(
                curve.getStyleClasses().get(0),
                texts().get("app.loss." + name),
                numbers().value(y),
                y);
    }
}
