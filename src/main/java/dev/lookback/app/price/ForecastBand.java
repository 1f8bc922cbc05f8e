package dev.lookback.app.price;

import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.chart.Ribbon;
import dev.lookback.evaluate.interval.ConformalIntervals;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;

/** Prediction intervals of consecutive forecasts as a ribbon. */
final class ForecastBand {

    private final Texts texts;
    private final NumberLabels numbers;
    private final Plot plot;
    private final Ribbon ribbon;
    private final LegendEntry entry;
    private double[] xs = {};
    private double[] low = {};
    private double[] high = {};

    /** @param styleClass of the curve that it surrounds */
    ForecastBand(Texts texts, Plot plot, String styleClass) {
        this.texts = texts;
        this.plot = plot;
        numbers = new NumberLabels(texts.locale());
        ribbon = new Ribbon(styleClass + "-band");
        ribbon.pane().getStyleClass().add("interval");
        entry = new LegendEntry("", ribbon);
        entry.setVisible(false);
        plot.addUnder(ribbon.pane(), ribbon);
    }

    LegendEntry entry() {
        return entry;
    }

    /** Shows the band only while all these legend entries are selected. */
    void showWith(LegendEntry... entries) {
        ribbon.pane()
                .visibleProperty()
                .bind(Stream.of(entries)
                        .<BooleanExpression>map(LegendEntry::selectedProperty)
                        .reduce(BooleanExpression::and)
                        .orElseThrow());
    }

    /**
     * @param x {@code [points]} ascending
     * @param step {@code [points]} of each forecast
     * @param bands null for none
     */
    void show(double[] x, int[] step, double[] forecast, ConformalIntervals bands) {
        boolean bounded = bands != null && x.length > 0;
        xs = bounded ? x : new double[0];
        low = new double[xs.length];
        high = new double[xs.length];
        Arrays.setAll(low, i -> bands.low(step[i], forecast[i]));
        Arrays.setAll(high, i -> bands.high(step[i], forecast[i]));
        ribbon.show(xs, low, high);
        ribbon.place(plot);
        boolean any = Arrays.stream(low).anyMatch(Double::isFinite);
        entry.setVisible(any);
        if (any) {
            entry.setText(texts.get("app.price.interval", bands.level()));
        }
    }

    void clear() {
        show(new double[0], new int[0], new double[0], null);
    }

    /** The interval at a position, as text. */
    Optional<Readout.Entry> at(double x) {
        int i = Arrays.binarySearch(xs, x);
        return i < 0 || !Double.isFinite(low[i]) || !ribbon.pane().isVisible()
                ? Optional.empty()
                : Optional.of(new Readout.Entry(
                        ribbon.styleClass(),
                        entry.getText(),
                        texts.get("app.price.range", numbers.value(low[i]), numbers.value(high[i])),
                        Double.NaN));
    }
}
