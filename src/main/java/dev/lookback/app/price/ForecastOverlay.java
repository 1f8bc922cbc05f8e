package dev.lookback.app.price;

import dev.lookback.app.chart.ChartView;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.chart.Ribbon;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.chart.overlay.LegendScroll;
import dev.lookback.app.price.overview.Framing;
import dev.lookback.app.price.overview.Overview;
import dev.lookback.app.widget.StepChoice;
import dev.lookback.app.workbench.Compared;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.runs.Spread;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.TargetForm;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Forecasts of several runs over the actual values and persistence: of several seeds the mean with a ribbon as wide as
 * their spread; of a single seed its prediction interval.
 */
public final class ForecastOverlay extends ChartView {

    /**
     * The forecasts of one run.
     *
     * @param colour number of its line style, as in {@link Compared}
     * @param form of its network's output
     * @param seeds forecasts of each of its seeds, on the same splits
     */
    public record Line(String name, int colour, TargetForm form, List<List<SplitForecast>> seeds) {}

    /** Maximum number of runs whose values are beside the pointer. */
    private static final int MOST_READ = 10;

    private final PriceData data = new PriceData();
    private final List<Curve> curves = new ArrayList<>();
    private final List<Ribbon> ribbons = new ArrayList<>();
    private final List<LegendEntry> entries = new ArrayList<>();
    private final Curve actual = new Curve("actual");
    private final Curve persistence = new Curve("persistence");
    private final LegendScroll legend = new LegendScroll();
    private final Framing framing = new Framing(plot());
    private final Overview overview;
    private final StepChoice step;
    private final OverlayBands bands;
    private List<Line> shown = List.of();

    public ForecastOverlay(Workbench workbench, Texts texts, String id) {
        super(workbench, texts, id);
        bands = new OverlayBands(workbench, texts, plot(), this::redraw);
        plot().addLines(actual, persistence);
        LegendEntry baseline = new LegendEntry(texts.get("app.price.persistence"), plot(), persistence);
        baseline.setSelected(false);
        legend.add(new LegendEntry(texts.get("app.price.actual"), plot(), actual));
        legend.add(baseline);
        legend.add(bands.entry());
        step = new StepChoice(workbench.outlook(), texts, id + "-step");
        header(legend, step, new Zooms(workbench, texts, data, plot()));
        overview = new Overview(this, texts, Optional::empty).hintWhile(framing.automaticProperty());
        setBottom(overview);
        crosshair(this::read);
        workbench.outlook().stepProperty().addListener(o -> redraw());
        clear(texts.get("app.price.overlay.empty"));
    }

    /** Adds curves until there is one of this number. */
    private void require(int colour) {
        while (curves.size() <= colour) {
            String style = Compared.style(curves.size());
            Curve curve = new Curve(style);
            curve.setLongestStep(actual.longestStep());
            Ribbon ribbon = new Ribbon(style);
            curves.add(curve);
            ribbons.add(ribbon);
            plot().addLines(curve);
            plot().addUnder(ribbon.pane(), ribbon);
            LegendEntry entry = new LegendEntry("", plot(), curve);
            ribbon.pane().visibleProperty().bind(entry.selectedProperty());
            entries.add(entry);
            legend.add(entries.size(), entry, plot(), curve);
            bands.add(style, entry);
        }
    }

    /** Shows a hint instead of curves. */
    public void clear(String words) {
        shown = List.of();
        bands.follow(shown);
        hideLines();
        step.offer(1);
        setEmptyText(words);
    }

    /** @param series of all the lines */
    public void show(Series series, String column, List<Line> lines) {
        boolean other = series != data.series() || !column.equals(data.column());
        shown = lines;
        lines.forEach(line -> require(line.colour()));
        setEmptyText("");
        data.open(series, column);
        actual.show(data.points());
        step.offer(longest());
        bands.follow(lines);
        if (other) {
            plot().setCalendar(series.hasTime());
            plot().homeProperty().set(data.rows().all());
            plot().setSmallestSpan(data.rows().closest());
            curves.forEach(curve -> curve.setLongestStep(data.rows().longestStep()));
            actual.setLongestStep(data.rows().longestStep());
            persistence.setLongestStep(data.rows().longestStep());
            framing.open(this::newest);
        }
        overview.show(series, data.rows(), data.points());
        showLines();
    }

    /** The newest rows that were forecast for validation, or of the series if none were. */
    private AxisSpan newest(double width) {
        return shown.stream()
                .flatMap(line -> line.seeds().stream())
                .flatMap(List::stream)
                .filter(forecast -> forecast.split() == Split.VALIDATION && forecast.count() > 0)
                .findFirst()
                .map(forecast -> data.newest(forecast.atStep(0), width))
                .orElseGet(() -> data.newest(width));
    }

    /** Longest forecast length among the runs. */
    private int longest() {
        return shown.stream()
                .flatMap(line -> line.seeds().stream())
                .flatMap(List::stream)
                .mapToInt(SplitForecast::length)
                .max()
                .orElse(1);
    }

    /** Line of a run at the forecast step on show; none for runs with shorter forecasts. */
    private void showLines() {
        hideLines();
        for (Line line : shown) {
            entries.get(line.colour()).setText(line.name());
            entries.get(line.colour()).setVisible(true);
            show(line, workbench().outlook().shown(longest()));
        }
        plot().fit();
        plot().placeLayers();
    }

    private void hideLines() {
        persistence.clear();
        curves.forEach(Curve::clear);
        ribbons.forEach(Ribbon::clear);
        bands.clear();
        entries.forEach(entry -> entry.setVisible(false));
    }

    private void redraw() {
        if (!shown.isEmpty()) {
            showLines();
        }
    }

    private void show(Line line, int at) {
        List<PriceData.Joined> seeds = line.seeds().stream()
                .flatMap(seed -> PriceData.join(seed, at, data.rows()).stream())
                .toList();
        if (seeds.isEmpty()) {
            return;
        }
        double[] x = seeds.get(0).x();
        if (seeds.size() == 1) {
            // There is no spread, and a long series is drawn again whenever the epoch changes.
            curves.get(line.colour()).show(x, seeds.get(0).forecast());
        } else {
            showSpread(line, x, seeds);
        }
        persistence.show(x, seeds.get(0).persistence());
        bands.show(line, x, curves.get(line.colour()).ys(), at);
    }

    private void showSpread(Line line, double[] x, List<PriceData.Joined> seeds) {
        Spread[] spreads = IntStream.range(0, x.length)
                .mapToObj(i -> Spread.of(seeds.stream()
                        .filter(seed -> seed.x().length == x.length)
                        .mapToDouble(seed -> seed.forecast()[i])
                        .toArray()))
                .toArray(Spread[]::new);
        curves.get(line.colour()).show(x, each(spreads, Spread::mean));
        ribbons.get(line.colour())
                .show(
                        x,
                        each(spreads, spread -> spread.mean() - spread.deviation()),
                        each(spreads, spread -> spread.mean() + spread.deviation()));
    }

    private static double[] each(Spread[] spreads, ToDoubleFunction<Spread> value) {
        return Arrays.stream(spreads).mapToDouble(value).toArray();
    }

    private Optional<Readout> read(double place) {
        if (!data.isReady() || shown.isEmpty()) {
            return Optional.empty();
        }
        int row = data.rows().nearest(place);
        double x = data.rows().at(row);
        List<Readout.Entry> lines = new ArrayList<>();
        lines.add(entry("actual", data.column(), data.value(row)));
        for (Line line : shown) {
            Curve curve = curves.get(line.colour());
            int i = Arrays.binarySearch(curve.xs(), x);
            if (i >= 0 && lines.size() <= MOST_READ && plot().isShown(curve)) {
                lines.add(entry(Compared.style(line.colour()), line.name(), curve.ys()[i]));
                bands.at(line.colour(), x).ifPresent(lines::add);
            }
        }
        String when = texts().get(data.series().label(row));
        String title =
                shown.size() <= MOST_READ ? when : texts().get("app.price.overlay.some", when, MOST_READ, shown.size());
        return Optional.of(new Readout(x, title, lines));
    }

    private Readout.Entry entry(String style, String name, double value) {
        return new Readout.Entry(style, name, numbers().value(value), value);
    }
}
