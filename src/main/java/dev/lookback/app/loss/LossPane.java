package dev.lookback.app.loss;

import dev.lookback.app.chart.ChartView;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.chart.Ribbon;
import dev.lookback.app.chart.Throttle;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.RunListener;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.check.Problem;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.util.Duration;

/** Loss chart of the run on show, live while it trains, over the faint curves of the run before on the same series. */
public final class LossPane extends ChartView {

    /** Redraw interval: smooth to the eye without taking time from training. */
    private static final Duration REFRESH = Duration.millis(100);

    /** Pixels for each group of batches: closer together, a line of noise is a ribbon. */
    private static final double PIXELS_PER_GROUP = 4;

    private static final int FEWEST_GROUPS = 50;

    /** Pixels that the legend, which shortens its words, has at least beside the buttons. */
    private static final double LEGEND = 320;

    /** Shorter times have ticks at fractions of their unit. */
    private static final double FEWEST_UNITS = 4;

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    /** Losses of the run that was on show before. */
    private record Past(String series, List<EpochResult> history, int batchesPerEpoch) {

        static Past of(LiveRun run) {
            return new Past(run.series().digest(), List.copyOf(run.history()), LossCurves.batchesPerEpoch(run));
        }

        /** Whether it is of the same series as another run, and another one. */
        boolean isBefore(LiveRun run) {
            return series.equals(run.series().digest()) && !history.equals(run.history());
        }
    }

    private final EpochCurves losses = new EpochCurves("");
    private final EpochCurves previous = new EpochCurves("previous-");
    private final Curve persistence = new Curve("persistence-loss");
    private final Curve batches = new Curve("batch-loss").unfitted();
    private final Ribbon batchBand = new Ribbon("batch-loss");
    private final BatchLosses batchLosses = new BatchLosses();
    private final BestEpoch best = new BestEpoch();
    private final LearningRateLine rate;
    private final LossReadout readout;
    private final LossOptions options;
    private final BeforeTraining before;
    private final Label end = new Label();
    private final LegendEntry validationEntry;
    private final LegendEntry batchesEntry;
    private final LegendEntry previousEntry;
    private final LegendEntry rateEntry;
    private final LegendEntry persistenceEntry;
    private final LegendLine legend;
    private final Throttle refresh = new Throttle(REFRESH, this::refresh);
    private LossAxis axis = LossAxis.epochs();
    private Optional<Past> past = Optional.empty();
    private LiveRun shown;

    /** @param goTo goes to the field of a problem */
    public LossPane(Workbench workbench, Texts texts, Consumer<Problem> goTo) {
        super(workbench, texts, "loss");
        rate = new LearningRateLine(texts);
        readout = new LossReadout(texts, numbers());
        options = new LossOptions(texts);
        before = new BeforeTraining(workbench, texts, goTo);
        plot().addUnder(batchBand.pane(), batchBand);
        plot().addLines(
                        losses.validation(),
                        losses.training(),
                        persistence,
                        losses.rawValidation(),
                        losses.rawTraining(),
                        previous.validation(),
                        previous.training(),
                        batches);
        plot().addOver(rate.pane(), rate);
        plot().addOver(best.pane(), best);
        plot().viewProperty().addListener(o -> showBatches());
        ToggleButton logarithmic = new ToggleButton(texts.get("app.loss.log"));
        logarithmic.setId("loss-log");
        logarithmic.getStyleClass().addAll("chart-button", "small");
        logarithmic.setMinWidth(USE_PREF_SIZE);
        logarithmic.selectedProperty().addListener((o, was, on) -> plot().setLogarithmic(on));
        validationEntry = entry("validation", losses.validation(), losses.rawValidation());
        batchesEntry = entry("batches", batches);
        batchBand.pane().visibleProperty().bind(batchesEntry.selectedProperty());
        previousEntry = entry("previous", previous.validation(), previous.training());
        rateEntry = new LegendEntry(texts.get("app.loss.rate"), "learning-rate");
        rateEntry.setGraphic(LearningRateLine.sample());
        rateEntry.selectedProperty().bindBidirectional(rate.shownProperty());
        rateEntry.selectedProperty().addListener(o -> plot().placeLayers());
        persistenceEntry = new LegendEntry(texts.get("app.loss.persistenceShort"), plot(), persistence);
        legend = new LegendLine(
                entry("training", losses.training(), losses.rawTraining()),
                validationEntry,
                persistenceEntry,
                batchesEntry,
                previousEntry,
                rateEntry);
        TextScale.follow(legend, scale -> legend.setPrefWidth(scale * LEGEND));
        header(legend, together(logarithmic, options));
        end.setId("loss-end");
        end.getStyleClass().add("loss-end");
        end.setTooltip(Tips.of(""));
        end.getTooltip().textProperty().bind(end.textProperty());
        end.visibleProperty().bind(end.textProperty().isNotEmpty());
        end.managedProperty().bind(end.visibleProperty());
        setBottom(end);
        crosshair(this::read);
        options.smoothingProperty().addListener(o -> refresh());
        options.axisProperty().addListener(o -> {
            refresh();
            plot().seeAll(); // a part of the axis in other units is another part
        });
        workbench.runProperty().addListener((o, was, now) -> keepAsPrevious(was));
        RunListener.listen(
                workbench.runProperty(),
                refresh::ask,
                LiveRun::progressProperty,
                LiveRun::epochsProperty,
                LiveRun::stateProperty,
                LiveRun::factsProperty,
                LiveRun::failureProperty);
        workbench.checkProperty().addListener(o -> refresh.ask());
        refresh.ask();
    }

    private LegendEntry entry(String name, Curve... curves) {
        return new LegendEntry(texts().get("app.loss." + name), plot(), curves);
    }

    private void keepAsPrevious(LiveRun run) {
        if (run != null && !run.history().isEmpty()) {
            // One without losses is nothing to compare with: the run before it stays.
            past = Optional.of(Past.of(run));
        }
    }

    private void refresh() {
        LiveRun run = workbench().runProperty().get();
        forgetAnotherSeries(run);
        if (run != shown) {
            batchLosses.clear();
            shown = run;
        }
        if (run == null || run.batches().isEmpty() && run.history().isEmpty()) {
            clear();
            before.show(run);
            showInstead(before);
            return;
        }
        showNothingInstead();
        batchLosses.follow(run.batches());
        axis = axis(run);
        losses.show(run.history(), axis, options.smoothingProperty().get());
        showPrevious();
        showBatches();
        // Until the first epoch ends, batch losses are all there is.
        batches.setFitted(run.history().isEmpty());
        double last = LossCurves.end(
                reached(run), run.recipe().training().epochs(), run.state().isOver());
        plot().setCounting(axis.kind() != LossAxis.Kind.TIME || axis.at(last) >= FEWEST_UNITS);
        plot().setTitles(texts().get(axis.title()), texts().get("app.loss.axis.loss"));
        plot().homeProperty().set(new AxisSpan(0, axis.at(last)).padded(0.02));
        showBaseline(run, axis.at(last));
        showBest(run);
        rate.show(run.history(), axis);
        rateEntry.setVisible(rate.changes());
        validationEntry.setVisible(
                run.history().isEmpty() || run.history().stream().anyMatch(epoch -> !Double.isNaN(epoch.valLoss())));
        batchesEntry.setVisible(!batchLosses.isEmpty());
        end.setText(run.endReason().map(reason -> reason(run, reason)).orElse(""));
        end.pseudoClassStateChanged(FAILED, run.state() == RunState.FAILED);
        plot().fit();
    }

    private void forgetAnotherSeries(LiveRun run) {
        past = past.filter(before -> run != null && before.isBefore(run));
    }

    private void clear() {
        losses.clear();
        previous.clear();
        batches.clear();
        batchBand.clear();
        persistence.clear();
        persistenceEntry.setVisible(false);
        best.show(Double.NaN, Double.NaN, "");
        rate.show(List.of(), axis);
        rateEntry.setVisible(false);
        previousEntry.setVisible(false);
        end.setText("");
    }

    private String reason(LiveRun run, Message reason) {
        return run.failureProperty().get() == null
                ? texts().get(reason)
                : texts().get(reason) + " "
                        + texts().get(run.failureProperty().get().advice());
    }

    private LossAxis axis(LiveRun run) {
        return switch (options.axisProperty().get()) {
            case EPOCH -> LossAxis.epochs();
            case BATCH -> LossAxis.batches(LossCurves.batchesPerEpoch(run));
            case TIME -> LossAxis.time(run.history(), LossCurves.secondsPerEpoch(run));
        };
    }

    /** Epochs done so far, including the fraction of the current one. */
    private double reached(LiveRun run) {
        double whole = run.history().size();
        return batchLosses.isEmpty() ? whole : Math.max(whole, batchLosses.reached());
    }

    private void showPrevious() {
        previousEntry.setVisible(past.isPresent());
        past.ifPresentOrElse(
                run -> previous.show(
                        run.history(),
                        axis.like(run.history(), run.batchesPerEpoch()),
                        options.smoothingProperty().get()),
                previous::clear);
    }

    private void showBatches() {
        AxisSpan view = plot().view();
        int most = (int) Math.max(FEWEST_GROUPS, plot().areaWidth() / PIXELS_PER_GROUP);
        BatchLosses.Band band = batchLosses.between(axis.epochsAt(view.from()), axis.epochsAt(view.to()), most);
        double[] places = new double[band.places().length];
        for (int i = 0; i < places.length; i++) {
            places[i] = axis.at(band.places()[i]);
        }
        batches.show(places, options.smoothingProperty().get().of(band.means()));
        batchBand.show(places, band.lows(), band.highs());
    }

    private void showBaseline(LiveRun run, double last) {
        OptionalDouble loss = run.factsProperty().get() == null
                ? OptionalDouble.empty()
                : LossCurves.persistence(run.factsProperty().get());
        if (loss.isPresent()) {
            double at = loss.getAsDouble();
            persistence.show(new double[] {-last, 2 * last}, new double[] {at, at});
            String value = numbers().value(at);
            legend.rename(persistenceEntry, texts().get("app.loss.persistence", value));
        } else {
            persistence.clear();
        }
        persistenceEntry.setVisible(loss.isPresent());
    }

    private void showBest(LiveRun run) {
        int epoch = run.bestEpochProperty().get();
        Optional<EpochResult> found =
                run.history().stream().filter(e -> e.epoch() == epoch).findFirst();
        double loss = found.map(EpochResult::monitoredLoss).orElse(Double.NaN);
        best.show(
                found.isPresent() ? axis.at(epoch) : Double.NaN,
                loss,
                texts().get("app.loss.best", epoch, numbers().value(loss)));
    }

    private Optional<Readout> read(double place) {
        LiveRun run = workbench().runProperty().get();
        if (run == null || run.history().isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble baseline = persistence.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(persistence.ys()[0]);
        return Optional.of(readout.at(place, run.history(), axis, baseline));
    }
}
