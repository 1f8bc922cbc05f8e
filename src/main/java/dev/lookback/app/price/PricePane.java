package dev.lookback.app.price;

import dev.lookback.app.chart.ChartView;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.price.overview.Framing;
import dev.lookback.app.price.overview.Overview;
import dev.lookback.app.widget.LegendLines;
import dev.lookback.app.widget.StepChoice;
import dev.lookback.app.workbench.RunListener;
import dev.lookback.app.workbench.TestSeal;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.interval.ConformalIntervals;
import dev.lookback.evaluate.interval.Intervals;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.RowRanges;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;

/**
 * Price chart: the series with its splits, one window on it, and the newest run's forecast against the actual values.
 */
public final class PricePane extends ChartView {

    private final PriceData data = new PriceData();
    private final Curve forecast = new Curve("forecast");
    private final Curve persistence = new Curve("persistence");
    private final Curve actual = new Curve("actual");
    private final ForecastBand band;
    private final WindowPath path;
    private final FutureLine future;
    private final BaselineLines baselines;
    private final Framing framing;
    private final Overview overview;
    private final StepChoice step;
    private final ComboBox<String> column = new ComboBox<>();
    private final LegendEntry forecastEntry;
    private final LegendEntry persistenceEntry;
    private String target;
    private boolean choosing;

    public PricePane(Workbench workbench, Texts texts) {
        super(workbench, texts, "price");
        path = new WindowPath(workbench, texts, data, plot());
        future = new FutureLine(workbench, texts, data, plot());
        plot().addLines(forecast, actual, persistence);
        baselines = new BaselineLines(workbench, texts, data, plot());
        band = new ForecastBand(texts, plot(), "forecast");
        step = new StepChoice(workbench.outlook(), texts, "price-step");
        SplitBands.install(workbench, texts, data, plot());
        SplitBorders.install(workbench, texts, data, plot());
        WindowRuler.install(workbench, texts, data, plot());
        FieldMark.install(workbench, texts, data, plot());
        SealMark.install(workbench, texts, data, plot());
        framing = new Framing(plot());
        overview = new Overview(this, texts, () -> SplitBands.borders(workbench, data))
                .hintWhile(framing.automaticProperty());
        overview.sealedProperty()
                .bind(workbench.testSeal().viewProperty().map(view -> view.state() == TestSeal.State.SEALED));
        setBottom(overview);
        crosshair(this::read);
        column.setId("price-column");
        column.getStyleClass().add("chart-choice");
        column.setAccessibleText(texts.get("app.price.column"));
        column.valueProperty().addListener((o, old, chosen) -> {
            if (!choosing && chosen != null) {
                show(data.series(), chosen);
            }
        });
        forecastEntry = new LegendEntry(texts.get("app.price.forecast"), plot(), forecast);
        persistenceEntry = new LegendEntry(texts.get("app.price.persistence"), plot(), persistence);
        FlowPane legend = legend(
                new LegendEntry(texts.get("app.price.actual"), plot(), actual),
                forecastEntry,
                band.entry(),
                persistenceEntry,
                path.entry(),
                future.entry());
        legend.getChildren().addAll(RhythmMarks.install(texts, data, plot()));
        legend.getChildren().addAll(baselines.entries());
        header(new LegendLines(
                List.of(column), legend, List.of(step, baselines.menu(), new Zooms(workbench, texts, data, plot()))));
        workbench.recipeProperty().addListener((o, old, recipe) -> follow(recipe));
        RunListener.listen(workbench.runProperty(), this::showForecasts, LiveRun::forecastsProperty);
        RunListener.listen(workbench.runProperty(), this::frameForecast, LiveRun::stateProperty);
        workbench.outlook().stepProperty().addListener(o -> showForecasts());
        workbench.outlook().intervalsProperty().addListener(o -> showForecasts());
        workbench.outlook().futureProperty().addListener(o -> showForecasts());
        follow(workbench.recipeProperty().get());
        showForecasts();
    }

    /** Shows these rows of a column, up to {@code end} exclusive, clipped to the open series. */
    public void see(String name, int first, int end) {
        if (data.isReady() && column.getItems().contains(name)) {
            column.setValue(name);
            plot().see(data.rows().stretch(first, Math.min(end, data.rows().rows())));
        }
    }

    /** Rows of the open series that are to be seen, at least in part; empty where none is. */
    public RowRanges rowsOnShow() {
        if (!data.isReady()) {
            return RowRanges.of(0, -1);
        }
        AxisSpan view = plot().viewProperty().get();
        int last = data.rows().rows() - 1;
        int first = Math.min(last, data.rows().nearest(view.from()));
        return RowRanges.of(first, Math.max(first, Math.min(last, data.rows().nearest(view.to()))));
    }

    // ---- the series

    private void follow(Recipe recipe) {
        Series series = workbench().series().orElse(null);
        if (recipe == null || series == null) {
            data.close();
            actual.clear();
            overview.clear();
            framing.close();
            showForecasts();
            return;
        }
        boolean other = series != data.series();
        boolean retargeted = !recipe.data().target().equals(target);
        target = recipe.data().target();
        if (other) {
            choosing = true;
            column.getItems().setAll(series.features());
            choosing = false;
        }
        if (other || retargeted) {
            String shown = series.features().contains(target) ? target : series.targetGuess();
            choosing = true;
            column.setValue(shown);
            choosing = false;
            show(series, shown);
        } else {
            plot().placeLayers();
        }
    }

    private void show(Series series, String name) {
        boolean other = series != data.series();
        boolean again = data.isOf(series);
        data.open(series, name);
        actual.show(data.points());
        plot().setCalendar(series.hasTime());
        if (other) {
            plot().homeProperty().set(data.rows().all());
            plot().setSmallestSpan(data.rows().closest());
            double longest = data.rows().longestStep();
            List.of(actual, forecast, persistence).forEach(c -> c.setLongestStep(longest));
            baselines.setLongestStep(longest);
        }
        overview.show(series, data.rows(), data.points());
        if (other && !again) {
            framing.open(data::newest);
        }
        showForecasts();
        frameForecast();
    }

    // ---- the forecast

    private void showForecasts() {
        LiveRun run = workbench().runProperty().get();
        int length = run == null ? 1 : run.recipe().windows().length();
        int shown = workbench().outlook().shown(length);
        Optional<PriceData.Joined> joined = Optional.ofNullable(run)
                .filter(data::belongs)
                .flatMap(r ->
                        PriceData.join(List.copyOf(r.forecastsProperty().get().values()), shown, data.rows()));
        joined.ifPresentOrElse(
                j -> {
                    forecast.show(j.x(), j.forecast());
                    persistence.show(j.x(), j.persistence());
                    int[] steps = new int[j.x().length];
                    Arrays.fill(steps, shown);
                    band.show(j.x(), steps, j.forecast(), bands());
                },
                () -> {
                    forecast.clear();
                    persistence.clear();
                    band.clear();
                });
        forecastEntry.setVisible(joined.isPresent());
        persistenceEntry.setVisible(joined.isPresent());
        if (joined.isPresent()) {
            step.offer(run.series(), run.recipe().windows());
        } else {
            step.offer(1);
        }
        path.refresh();
        baselines.refresh();
        showFuture();
        plot().fit();
    }

    /** Goes to the newest forecasts of the validation split once a run is over, unless the person looks at something else. */
    private void frameForecast() {
        LiveRun run = workbench().runProperty().get();
        if (run == null || !run.state().isOver() || !data.belongs(run)) {
            return;
        }
        SplitForecast validation = run.forecastsProperty().get().get(Split.VALIDATION);
        int shown = workbench().outlook().shown(run.recipe().windows().length());
        if (validation != null && validation.count() > 0 && shown < validation.length()) {
            SplitForecast forecast = validation.atStep(shown);
            framing.offer(validation.end(), width -> data.newest(forecast, width));
        }
    }

    private ConformalIntervals bands() {
        Intervals intervals = workbench().outlook().intervalsProperty().get();
        return intervals == null ? null : intervals.bands();
    }

    private void showFuture() {
        future.refresh();
        if (data.isReady() && data.ahead() != future.rows()) {
            data.setAhead(future.rows());
            plot().homeProperty().set(data.rows().all(data.ahead()));
        }
    }

    // ---- the crosshair

    private Optional<Readout> read(double place) {
        if (!data.isReady()) {
            return Optional.empty();
        }
        Optional<Readout> ahead = future.read(place);
        if (ahead.isPresent()) {
            return ahead;
        }
        int row = data.rows().nearest(place);
        double x = data.rows().at(row);
        List<Readout.Entry> entries = new ArrayList<>();
        entries.add(entry(actual, data.column(), data.value(row)));
        int i = Arrays.binarySearch(forecast.xs(), x);
        if (i >= 0 && plot().isShown(forecast)) {
            entries.add(entry(forecast, texts().get("app.price.forecast"), forecast.ys()[i]));
        }
        band.at(x).ifPresent(entries::add);
        if (i >= 0 && plot().isShown(persistence)) {
            entries.add(entry(
                    persistence,
                    texts().get("app.price.persistence"),
                    persistence.ys()[i]));
        }
        entries.addAll(baselines.at(x));
        return Optional.of(new Readout(x, texts().get(data.series().label(row)), entries));
    }

    private Readout.Entry entry(Curve curve, String name, double value) {
        return new Readout.Entry(curve.getStyleClasses().get(0), name, numbers().value(value), value);
    }
}
