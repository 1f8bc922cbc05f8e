package dev.lookback.app.explain.attribution;

import dev.lookback.app.explain.Drawing;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.app.focus.KeyPointer;
import dev.lookback.explain.Occlusion;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/**
 * Bar chart of occlusion by time: how far the forecast moves without each row of the window, or block of rows, newest at
 * the right.
 */
final class OccludedRows extends Drawing {

    private static final double LEFT = 84;
    private static final double RIGHT = 12;
    private static final double TOP = 6;
    private static final double BELOW = 20;
    private static final double BETWEEN = 1;

    private final Texts texts;
    private final NumberLabels numbers;
    private final Tooltip tip = new Tooltip();
    private double[] effect = {};
    private int block = 1;
    private IntFunction<String> place = i -> "";

    OccludedRows(Texts texts) {
        super("attribution-covered-rows");
        this.texts = texts;
        this.numbers = new NumberLabels(texts.locale());
        setMinHeight(80);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::showTip);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> tip.hide());
        readByKeys(texts.get("app.insight.row.keys"), this::spots);
    }

    /** @param places label of a time step */
    void show(Occlusion occlusion, IntFunction<String> places) {
        effect = occlusion.byTimeStep();
        block = occlusion.block();
        place = places;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        if (effect.length == 0) {
            return;
        }
        double largest = Math.max(0, Arrays.stream(effect).max().orElse(0));
        double smallest = Math.min(0, Arrays.stream(effect).min().orElse(0));
        double span = largest > smallest ? largest - smallest : 1;
        double high = height - TOP - BELOW;
        double zero = TOP + high * (largest > smallest ? largest / span : 1);
        double step = (width - LEFT - RIGHT) / effect.length;
        for (int from = 0; from < effect.length; from += block) {
            int to = Math.min(effect.length, from + block);
            double length = Math.abs(effect[from]) / span * high;
            g.setFill(colours().of(effect[from] < 0 ? HeatColours.Use.BELOW : HeatColours.Use.ABOVE));
            g.fillRect(
                    LEFT + from * step,
                    effect[from] < 0 ? zero : zero - length,
                    Math.max(1, (to - from) * step - BETWEEN),
                    length);
        }
        g.setStroke(colours().of(HeatColours.Use.LINE));
        g.setLineWidth(1);
        g.strokeLine(LEFT, zero, width - RIGHT, zero);
        word(g, "0", LEFT - 8, zero, TextAlignment.RIGHT);
        if (largest > 0 && zero - TOP > 2 * FONT) {
            word(g, "+" + numbers.value(largest), LEFT - 8, TOP + FONT / 2, TextAlignment.RIGHT);
        }
        if (smallest < 0 && TOP + high - zero > 2 * FONT) {
            word(g, numbers.value(smallest), LEFT - 8, TOP + high - FONT / 2, TextAlignment.RIGHT);
        }
        word(g, place.apply(0), LEFT, height - 9, TextAlignment.LEFT);
        word(g, place.apply(effect.length - 1), width - RIGHT, height - 9, TextAlignment.RIGHT);
    }

    private void showTip(MouseEvent e) {
        double across = (e.getX() - LEFT) / (getWidth() - LEFT - RIGHT);
        if (effect.length == 0 || across < 0 || across >= 1) {
            tip.hide();
            return;
        }
        tip.setText(words((int) (across * effect.length) / block * block));
        tip.show(this, e.getScreenX() + 14, e.getScreenY() + 10);
    }

    private String words(int from) {
        int last = Math.min(effect.length, from + block) - 1;
        return from == last
                ? texts.get("app.insight.row.tip", place.apply(from), numbers.value(effect[from]))
                : texts.get("app.insight.rows.tip", place.apply(from), place.apply(last), numbers.value(effect[from]));
    }

    private List<KeyPointer.Spot> spots() {
        double step = (getWidth() - LEFT - RIGHT) / Math.max(1, effect.length);
        return IntStream.iterate(0, from -> from < effect.length, from -> from + block)
                .mapToObj(from -> new KeyPointer.Spot(
                        LEFT + (from + block / 2.0) * step, (TOP + getHeight() - BELOW) / 2, () -> words(from)))
                .toList();
    }
}
