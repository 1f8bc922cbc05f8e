package dev.lookback.app.explain.convolution;

import static dev.lookback.app.explain.HeatColours.Use;

import dev.lookback.app.explain.CanvasPen;
import dev.lookback.engine.LayerValues;
import dev.lookback.explain.SlidingKernel;
import dev.lookback.network.LayerNames;
import dev.lookback.network.MisfitMessages;
import dev.lookback.network.layer.Taps;
import dev.lookback.text.Texts;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.text.TextAlignment;

/** What stays as it is while the kernel moves: the price, the window, and what every layer makes of it, as aligned strips. */
final class StripPainter {

    private static final double NAMED_ROW = 9.5;
    private static final double CELLS_FROM = 7;
    private static final double ZERO_FROM = 11;

    private final Texts texts;

    StripPainter(Texts texts) {
        this.texts = texts;
    }

    void paint(GraphicsContext g, Page page) {
        CanvasPen brush = new CanvasPen(g, page.ink());
        page.alongTime(g, () -> price(brush, page));
        price(brush, page.floors().price(), page.subject().recipe().data().target());
        dates(brush, page);
        strip(brush, page, Spot.WINDOW);
        for (int i = 0; i < page.subject().trace().layers().size(); i++) {
            if (i >= page.subject().depth()) {
                misfit(brush, page, i);
            } else if (!page.subject().isPassedOver(i)) {
                strip(brush, page, i);
            }
        }
        page.alongTime(g, () -> padding(brush, page));
    }

    // ---- the price

    private void price(CanvasPen brush, Page page) {
        PriceLine line = page.price();
        Band band = page.floors().price();
        GraphicsContext g = brush.g();
        g.setStroke(page.ink().of(Use.SERIES));
        g.setLineWidth(1.3);
        g.beginPath();
        for (int row = line.first(); row <= line.lastKnown(); row++) {
            double x = page.columns().x(line.time(row));
            double y = line.y(line.values()[row], band);
            if (row == line.first()) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
    }

    private static void price(CanvasPen brush, Band band, String target) {
        brush.within(target, Page.LEFT - 10, band.middle(), Page.LEFT - 14, TextAlignment.RIGHT, Use.WORD);
    }

    private void dates(CanvasPen brush, Page page) {
        TracedNetwork subject = page.subject();
        double y = page.floors().dates().middle() + 1;
        double room = CanvasPen.room(subject.series().label(subject.row(0)));
        int every = (int) Math.max(1, Math.ceil(room / page.columns().step()));
        // From the newest backwards: it is what a forecast begins at.
        for (int t = subject.timeSteps() - 1; t >= 0; t -= every) {
            double x = page.columns().x(t);
            if (!page.columns().contains(x)) {
                continue;
            }
            brush.line(
                    x,
                    page.floors().dates().top(),
                    x,
                    page.floors().dates().top() + 3,
                    page.ink().of(Use.LINE),
                    1);
            if (x - room / 2 > 0) {
                brush.word(subject.series().label(subject.row(t)), x, y, TextAlignment.CENTER, Use.WORD);
            }
        }
    }

    // ---- strips

    private void strip(CanvasPen brush, Page page, int layer) {
        TracedNetwork subject = page.subject();
        Band band = page.floors().strip(layer);
        double[] first = page.cell(layer, 0);
        page.alongTime(brush.g(), () -> strip(brush, page, layer, band, first));
        name(brush, page, layer, band);
        if (subject.isEnd(layer)) {
            end(brush, page, band, first[0] + subject.of(layer).channels() * first[1]);
        }
    }

    private static void strip(CanvasPen brush, Page page, int layer, Band band, double[] first) {
        TracedNetwork subject = page.subject();
        LayerValues values = subject.of(layer);
        int places = subject.isSequence(layer) ? values.timeSteps() : values.channels();
        GraphicsContext g = brush.g();
        g.setImageSmoothing(false);
        g.drawImage(
                picture(values, subject.isSequence(layer), page),
                first[0],
                band.top(),
                first[1] * places,
                band.height());
        cells(brush, page, band, first, places, subject.isSequence(layer) ? values.channels() : 1);
    }

    /** What the network says, in numbers. */
    private void end(CanvasPen brush, Page page, Band band, double right) {
        double[] forecast = page.subject().forecast();
        String target = page.subject().recipe().data().target();
        String words = forecast.length == 1
                ? texts.get("app.convolution.end", target, page.digits().full(forecast[0]))
                : texts.get(
                        "app.convolution.end.several",
                        target,
                        page.digits().full(forecast[0]),
                        page.digits().full(forecast[forecast.length - 1]),
                        forecast.length);
        brush.word(words, right + 10, band.middle(), TextAlignment.LEFT, Use.STRONG);
    }

    private static void cells(CanvasPen brush, Page page, Band band, double[] first, int places, int rows) {
        if (first[1] < CELLS_FROM) {
            return;
        }
        for (int i = 1; i < places; i++) {
            double x = first[0] + i * first[1];
            brush.line(x, band.top(), x, band.bottom(), page.ink().of(Use.PAPER), 1);
        }
        for (int i = 1; i < rows && band.height() / rows > CELLS_FROM; i++) {
            double y = band.top() + i * band.height() / rows;
            brush.line(first[0], y, first[0] + places * first[1], y, page.ink().of(Use.PAPER), 1);
        }
    }

    /** One pixel for each value, the first channel at the top; of a vector one row. */
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

    private void name(CanvasPen brush, Page page, int layer, Band band) {
        TracedNetwork subject = page.subject();
        if (layer == Spot.WINDOW) {
            windowName(brush, page, band);
            return;
        }
        String name = texts.get(
                "app.convolution.layer",
                layer + 1,
                texts.get(LayerNames.kind(subject.traced(layer).layer())));
        brush.within(
                name,
                Page.LEFT - 10,
                band.middle(),
                Page.LEFT - 14,
                TextAlignment.RIGHT,
                layer == page.look().layer() ? Use.CHOSEN : Use.WORD);
        shape(brush, page, layer, band);
    }

    private void shape(CanvasPen brush, Page page, int layer, Band band) {
        LayerValues values = page.subject().of(layer);
        String shape = page.subject().isSequence(layer)
                ? texts.get("app.convolution.shape", values.timeSteps(), values.channels())
                : texts.get("app.convolution.units", values.channels());
        brush.within(
                shape,
                page.columns().left() + page.columns().width() + 8,
                band.middle(),
                Page.RIGHT - 10,
                TextAlignment.LEFT,
                Use.WORD);
    }

    private void windowName(CanvasPen brush, Page page, Band band) {
        List<String> features = page.subject().recipe().data().features();
        double row = band.height() / features.size();
        if (row < NAMED_ROW) {
            brush.within(
                    texts.get("app.convolution.window"),
                    Page.LEFT - 10,
                    band.middle(),
                    Page.LEFT - 14,
                    TextAlignment.RIGHT,
                    Use.WORD);
        } else {
            for (int f = 0; f < features.size(); f++) {
                brush.within(
                        features.get(f),
                        Page.LEFT - 10,
                        band.top() + (f + 0.5) * row,
                        Page.LEFT - 14,
                        TextAlignment.RIGHT,
                        Use.WORD);
            }
        }
        shape(brush, page, Spot.WINDOW, band);
    }

    private void misfit(CanvasPen brush, Page page, int layer) {
        TracedNetwork subject = page.subject();
        Band band = page.floors().strip(layer);
        brush.within(
                texts.get(
                        "app.convolution.layer",
                        layer + 1,
                        texts.get(LayerNames.kind(subject.traced(layer).layer()))),
                Page.LEFT - 10,
                band.middle(),
                Page.LEFT - 14,
                TextAlignment.RIGHT,
                Use.WORD);
        subject.traced(layer)
                .misfit()
                .ifPresent(misfit -> brush.within(
                        texts.get(MisfitMessages.message(subject.traced(layer).layer(), misfit)),
                        Page.LEFT,
                        band.middle(),
                        page.columns().width(),
                        TextAlignment.LEFT,
                        Use.TARGET));
    }

    // ---- padding

    /** Zeros that the kernel reads beside its input. */
    private static void padding(CanvasPen brush, Page page) {
        SlidingKernel kernel = page.kernel();
        Taps taps = kernel.taps();
        int timeSteps = kernel.input().timeSteps();
        int newest = taps.at(kernel.outputs() - 1, taps.size() - 1, timeSteps);
        for (int step = taps.at(0, 0, timeSteps); step <= newest; step++) {
            if (step < 0 || step >= timeSteps) {
                padded(brush, page, step);
            }
        }
    }

    private static void padded(CanvasPen brush, Page page, int step) {
        Band band = page.readStrip();
        double x = page.columns().start(page.read(), step);
        double width = page.columns().cell(page.read());
        brush.box(x + 0.5, band.top(), width - 1, band.height(), page.ink().of(Use.PADDING));
        if (width >= ZERO_FROM) {
            brush.inCell("0", x + width / 2, band.middle(), width, page.ink().of(Use.WORD));
        }
    }
}
