package dev.lookback.app.explain.convolution;

import dev.lookback.engine.LayerValues;
import java.util.Optional;

/** Hit testing: the part of the picture under a point. */
final class Hit {

    /** Tolerance in pixels around a strip. */
    private static final double NEAR = 3;

    private Hit() {}

    /** The value whose cell is under the point. */
    static Optional<Spot> spot(Page page, double x, double y) {
        for (int layer = Spot.WINDOW; layer < page.network().depth(); layer++) {
            Band band = page.layout().strip(layer);
            if (band.height() > 0 && y >= band.top() - NEAR && y < band.bottom() + NEAR) {
                return spot(page, layer, x, (y - band.top()) / band.height());
            }
        }
        return Optional.empty();
    }

    private static Optional<Spot> spot(Page page, int layer, double x, double down) {
        LayerValues values = page.network().of(layer);
        boolean sequence = page.network().isSequence(layer);
        if (page.isZoomed() && !page.axis().contains(x)) {
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

    /** Whether pressing there drags the kernel: on its input, its output, and in between. */
    static boolean movesKernel(Page page, double x, double y) {
        PictureLayout layout = page.layout();
        return x >= Page.LEFT / 2
                && (y < layout.window().bottom()
                                && page.network().before(page.selection().layer()) == Spot.WINDOW
                        || y < layout.dates().bottom()
                        || page.readStrip().contains(y)
                        || y >= page.readStrip().bottom()
                                && y < layout.outputs().bottom() + NEAR);
    }

    /** The output whose kernel is nearest to the point. */
    static int output(Page page, double x) {
        return page.written().nearest(page.axis().time(x), page.kernel().outputs());
    }

    /**
     * Offset from the output's position at which the kernel is grabbed; 0 outside of it, where it jumps to the pointer.
     */
    static double grabbed(Page page, double x) {
        int[] steps = page.step().steps();
        double from = page.axis().start(page.read(), steps[0]);
        double to = page.axis().start(page.read(), steps[steps.length - 1])
                + page.axis().cell(page.read());
        return x >= from && x <= to
                ? x - page.axis().x(page.written().at(page.selection().output()))
                : 0;
    }
}
