package dev.lookback.app.explain.learned;

import dev.lookback.app.explain.Drawing;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.app.explain.HeatImage;
import dev.lookback.engine.LayerValues;
import dev.lookback.engine.NetworkValues;
import dev.lookback.network.LayerNames;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.Stage;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * What every layer, and every convolution inside a residual block, makes of one window: time across, channels down; a vector's
 * units across.
 */
final class ActivationsPicture extends Drawing {

    private static final double LINE = 16;
    private static final double LEAST = 14;
    private static final double SIDE = 10;
    private static final double AROUND = 4;

    /** One of the fields, the uppermost first. */
    private record Field(String name, LayerValues values) {

        boolean isVector() {
            return values.timeSteps() == 1;
        }

        double weight() {
            return isVector() ? 0.5 : Math.sqrt(values.channels());
        }
    }

    private final Texts texts;
    private final List<HeatImage> images = new ArrayList<>();
    private List<Field> fields = List.of();

    ActivationsPicture(Texts texts) {
        super("filter-activations");
        this.texts = texts;
    }

    /** Draws at once: this follows the pointer. */
    void show(NetworkValues values, ShapeTrace trace) {
        fields = fields(values, trace);
        setMinHeight(AROUND + fields.size() * (LINE + LEAST));
        redraw();
    }

    void clear() {
        fields = List.of();
        requestLayout();
    }

    /** Layers that hand on what they get are left out. */
    private List<Field> fields(NetworkValues values, ShapeTrace trace) {
        Stream<Field> stages = Stage.of(trace).stream()
                .filter(stage -> !handsOn(trace.layers().get(stage.layer()).layer()))
                .map(stage -> field(texts.get(LayerNames.brief(trace, stage)), values.at(stage)));
        return Stream.concat(Stream.of(field(texts.get("app.insight.window"), values.input())), stages)
                .toList();
    }

    private static boolean handsOn(Layer layer) {
        return layer instanceof Flatten || layer instanceof Dropout || layer instanceof SpatialDropout;
    }

    private Field field(String what, LayerValues values) {
        return new Field(
                values.timeSteps() == 1
                        ? texts.get("app.insight.vector", what, values.channels())
                        : texts.get("app.insight.sequence", what, values.channels(), values.timeSteps()),
                values);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        double weights = fields.stream().mapToDouble(Field::weight).sum();
        double room = height - fields.size() * (LINE + LEAST) - AROUND;
        double y = AROUND / 2;
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            word(g, field.name(), SIDE, y + LINE / 2, TextAlignment.LEFT);
            double high = LEAST + Math.max(0, room) * field.weight() / weights;
            draw(g, image(i), field, y + LINE, width - 2 * SIDE, high);
            y += LINE + high;
        }
    }

    private HeatImage image(int place) {
        while (images.size() <= place) {
            images.add(new HeatImage());
        }
        return images.get(place);
    }

    private void draw(GraphicsContext g, HeatImage image, Field field, double y, double width, double height) {
        LayerValues shown = field.values();
        image.paint(
                shown.values(),
                0,
                field.isVector() ? 1 : shown.channels(),
                field.isVector() ? shown.channels() : shown.timeSteps(),
                HeatImage.byLargest(shown.values(), 0, shown.values().length),
                colours());
        image.draw(g, SIDE, y, width, height);
        g.setStroke(colours().of(HeatColours.Use.LINE));
        g.setLineWidth(1);
        g.strokeRect(SIDE - 0.5, y - 0.5, width + 1, height + 1);
    }
}
