package dev.lookback.app.explain.attribution;

import dev.lookback.app.explain.Drawing;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.app.focus.KeyPointer;
import dev.lookback.explain.PermutationImportance;
import dev.lookback.explain.PermutationImportance.Block;
import dev.lookback.explain.PermutationImportance.ErrorIncrease;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import dev.lookback.window.WindowSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/**
 * Bar chart of permutation importance by feature and by lag, with whiskers for the standard deviation over the repeats.
 */
final class ImportanceBars extends Drawing {

    private static final double LEFT = 110;
    private static final double RIGHT = 74;
    private static final double LINE = 19;
    private static final double TITLE = 22;
    private static final double BAR = 9;
    private static final int LETTERS = 16;
    private static final int MOST_LINES = 12;

    private record Bar(String words, double y) {}

    private final Texts texts;
    private final NumberLabels numbers;
    private DoubleFunction<String> format;
    private final Tooltip tip = new Tooltip();
    private final List<Bar> bars = new ArrayList<>();
    private PermutationImportance importance;
    private List<String> features = List.of();
    private WindowSpec spec;

    ImportanceBars(Texts texts) {
        super("attribution-importance");
        this.texts = texts;
        this.numbers = new NumberLabels(texts.locale());
        this.format = numbers::value;
        addEventHandler(MouseEvent.MOUSE_MOVED, this::showTip);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> tip.hide());
        readByKeys(
                texts.get("app.insight.importance.title"),
                () -> bars.stream()
                        .map(bar -> new KeyPointer.Spot(LEFT, bar.y() + LINE / 2, bar::words))
                        .toList());
    }

    void show(PermutationImportance shown, List<String> names, WindowSpec windows) {
        importance = shown;
        features = names;
        spec = windows;
        requestParentLayout();
        requestLayout();
    }

    void clear() {
        importance = null;
        requestParentLayout();
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return importance == null
                ? 0
                : 2 * TITLE
                        + LINE
                                * (importance.features().size()
                                        + importance.blocks().size())
                        + 12;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        bars.clear();
        if (importance == null) {
            return;
        }
        double y = 2;
        y = title(g, texts.get("app.insight.importance.features"), y);
        List<Integer> order = IntStream.range(0, features.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        f -> -importance.features().get(f).mean()))
                .toList();
        Range range = Range.of(importance.features());
        format = alike(importance.features());
        for (int f : order) {
            ErrorIncrease increase = importance.features().get(f);
            bar(g, features.get(f), words(features.get(f), increase), increase, y, width, range);
            y += LINE;
        }
        y = title(g, texts.get("app.insight.importance.lags"), y);
        List<ErrorIncrease> increases =
                importance.blocks().stream().map(Block::all).toList();
        Range lags = Range.of(increases);
        format = alike(increases);
        List<Block> newestFirst = new ArrayList<>(importance.blocks());
        Collections.reverse(newestFirst);
        for (Block block : newestFirst) {
            bar(g, lag(block), words(block), block.all(), y, width, lags);
            y += LINE;
        }
    }

    private double title(GraphicsContext g, String words, double y) {
        word(g, words, 12, y + TITLE / 2, TextAlignment.LEFT);
        return y + TITLE;
    }

    private String lag(Block block) {
        int newest = spec.targetRow(0) - spec.inputRow(0, block.lastStep());
        int oldest = spec.targetRow(0) - spec.inputRow(0, block.firstStep());
        return newest == oldest
                ? texts.get("app.insight.importance.lag", newest)
                : texts.get("app.insight.importance.lagRange", newest, oldest);
    }

    /** Format of the numbers beside bars below each other. */
    private DoubleFunction<String> alike(List<ErrorIncrease> increases) {
        return numbers.alike(increases.stream().mapToDouble(ErrorIncrease::mean));
    }

    /** Draws one bar; a negative one means that shuffling lowered the error. */
    private void bar(
            GraphicsContext g,
            String name,
            String tipWords,
            ErrorIncrease increase,
            double y,
            double width,
            Range range) {
        double middle = y + LINE / 2;
        word(g, brief(name, LETTERS), LEFT - 8, middle, TextAlignment.RIGHT);
        double room = Math.max(10, width - LEFT - RIGHT);
        double zero = LEFT + range.place(0) * room;
        double end = LEFT + range.place(increase.mean()) * room;
        g.setFill(colours().of(increase.mean() < 0 ? HeatColours.Use.BELOW : HeatColours.Use.ABOVE));
        g.fillRect(Math.min(zero, end), middle - BAR / 2, Math.max(1, Math.abs(end - zero)), BAR);
        g.setLineWidth(1);
        g.setStroke(colours().of(HeatColours.Use.LINE));
        g.strokeLine(zero, y, zero, y + LINE);
        g.setStroke(colours().of(HeatColours.Use.WORD));
        g.strokeLine(
                LEFT + range.place(increase.mean() - increase.deviation()) * room,
                middle,
                LEFT + range.place(increase.mean() + increase.deviation()) * room,
                middle);
        word(g, format.apply(increase.mean()), width - 10, middle, TextAlignment.RIGHT);
        bars.add(new Bar(tipWords, y));
    }

    private String words(String name, ErrorIncrease increase) {
        return texts.get(
                "app.insight.importance.tip",
                name,
                numbers.value(increase.mean()),
                numbers.value(increase.deviation()));
    }

    private String words(Block block) {
        StringBuilder words = new StringBuilder(words(lag(block), block.all()));
        for (int f = 0; f < features.size() && f < MOST_LINES; f++) {
            words.append('\n').append(words(features.get(f), block.features().get(f)));
        }
        return words.toString();
    }

    /** Value range of one group of bars with their whiskers; always includes zero. */
    private record Range(double low, double high) {

        static Range of(List<ErrorIncrease> increases) {
            double low = 0;
            double high = 0;
            for (ErrorIncrease increase : increases) {
                low = Math.min(low, increase.mean() - increase.deviation());
                high = Math.max(high, increase.mean() + increase.deviation());
            }
            return new Range(low, high);
        }

        double place(double value) {
            return high > low ? (value - low) / (high - low) : 0;
        }
    }

    private void showTip(MouseEvent e) {
        bars.stream()
                .filter(bar -> bar.y() <= e.getY() && e.getY() < bar.y() + LINE)
                .findFirst()
                .ifPresentOrElse(
                        bar -> {
                            tip.setText(bar.words());
                            tip.show(this, e.getScreenX() + 14, e.getScreenY() + 10);
                        },
                        tip::hide);
    }
}
