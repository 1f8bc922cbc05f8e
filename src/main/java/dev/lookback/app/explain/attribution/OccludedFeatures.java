package dev.lookback.app.explain.attribution;

import dev.lookback.app.explain.Drawing;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.app.focus.KeyPointer;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Bar chart of occlusion by feature: how far the forecast moves without each feature, largest effect first. */
final class OccludedFeatures extends Drawing {

    private static final double LEFT = 84;
    private static final double RIGHT = 74;
    private static final double LINE = 20;
    private static final double BAR = 10;
    private static final double AROUND = 6;
    private static final int LETTERS = 12;

    private final Texts texts;
    private final NumberLabels numbers;
    private double[] effect = {};
    private List<String> features = List.of();

    OccludedFeatures(Texts texts) {
        super("attribution-covered-features");
        this.texts = texts;
        numbers = new NumberLabels(texts.locale());
        readByKeys(texts.get("app.insight.feature.keys"), this::spots);
    }

    /** @param shown {@code [features]} in units */
    void show(double[] shown, List<String> names) {
        effect = shown;
        features = names;
        requestParentLayout();
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * AROUND + effect.length * LINE;
    }

    private List<Integer> order() {
        return IntStream.range(0, effect.length)
                .boxed()
                .sorted(Comparator.comparingDouble(f -> -Math.abs(effect[f])))
                .toList();
    }

    private List<KeyPointer.Spot> spots() {
        List<Integer> order = order();
        return IntStream.range(0, order.size())
                .mapToObj(i -> new KeyPointer.Spot(
                        (LEFT + getWidth() - RIGHT) / 2, AROUND + (i + 0.5) * LINE, () -> words(order.get(i))))
                .toList();
    }

    private String words(int feature) {
        return texts.get("app.insight.feature.tip", features.get(feature), signed(effect[feature]));
    }

    private String signed(double value) {
        return (value > 0 ? "+" : "") + numbers.value(value);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        double largest = Arrays.stream(effect).map(Math::abs).max().orElse(0);
        double middle = (LEFT + width - RIGHT) / 2;
        double room = Math.max(10, width - LEFT - RIGHT) / 2;
        double y = AROUND + LINE / 2;
        for (int f : order()) {
            word(g, brief(features.get(f), LETTERS), LEFT - 8, y, TextAlignment.RIGHT);
            double length = largest == 0 ? 0 : Math.abs(effect[f]) / largest * room;
            g.setFill(colours().of(effect[f] < 0 ? HeatColours.Use.BELOW : HeatColours.Use.ABOVE));
            g.fillRect(effect[f] < 0 ? middle - length : middle, y - BAR / 2, length, BAR);
            word(g, signed(effect[f]), width - 10, y, TextAlignment.RIGHT);
            y += LINE;
        }
        g.setStroke(colours().of(HeatColours.Use.LINE));
        g.setLineWidth(1);
        g.strokeLine(middle, AROUND, middle, AROUND + effect.length * LINE);
    }
}
