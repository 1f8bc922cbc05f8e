package dev.lookback.app.explain.convolution;

import static dev.lookback.app.explain.HeatColours.Use;

import dev.lookback.app.explain.CanvasPen;
import dev.lookback.engine.LayerValues;
import dev.lookback.explain.SlidingKernel;
import dev.lookback.network.LayerNames;
import dev.lookback.network.MisfitMessages;
import dev.lookback.network.connectivity.Taps;
import dev.lookback.text.Texts;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.text.TextAlignment;

/**
 * Painter of the static part, which does not change while the kernel moves: the price, the window and every layer's
 * activations, as aligned strips.
 */
final class StripPainter {

    private static final double NAMED_ROW = 9.5;
    private static final double CELLS_FROM = 7;
    private static final double ZERO_FROM = 11;

    private final Texts texts;

    StripPainter(Texts texts) {
        this.texts = texts;
    }

    void paint(GraphicsContext g, Page page) {
        CanvasPen pen = new CanvasPen(g, page.ink());
        page.alongTime(g, () -> price(pen, page));
        price(pen, page.layout().price(), page.network().recipe().data().target());
        dates(pen, page);
        strip(pen, page, Spot.WINDOW);
        for (int i = 0; i < page.network().trace().layers().size(); i++) {
            if (i >= page.network().depth()) {
                misfit(pen, page, i);
            } else if (!page.network().isPassedOver(i)) {
                strip(pen, page, i);
            }
        }
        page.alongTime(g, () -> padding(pen, page));
    }

    // ---- the price

    private void price(CanvasPen pen, Page page) {
        PriceLine line = page.price();
        Band band = page.layout().price();
        GraphicsContext g = pen.g();
        g.setStroke(page.ink().of(Use.SERIES));
        g.setLineWidth(1.3);
        g.beginPath();
        for (int row = line.first(); row <= line.lastKnown(); row++) {
            double x = page.axis().x(line.time(row));
            double y = line.y(line.values()[row], band);
            if (row == line.first()) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
    }

    private static void price(CanvasPen pen, Band band, String target) {
        pen.within(target, Page.LEFT - 10, band.middle(), Page.LEFT - 14, TextAlignment.RIGHT, Use.WORD);
    }

    private void dates(CanvasPen pen, Page page) {
        TracedNetwork network = page.network();
        double y = page.layout().dates().middle() + 1;
        double room = CanvasPen.room(label(network, 0));
        int every = (int) Math.max(1, Math.ceil(room / page.axis().step()));
        // Backwards from the newest, which must be labelled: the forecast starts there.
        for (int t = network.timeSteps() - 1; t >= 0; t -= every) {
            double x = page.axis().x(t);
            if (!page.axis().contains(x)) {
                continue;
            }
            pen.line(
                    x,
                    page.layout().dates().top(),
                    x,
                    page.layout().dates().top() + 3,
                    page.ink().of(Use.LINE),
                    1);
            if (x - room / 2 > 0) {
                pen.word(label(network, t), x, y, TextAlignment.CENTER, Use.WORD);
            }
        }
    }

    private String label(TracedNetwork network, int timeStep) {
        return texts.get(network.series().label(network.row(timeStep)));
    }

    // ---- strips

    private void strip(CanvasPen pen, Page page, int layer) {
        TracedNetwork network = page.network();
        Band band = page.layout().strip(layer);
        double[] first = page.cell(layer, 0);
        page.alongTime(pen.g(), () -> strip(pen, page, layer, band, first));
        name(pen, page, layer, band);
        if (network.isEnd(layer)) {
            end(pen, page, band, first[0] + network.of(layer).channels() * first[1]);
        }
    }

    private static void strip(CanvasPen pen, Page page, int layer, Band band, double[] first) {
        TracedNetwork network = page.network();
        LayerValues values = network.of(layer);
        int places = network.isSequence(layer) ? values.timeSteps() : values.channels();
        GraphicsContext g = pen.g();
        g.setImageSmoothing(false);
        g.drawImage(
                picture(values, network.isSequence(layer), page),
                first[0],
                band.top(),
                first[1] * places,
                band.height());
        cells(pen, page, band, first, places, network.isSequence(layer) ? values.channels() : 1);
    }

    /** The forecast in numbers. */
    private void end(CanvasPen pen, Page page, Band band, double right) {
        double[] forecast = page.network().forecast();
        String target = page.network().recipe().data().target();
        String words = forecast.length == 1
                ? texts.get("app.convolution.end", target, page.digits().full(forecast[0]))
                : texts.get(
                        "app.convolution.end.several",
                        target,
                        page.digits().full(forecast[0]),
                        page.digits().full(forecast[forecast.length - 1]),
                        forecast.length);
        pen.word(words, right + 10, band.middle(), TextAlignment.LEFT, Use.STRONG);
    }

    private static void cells(CanvasPen pen, Page page, Band band, double[] first, int places, int rows) {
        if (first[1] < CELLS_FROM) {
            return;
        }
        for (int i = 1; i < places; i++) {
            double x = first[0] + i * first[1];
            pen.line(x, band.top(), x, band.bottom(), page.ink().of(Use.PAPER), 1);
        }
        for (int i = 1; i < rows && band.height() / rows > CELLS_FROM; i++) {
            double y = band.top() + i * band.height() / rows;
            pen.line(first[0], y, first[0] + places * first[1], y, page.ink().of(Use.PAPER), 1);
        }
    }

    /** Image with one pixel per value, first channel at the top; a single row for a vector. */
    private static WritableImage picture(LayerValues values, boolean isSequence, Page page) {
        int width = isSequence ? values.timeSteps() : values.channels();
        int height = isSequence ? values.channels() : 1;
        double largest = 0;
        for (float value : values.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        WritableImage image = new WritableImage(width, height);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double value = isSequence ? values.at(y, x) : values.at(x, 0);
                pixels.setColor(x, y, page.ink().of(largest == 0 ? 0 : value / largest));
            }
        }
        return image;
    }

    private void name(CanvasPen pen, Page page, int layer, Band band) {
        TracedNetwork network = page.network();
        if (layer == Spot.WINDOW) {
            windowName(pen, page, band);
            return;
        }
        String name = texts.get(
                "app.convolution.layer",
                layer + 1,
                texts.get(LayerNames.kind(network.traced(layer).layer())));
        pen.within(
                name,
                Page.LEFT - 10,
                band.middle(),
                Page.LEFT - 14,
                TextAlignment.RIGHT,
                layer == page.selection().layer() ? Use.CHOSEN : Use.WORD);
        shape(pen, page, layer, band);
    }

    private void shape(CanvasPen pen, Page page, int layer, Band band) {
        LayerValues values = page.network().of(layer);
        String shape = page.network().isSequence(layer)
                ? texts.get("app.convolution.shape", values.timeSteps(), values.channels())
                : texts.get("app.convolution.units", values.channels());
        pen.within(
                shape,
                page.axis().left() + page.axis().width() + 8,
                band.middle(),
                Page.RIGHT - 10,
                TextAlignment.LEFT,
                Use.WORD);
    }

    private void windowName(CanvasPen pen, Page page, Band band) {
        List<String> features = page.network().recipe().data().features();
        double row = band.height() / features.size();
        if (row < NAMED_ROW) {
            pen.within(
                    texts.get("app.convolution.window"),
                    Page.LEFT - 10,
                    band.middle(),
                    Page.LEFT - 14,
                    TextAlignment.RIGHT,
                    Use.WORD);
        } else {
            for (int f = 0; f < features.size(); f++) {
                pen.within(
                        features.get(f),
                        Page.LEFT - 10,
                        band.top() + (f + 0.5) * row,
                        Page.LEFT - 14,
                        TextAlignment.RIGHT,
                        Use.WORD);
            }
        }
        shape(pen, page, Spot.WINDOW, band);
    }

    private void misfit(CanvasPen pen, Page page, int layer) {
        TracedNetwork network = page.network();
        Band band = page.layout().strip(layer);
        pen.within(
                texts.get(
                        "app.convolution.layer",
                        layer + 1,
                        texts.get(LayerNames.kind(network.traced(layer).layer()))),
                Page.LEFT - 10,
                band.middle(),
                Page.LEFT - 14,
                TextAlignment.RIGHT,
                Use.WORD);
        network.traced(layer)
                .misfit()
                .ifPresent(misfit -> pen.within(
                        texts.get(MisfitMessages.message(network.traced(layer).layer(), misfit)),
                        Page.LEFT,
                        band.middle(),
                        page.axis().width(),
                        TextAlignment.LEFT,
                        Use.TARGET));
    }

    // ---- padding

    /** The zero padding that the kernel reads. */
    private static void padding(CanvasPen pen, Page page) {
        SlidingKernel kernel = page.kernel();
        Taps taps = kernel.taps();
        int timeSteps = kernel.input().timeSteps();
        int newest = taps.at(kernel.outputs() - 1, taps.size() - 1, timeSteps);
        for (int step = taps.at(0, 0, timeSteps); step <= newest; step++) {
            if (step < 0 || step >= timeSteps) {
                padded(pen, page, step);
            }
        }
    }

    private static void padded(CanvasPen pen, Page page, int step) {
        Band band = page.readStrip();
        double x = page.axis().start(page.read(), step);
        double width = page.axis().cell(page.read());
        pen.box(x + 0.5, band.top(), width - 1, band.height(), page.ink().of(Use.PADDING));
        if (width >= ZERO_FROM) {
            pen.inCell("0", x + width / 2, band.middle(), width, page.ink().of(Use.WORD));
        }
    }
}
