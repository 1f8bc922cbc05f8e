package dev.lookback.app.explain.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The picture from top to bottom: the price, the window, and a strip for each layer; the layer that is looked at is opened up, its
 * kernel's products and one filter's outputs above its strip.
 *
 * @param dates below the price
 * @param products what the kernel reads, its weights and their products side by side
 * @param outputs of one filter, as bars
 * @param pooled of the same filter, where a layer behind it pools
 * @param strips one for each layer; of no height where a layer needs none
 */
record Floors(
        Band price,
        Band dates,
        Band window,
        Band products,
        Band outputs,
        Optional<Band> pooled,
        List<Band> strips,
        double height) {

    private static final double EDGE = 6;
    private static final double GAP = 7;
    private static final double FUNNEL = 22;
    private static final double PRICE = 56;
    private static final double MOST_PRICE = 84;
    private static final double DATES = 16;
    private static final double STRIP = 20;
    private static final double MOST_STRIP = 34;
    private static final double ROW = 11;
    private static final double MOST_ROWS = 84;
    private static final double HEAD = 16;
    private static final double PRODUCT_ROW = 17;
    private static final double MOST_PRODUCTS = 136;
    private static final double OUTPUTS = 42;
    private static final double MOST_OUTPUTS = 76;
    private static final double POOLED = 30;

    static Floors of(TracedNetwork subject, Selection look, double room) {
        Floors least = new Layout(subject, look, 0).floors();
        double spare = Math.max(0, room - least.height());
        return new Layout(subject, look, spare).floors();
    }

    Band strip(int layer) {
        return layer == Spot.WINDOW ? window : strips.get(layer);
    }

    /** How high the tables of products are: a line of words, a row for each channel, and one for their sums. */
    static double products(int channels) {
        return HEAD + Math.min(MOST_PRODUCTS, (channels + 1) * PRODUCT_ROW);
    }

    static double head() {
        return HEAD;
    }

    private static final class Layout {

        private final TracedNetwork subject;
        private final Selection look;
        private double spare;
        private double y = EDGE;

        Layout(TracedNetwork subject, Selection look, double spare) {
            this.subject = subject;
            this.look = look;
            this.spare = spare;
        }

        Floors floors() {
            int features = subject.values().input().channels();
            int channels = subject.kernels().get(look.layer()).input().channels();
            Band price = add(PRICE, MOST_PRICE, 0);
            Band dates = add(DATES, DATES, GAP / 2);
            boolean isRead = subject.before(look.layer()) == Spot.WINDOW;
            double rows = Math.min(MOST_ROWS, features * ROW);
            Band window = add(isRead ? Math.max(STRIP, rows) : STRIP, isRead ? MOST_ROWS : STRIP, GAP);
            Band products = null;
            Band outputs = null;
            OptionalInt pool = subject.poolBehind(look.layer());
            Optional<Band> pooled = Optional.empty();
            List<Band> strips = new ArrayList<>();
            for (int i = 0; i < subject.trace().layers().size(); i++) {
                if (i == look.layer()) {
                    y += FUNNEL - GAP;
                    products = add(products(channels), products(channels), FUNNEL);
                    outputs = add(OUTPUTS, MOST_OUTPUTS, GAP / 2);
                } else if (pool.isPresent() && i == pool.getAsInt()) {
                    pooled = Optional.of(add(POOLED, POOLED, GAP / 2));
                }
                boolean drawn = i >= subject.depth() || !subject.isPassedOver(i);
                strips.add(drawn ? add(STRIP, i < subject.depth() ? MOST_STRIP : STRIP, GAP) : new Band(y, 0));
            }
            return new Floors(price, dates, window, products, outputs, pooled, strips, y + EDGE - GAP);
        }

        /** Takes from what is to spare until it is high enough. */
        private Band add(double least, double most, double gap) {
            double more = Math.min(spare, most - least);
            spare -= more;
            Band band = new Band(y, least + more);
            y = band.bottom() + gap;
            return band;
        }
    }
}
