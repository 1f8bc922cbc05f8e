package dev.lookback.app.explain.rests;

import dev.lookback.app.chart.NumberLabels;
import dev.lookback.app.explain.Drawing;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.explain.PermutationImportance;
import dev.lookback.explain.PermutationImportance.Block;
import dev.lookback.explain.PermutationImportance.Loss;
import dev.lookback.text.Texts;
import dev.lookback.window.WindowSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/** What shuffling a feature, or a stretch of the window, adds to the error: bars with whiskers as long as the repeats spread. */
final class ImportanceBars extends Drawing {

    private static final double LEFT = 110;
    private static final double RIGHT = 74;
    private static final double LINE = 19;
    private static final double TITLE = 22;
    private static final double BAR = 9;
    private static final int LETTERS = 16;

    private record Bar(String name, Loss loss, double y) {}

    private final Texts texts;
    private final NumberLabels numbers;
    private final Tooltip tip = new Tooltip();
    private final List<Bar> bars = new ArrayList<>();
    private PermutationImportance importance;
    private List<String> features = List.of();
    private WindowSpec spec;

    ImportanceBars(Texts texts) {
        super("rests-importance");
        this.texts = texts;
        this.numbers = new NumberLabels(texts.locale());
        canvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
        canvas().addEventHandler(MouseEvent.MOUSE_EXITED, e -> tip.hide());
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
        double most = most(importance.features());
        for (int f : order) {
            bar(g, features.get(f), importance.features().get(f), y, width, most);
            y += LINE;
        }
        y = title(g, texts.get("app.insight.importance.lags"), y);
        double mostOfLags = most(importance.blocks().stream().map(Block::all).toList());
        List<Block> newestFirst = new ArrayList<>(importance.blocks());
        Collections.reverse(newestFirst);
        for (Block block : newestFirst) {
            bar(g, lag(block), block.all(), y, width, mostOfLags);
            y += LINE;
        }
    }

    private double title(GraphicsContext g, String words, double y) {
        word(g, words, 12, y + TITLE / 2, TextAlignment.LEFT);
        return y + TITLE;
    }

    private static double most(List<Loss> losses) {
        return losses.stream()
                .mapToDouble(loss -> Math.abs(loss.mean()) + loss.deviation())
                .max()
                .orElse(0);
    }

    private String lag(Block block) {
        int newest = spec.targetRow(0) - spec.inputRow(0, block.lastStep());
        int oldest = spec.targetRow(0) - spec.inputRow(0, block.firstStep());
        return newest == oldest
                ? texts.get("app.insight.importance.lag", newest)
                : texts.get("app.insight.importance.lagRange", newest, oldest);
    }

    private void bar(GraphicsContext g, String name, Loss loss, double y, double width, double most) {
        double middle = y + LINE / 2;
        String brief = name.length() <= LETTERS ? name : name.substring(0, LETTERS - 1) + "…";
        word(g, brief, LEFT - 8, middle, TextAlignment.RIGHT);
        double room = Math.max(10, width - LEFT - RIGHT);
        double unit = most > 0 ? room / most : 0;
        double reach = Math.max(1, Math.abs(loss.mean()) * unit);
        g.setFill(colours().of(loss.mean() < 0 ? HeatColours.Use.BELOW : HeatColours.Use.ABOVE));
        g.fillRoundRect(LEFT, middle - BAR / 2, reach, BAR, 3, 3);
        g.setStroke(colours().of(HeatColours.Use.WORD));
        g.setLineWidth(1);
        double spread = loss.deviation() * unit;
        g.strokeLine(Math.max(LEFT, LEFT + reach - spread), middle, LEFT + reach + spread, middle);
        word(g, numbers.value(loss.mean()), LEFT + reach + spread + 6, middle, TextAlignment.LEFT);
        bars.add(new Bar(name, loss, y));
    }

    private void tell(MouseEvent e) {
        bars.stream()
                .filter(bar -> bar.y() <= e.getY() && e.getY() < bar.y() + LINE)
                .findFirst()
                .ifPresentOrElse(
                        bar -> {
                            tip.setText(texts.get(
                                    "app.insight.importance.tip",
                                    bar.name(),
                                    numbers.value(bar.loss().mean()),
                                    numbers.value(bar.loss().deviation())));
                            tip.show(canvas(), e.getScreenX() + 14, e.getScreenY() + 10);
                        },
                        tip::hide);
    }
}
