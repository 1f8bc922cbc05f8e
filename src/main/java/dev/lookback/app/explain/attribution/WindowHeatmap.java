package dev.lookback.app.explain.attribution;

import dev.lookback.app.explain.Drawing;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.app.explain.HeatImage;
import dev.lookback.app.focus.KeyPointer;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.BoundingBox;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/** Heatmap of a window's inputs: features down, time across, newest at the right. */
final class WindowHeatmap extends Drawing {

    private static final double LEFT = 84;
    private static final double RIGHT = 12;
    private static final double TOP = 4;
    private static final double BELOW = 20;
    private static final int LETTERS = 12;

    /** Minimum height of a labelled row. */
    private static final double LEAST_LINE = 11;

    private final Texts texts;
    private final NumberLabels numbers;
    private final HeatImage image = new HeatImage();
    private final Tooltip tip = new Tooltip();
    private double[] values = {};
    private List<String> features = List.of();
    private IntFunction<String> place = i -> "";

    WindowHeatmap(Texts texts) {
        super("attribution-heat");
        this.texts = texts;
        this.numbers = new NumberLabels(texts.locale());
        setMinHeight(80);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::showTip);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> tip.hide());
        readByKeys(texts.get("app.insight.cell.keys"), this::spots);
    }

    /**
     * Shows other values.
     *
     * @param shown {@code [features, timeSteps]}, time fastest, in units
     * @param places label of a time step
     */
    void show(double[] shown, List<String> names, IntFunction<String> places) {
        values = shown;
        features = names;
        place = places;
        redraw();
    }

    void clear() {
        values = new double[0];
        redraw();
    }

    private int timeSteps() {
        return values.length / features.size();
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        if (values.length == 0) {
            return;
        }
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        image.paint(floats, 0, features.size(), timeSteps(), HeatImage.byMaximum(floats, 0, floats.length), colours());
        double room = width - LEFT - RIGHT;
        double high = height - TOP - BELOW;
        image.draw(g, LEFT, TOP, room, high);
        g.setStroke(colours().of(HeatColours.Use.LINE));
        g.setLineWidth(1);
        g.strokeRect(LEFT - 0.5, TOP - 0.5, room + 1, high + 1);
        double line = high / features.size();
        int every = (int) Math.max(1, Math.ceil(LEAST_LINE / line));
        for (int f = 0; f < features.size(); f += every) {
            word(g, brief(features.get(f), LETTERS), LEFT - 8, TOP + (f + 0.5) * line, TextAlignment.RIGHT);
        }
        word(g, place.apply(0), LEFT, height - 9, TextAlignment.LEFT);
        word(g, place.apply(timeSteps() - 1), LEFT + room, height - 9, TextAlignment.RIGHT);
    }

    private void showTip(MouseEvent e) {
        double across = (e.getX() - LEFT) / (getWidth() - LEFT - RIGHT);
        double down = (e.getY() - TOP) / (getHeight() - TOP - BELOW);
        if (values.length == 0 || across < 0 || across >= 1 || down < 0 || down >= 1) {
            tip.hide();
            return;
        }
        tip.setText(words((int) (down * features.size()), (int) (across * timeSteps())));
        tip.show(this, e.getScreenX() + 14, e.getScreenY() + 10);
    }

    private String words(int feature, int step) {
        return texts.get(
                "app.insight.cell.tip",
                features.get(feature),
                place.apply(step),
                numbers.value(values[feature * timeSteps() + step]));
    }

    private List<KeyPointer.Spot> spots() {
        return values.length == 0
                ? List.of()
                : KeyPointer.Spot.grid(
                        new BoundingBox(LEFT, TOP, getWidth() - LEFT - RIGHT, getHeight() - TOP - BELOW),
                        features.size(),
                        timeSteps(),
                        this::words);
    }
}
