package dev.lookback.app.explain.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Vertical layout of the picture: the price, the window, and a strip for each layer; above the strip of the selected
 * layer, its kernel's products and one filter's outputs.
 *
 * @param dates below the price
 * @param products inputs, weights and their products side by side
 * @param outputs of one filter, as bars
 * @param pooled of the same filter, if a later layer pools
 * @param strips one for each layer; of height 0 where a layer needs none
 */
record PictureLayout(
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

    static PictureLayout of(TracedNetwork network, Selection selection, double room) {
        PictureLayout minimal = new Builder(network, selection, 0).build();
        double spare = Math.max(0, room - minimal.height());
        return new Builder(network, selection, spare).build();
    }

    Band strip(int layer) {
        return layer == Spot.WINDOW ? window : strips.get(layer);
    }

    /** Height of the product tables: a header, a row for each channel, and one for their sums. */
    static double products(int channels) {
        return HEAD + Math.min(MOST_PRODUCTS, (channels + 1) * PRODUCT_ROW);
    }

    static double head() {
        return HEAD;
    }

    private static final class Builder {

        private final TracedNetwork network;
        private final Selection selection;
        private double spare;
        private double y = EDGE;

        Builder(TracedNetwork network, Selection selection, double spare) {
            this.network = network;
            this.selection = selection;
            this.spare = spare;
        }

        PictureLayout build() {
            int features = network.values().input().channels();
            int channels = network.kernels().get(selection.layer()).input().channels();
            Band price = add(PRICE, MOST_PRICE, 0);
            Band dates = add(DATES, DATES, GAP / 2);
            boolean isRead = network.before(selection.layer()) == Spot.WINDOW;
            double rows = Math.min(MOST_ROWS, features * ROW);
            Band window = add(isRead ? Math.max(STRIP, rows) : STRIP, isRead ? MOST_ROWS : STRIP, GAP);
            Band products = null;
            Band outputs = null;
            OptionalInt pool = network.poolBehind(selection.layer());
            Optional<Band> pooled = Optional.empty();
            List<Band> strips = new ArrayList<>();
            for (int i = 0; i < network.trace().layers().size(); i++) {
                if (i == selection.layer()) {
                    y += FUNNEL - GAP;
                    products = add(products(channels), products(channels), FUNNEL);
                    outputs = add(OUTPUTS, MOST_OUTPUTS, GAP / 2);
                } else if (pool.isPresent() && i == pool.getAsInt()) {
                    pooled = Optional.of(add(POOLED, POOLED, GAP / 2));
                }
                boolean drawn = i >= network.depth() || !network.isPassedOver(i);
                strips.add(drawn ? add(STRIP, i < network.depth() ? MOST_STRIP : STRIP, GAP) : new Band(y, 0));
            }
            return new PictureLayout(price, dates, window, products, outputs, pooled, strips, y + EDGE - GAP);
        }

        /** Adds a band, taking spare height up to its maximum. */
        private Band add(double minimum, double maximum, double gap) {
            double more = Math.min(spare, maximum - minimum);
            spare -= more;
            Band band = new Band(y, minimum + more);
            y = band.bottom() + gap;
            return band;
        }
    }
}
