package dev.lookback.app.explain.learned;

import dev.lookback.app.explain.Drawing;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.app.explain.HeatImage;
import dev.lookback.engine.LayerValues;
import dev.lookback.engine.NetworkValues;
import dev.lookback.network.Layer;
import dev.lookback.network.LayerNames;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** What every layer makes of one window: time across, channels down; a vector's units across. */
final class ActivationsPicture extends Drawing {

    private static final double LINE = 16;
    private static final double LEAST = 9;
    private static final double SIDE = 10;

    private final Texts texts;
    private final List<HeatImage> images = new ArrayList<>();
    private NetworkValues values;
    private List<Layer> layers = List.of();

    ActivationsPicture(Texts texts) {
        super("filter-activations");
        this.texts = texts;
        setMinHeight(120);
    }

    /** Draws at once: this follows the pointer. */
    void show(NetworkValues shown, List<Layer> shownLayers) {
        values = shown;
        layers = shownLayers;
        redraw();
    }

    void clear() {
        values = null;
        requestLayout();
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        if (values == null) {
            return;
        }
        List<Integer> drawn = drawn();
        double weights = drawn.stream().mapToDouble(this::weight).sum();
        double room = height - drawn.size() * (LINE + LEAST) - 4;
        double y = 2;
        for (int i = 0; i < drawn.size(); i++) {
            int layer = drawn.get(i);
            word(g, name(layer), SIDE, y + LINE / 2, TextAlignment.LEFT);
            double high = LEAST + Math.max(0, room) * weight(layer) / weights;
            draw(g, i, layer, y + LINE, width - 2 * SIDE, high);
            y += LINE + high;
        }
    }

    /** −1 for the window itself; layers that hand on what they get are left out. */
    private List<Integer> drawn() {
        List<Integer> drawn = new ArrayList<>(List.of(-1));
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            boolean same = layer instanceof Layer.Flatten
                    || layer instanceof Layer.Dropout
                    || layer instanceof Layer.SpatialDropout;
            if (!same) {
                drawn.add(i);
            }
        }
        return drawn;
    }

    private LayerValues of(int layer) {
        return layer < 0 ? values.input() : values.layers().get(layer);
    }

    private double weight(int layer) {
        LayerValues shown = of(layer);
        return shown.timeSteps() == 1 ? 0.5 : Math.sqrt(shown.channels());
    }

    private String name(int layer) {
        LayerValues shown = of(layer);
        String what = layer < 0 ? texts.get("app.insight.window") : texts.get(LayerNames.brief(layers.get(layer)));
        return shown.timeSteps() == 1
                ? texts.get("app.insight.vector", what, shown.channels())
                : texts.get("app.insight.sequence", what, shown.channels(), shown.timeSteps());
    }

    private void draw(GraphicsContext g, int place, int layer, double y, double width, double height) {
        while (images.size() <= place) {
            images.add(new HeatImage());
        }
        LayerValues shown = of(layer);
        boolean vector = shown.timeSteps() == 1;
        images.get(place)
                .paint(
                        shown.values(),
                        0,
                        vector ? 1 : shown.channels(),
                        vector ? shown.channels() : shown.timeSteps(),
                        HeatImage.byLargest(shown.values(), 0, shown.values().length),
                        colours());
        images.get(place).draw(g, SIDE, y, width, height);
        g.setStroke(colours().of(HeatColours.Use.LINE));
        g.setLineWidth(1);
        g.strokeRect(SIDE - 0.5, y - 0.5, width + 1, height + 1);
    }
}
