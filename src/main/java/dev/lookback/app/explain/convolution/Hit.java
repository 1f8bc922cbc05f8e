package dev.lookback.app.explain.convolution;

import dev.lookback.engine.LayerValues;
import java.util.Optional;

/** What of the picture a point lies on. */
final class Hit {

    /** Pixels beside a strip that still count as on it. */
    private static final double NEAR = 3;

    private Hit() {}

    /** The value whose cell lies there. */
    static Optional<Spot> spot(Page page, double x, double y) {
        for (int layer = Spot.WINDOW; layer < page.subject().depth(); layer++) {
            Band band = page.floors().strip(layer);
            if (band.height() > 0 && y >= band.top() - NEAR && y < band.bottom() + NEAR) {
                return spot(page, layer, x, (y - band.top()) / band.height());
            }
        }
        return Optional.empty();
    }

    private static Optional<Spot> spot(Page page, int layer, double x, double down) {
        LayerValues values = page.subject().of(layer);
        boolean sequence = page.subject().isSequence(layer);
        if (page.isZoomed() && !page.columns().contains(x)) {
            return Optional.empty();
        }
        int places = sequence ? values.timeSteps() : values.channels();
        double[] first = page.cell(layer, 0);
        int place = (int) Math.floor((x - first[0]) / first[1]);
        if (place < 0 || place >= places) {
            return Optional.empty();
        }
        int channel = (int) Math.floor(down * values.channels());
        return Optional.of(
                sequence
                        ? new Spot(layer, place, Math.max(0, Math.min(values.channels() - 1, channel)))
                        : new Spot(layer, 0, place));
    }

    /** Whether the kernel follows when the pointer is pressed there: on what it reads, on what it makes, and between. */
    static boolean movesKernel(Page page, double x, double y) {
        Floors floors = page.floors();
        return x >= Page.LEFT / 2
                && (y < floors.window().bottom()
                                && page.subject().before(page.look().layer()) == Spot.WINDOW
                        || y < floors.dates().bottom()
                        || page.readStrip().contains(y)
                        || y >= page.readStrip().bottom()
                                && y < floors.outputs().bottom() + NEAR);
    }

    /** The output whose kernel is nearest to the pointer. */
    static int output(Page page, double x) {
        return page.written().nearest(page.columns().time(x), page.kernel().outputs());
    }

    /** How far from its output's place the kernel is taken hold of; 0 beside it, where it comes to the pointer. */
    static double grabbed(Page page, double x) {
        int[] steps = page.step().steps();
        double from = page.columns().start(page.read(), steps[0]);
        double to = page.columns().start(page.read(), steps[steps.length - 1])
                + page.columns().cell(page.read());
        return x >= from && x <= to
                ? x - page.columns().x(page.written().at(page.look().output()))
                : 0;
    }
}
