package dev.lookback.app.loss;

import dev.lookback.app.chart.ChartView;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.chart.Ribbon;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.chart.overlay.LegendScroll;
import dev.lookback.app.workbench.Compared;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.runs.Spread;
import dev.lookback.text.Texts;
import dev.lookback.training.EpochResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;

/** Validation losses of several runs by epoch; of several seeds the mean, with a ribbon as wide as their spread. */
public final class LossOverlay extends ChartView {

    /** Maximum number of values beside the pointer. */
    private static final int MOST_READ = 10;

    private final List<Curve> curves = new ArrayList<>();
    private final List<Ribbon> ribbons = new ArrayList<>();
    private final List<LegendEntry> entries = new ArrayList<>();
    private final Curve persistence = new Curve("persistence-loss");
    private final LegendScroll legend = new LegendScroll();
    private List<Compared> shown = List.of();

    public LossOverlay(Workbench workbench, Texts texts) {
        super(workbench, texts, "overlay-loss");
        plot().addLines(persistence);
        plot().setCounting();
        plot().setTitles(texts.get("app.loss.axis.EPOCH"), texts.get("app.loss.axis.loss"));
        ToggleButton logarithmic = new ToggleButton(texts.get("app.loss.log"));
        logarithmic.setId("overlay-log");
        logarithmic.getStyleClass().addAll("chart-button", "small");
        logarithmic.setMinWidth(USE_PREF_SIZE);
        logarithmic.selectedProperty().addListener((o, was, on) -> plot().setLogarithmic(on));
        header(legend, logarithmic);
        crosshair(this::read);
        show(List.of());
    }

    /** Adds curves until there is one of this number. */
    private void require(int colour) {
        while (curves.size() <= colour) {
            String style = Compared.style(curves.size());
            Curve curve = new Curve(style);
            Ribbon ribbon = new Ribbon(style);
            curves.add(curve);
            ribbons.add(ribbon);
            plot().addLines(curve);
            plot().addRibbon(ribbon);
            LegendEntry entry = new LegendEntry("", plot(), curve);
            ribbon.pane().visibleProperty().bind(entry.selectedProperty());
            entry.selectedProperty().addListener(o -> plot().fit());
            entries.add(entry);
            legend.add(entry, plot(), curve);
        }
    }

    public void show(List<Compared> compared) {
        shown = compared;
        compared.forEach(one -> require(one.colour()));
        setEmptyText(
                compared.stream().allMatch(c -> losses(c).isEmpty())
                        ? texts().get(compared.isEmpty() ? "app.loss.overlay.empty" : "app.loss.overlay.waiting")
                        : "");
        curves.forEach(Curve::clear);
        ribbons.forEach(Ribbon::clear);
        entries.forEach(entry -> entry.setVisible(false));
        int last = 1;
        for (Compared one : compared) {
            List<Spread> losses = losses(one);
            double[] epochs =
                    IntStream.rangeClosed(1, losses.size()).asDoubleStream().toArray();
            curves.get(one.colour())
                    .show(epochs, losses.stream().mapToDouble(Spread::mean).toArray());
            ribbons.get(one.colour()).show(epochs, edge(losses, -1), edge(losses, 1));
            entries.get(one.colour()).setText(one.name());
            entries.get(one.colour()).setVisible(true);
            last = Math.max(last, losses.size());
        }
        showPersistence(last);
        plot().homeProperty().set(new AxisSpan(Math.min(1, last - 1), last).padded(0.02));
        plot().fit();
    }

    private static double[] edge(List<Spread> losses, int side) {
        return losses.stream()
                .flatMapToDouble(s -> DoubleStream.of(s.mean() + side * s.deviation()))
                .toArray();
    }

    private static List<Spread> losses(Compared one) {
        return one.repeats().losses(EpochResult::monitoredLoss);
    }

    /** Persistence line, only where it is the same for all runs: it depends on windows, scaler and loss. */
    private void showPersistence(int end) {
        double[] lines = shown.stream()
                .flatMap(one -> one.repeats().first().facts().stream())
                .map(LossCurves::persistence)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .distinct()
                .toArray();
        if (lines.length == 1) {
            persistence.show(new double[] {-end, 2 * end}, new double[] {lines[0], lines[0]});
        } else {
            persistence.clear();
        }
    }

    private Optional<Readout> read(double place) {
        int epoch = (int) Math.max(1, Math.round(place));
        List<Readout.Entry> lines = new ArrayList<>();
        for (Compared one : shown) {
            double[] ys = curves.get(one.colour()).ys();
            if (epoch <= ys.length) {
                double y = ys[epoch - 1];
                lines.add(new Readout.Entry(
                        Compared.style(one.colour()), one.name(), numbers().value(y), y));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                lines.size() <= MOST_READ
                        ? new Readout(epoch, texts().get("app.loss.epoch", epoch), lines)
                        : new Readout(
                                epoch,
                                texts().get("app.loss.epoch.lowest", epoch, MOST_READ, lines.size()),
                                lines.stream()
                                        .sorted(Comparator.comparingDouble(Readout.Entry::y))
                                        .limit(MOST_READ)
                                        .toList()));
    }
}
