package dev.lookback.app.explain.convolution;

import static dev.lookback.app.explain.HeatColours.Use;

import dev.lookback.app.explain.CanvasPen;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.text.Texts;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The outputs of the filter that is looked at, as bars that grow while its kernel moves on; and what is pooled of them. */
final class OutputPainter {

    private static final double FUNNEL = 0.12;
    private static final double TO_COME = 0.25;

    private final Texts texts;

    OutputPainter(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param left where the sum stands that the newest output comes from
     * @param width of it
     */
    void paint(CanvasPen brush, Page page, double left, double width) {
        Band band = page.floors().outputs();
        Bars bars = Bars.of(page, page.row().values(), page.written(), band);
        page.alongTime(brush.g(), () -> outputs(brush, page, bars, left, width));
        name(brush, band, texts.get("app.convolution.filter.one", page.look().filter() + 1));
        page.floors().pooled().ifPresent(pooled -> {
            page.alongTime(brush.g(), () -> pooled(brush, page, bars, pooled));
            name(brush, pooled, texts.get("app.convolution.pooled"));
        });
    }

    private static void name(CanvasPen brush, Band band, String words) {
        brush.within(words, Page.LEFT - 10, band.middle(), Page.LEFT - 14, TextAlignment.RIGHT, Use.CHOSEN);
    }

    private static void outputs(CanvasPen brush, Page page, Bars bars, double left, double width) {
        Band band = bars.band();
        int output = page.look().output();
        Color strong = page.ink().of(Use.STRONG);
        GraphicsContext g = brush.g();
        g.setFill(CanvasPen.faint(strong, FUNNEL));
        double bottom = page.floors().products().bottom();
        g.fillPolygon(
                new double[] {left - 4, left + width - 10, bars.x(output) + bars.cell(), bars.x(output)},
                new double[] {bottom, bottom, band.top() - 2, band.top() - 2},
                4);
        for (int j = 0; j < bars.values().length; j++) {
            bars.draw(brush, page, j, j <= output ? 1 : TO_COME);
        }
        brush.frame(bars.x(output), band.top() - 2, bars.cell(), band.height() + 4, strong, 2);
        brush.line(bars.x(0), bars.zero(), bars.end(), bars.zero(), page.ink().of(Use.LINE), 1);
    }

    /** Of a maximum, lines lead from the outputs that win to what they become. */
    private static void pooled(CanvasPen brush, Page page, Bars outputs, Band band) {
        int layer = page.subject().poolBehind(page.look().layer()).orElseThrow();
        int filter = page.look().filter();
        float[] channel = page.subject().of(layer).channel(filter);
        double[] values = new double[channel.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = channel[i];
        }
        Bars bars = Bars.of(page, values, page.scale(layer), band);
        boolean wins = page.subject().traced(layer).layer() instanceof MaxPool1D;
        Color accent = page.ink().of(Use.CHOSEN);
        for (int j = 0; j < values.length; j++) {
            bars.draw(brush, page, j, 1);
            if (wins) {
                int winner = page.subject().winner(new Spot(layer, j, filter));
                double x = outputs.x(winner) + outputs.cell() / 2;
                brush.line(
                        x,
                        page.floors().outputs().bottom() + 1,
                        bars.x(j) + bars.cell() / 2,
                        band.top() - 1,
                        CanvasPen.faint(accent, 0.6),
                        1);
                brush.g().setFill(accent);
                brush.g().fillOval(x - 2, page.floors().outputs().bottom() - 1.5, 4, 4);
            }
        }
        brush.line(bars.x(0), bars.zero(), bars.end(), bars.zero(), page.ink().of(Use.LINE), 1);
    }

    /** Values as bars from zero, up and down. */
    private record Bars(double[] values, double first, double cell, Band band, double low, double high) {

        static Bars of(Page page, double[] values, TimeScale scale, Band band) {
            double low = 0;
            double high = 0;
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return new Bars(
                    values,
                    page.columns().start(scale, 0),
                    page.columns().cell(scale),
                    band,
                    low,
                    high > low ? high : low + 1);
        }

        double x(int place) {
            return first + place * cell;
        }

        double end() {
            return x(values.length);
        }

        double zero() {
            return y(0);
        }

        private double y(double value) {
            return band.top() + (high - value) / (high - low) * band.height();
        }

        void draw(CanvasPen brush, Page page, int place, double opacity) {
            double value = values[place];
            double y = y(value);
            double gap = cell > 3 ? 1 : 0;
            brush.box(
                    x(place) + gap / 2,
                    Math.min(y, zero()),
                    cell - gap,
                    Math.max(1, Math.abs(y - zero())),
                    CanvasPen.faint(page.ink().of(value < 0 ? Use.BELOW : Use.ABOVE), opacity));
        }
    }
}
