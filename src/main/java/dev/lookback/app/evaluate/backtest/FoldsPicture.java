package dev.lookback.app.evaluate.backtest;

import dev.lookback.app.evaluate.widget.Figures;
import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.Tips;
import dev.lookback.experiment.FailedFold;
import dev.lookback.experiment.FoldResult;
import dev.lookback.series.Extremes;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/** Folds of a backtest on the series: a bar for each below the target, in order of time. */
final class FoldsPicture extends Pane {

    private static final double LEFT = 58;
    private static final double RIGHT = 66;
    private static final double PRICE = 96;
    private static final double AXIS = 20;
    private static final double LANE = 20;
    private static final double THIN_LANE = 9;
    private static final double GAP = 3;
    private static final int MANY = 8;
    private static final int TICKS = 5;
    private static final double TICK_GAP = 6;

    /** Rows [from, to) of a fold, or of the target's line on top where the lane is −1. */
    private record Part(Region region, int from, int to, int lane) {}

    private record Word(Label label, int lane) {}

    private record Tick(Label label, int row) {}

    private final Texts texts;
    private final Polyline line = new Polyline();
    private final List<Part> parts = new ArrayList<>();
    private final List<Word> names = new ArrayList<>();
    private final List<Word> skills = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private double[] values = {};
    private Extremes extremes = Extremes.of(values);
    private int lanes;
    private double scale = 1;

    FoldsPicture(Texts texts) {
        this.texts = texts;
        setId("backtest-picture");
        getStyleClass().add("folds-picture");
        line.getStyleClass().add("folds-line");
        line.setManaged(false);
        setMinWidth(320);
        TextScale.follow(this, ratio -> {
            scale = ratio;
            fit();
        });
    }

    /**
     * @param target column to draw
     * @param results of the folds evaluated so far
     * @param failed folds that could not be evaluated
     */
    void show(Series series, String target, List<Fold> folds, List<FoldResult> results, List<FailedFold> failed) {
        values = series.values(target);
        extremes = series.extremes(target);
        lanes = folds.size();
        parts.clear();
        names.clear();
        skills.clear();
        ticks.clear();
        Map<Integer, FoldResult> judged =
                results.stream().collect(Collectors.toMap(r -> r.fold().number(), Function.identity()));
        for (Fold fold : folds) {
            add(series, fold, judged.get(fold.number()));
        }
        failed.forEach(this::add);
        for (int i = 0; i < TICKS && values.length > 0; i++) {
            int row = (int) ((long) (values.length - 1) * i / (TICKS - 1));
            ticks.add(new Tick(word(texts.get(series.label(row)), "folds-tick"), row));
        }
        getChildren().setAll(line);
        parts.forEach(part -> getChildren().add(part.region()));
        names.forEach(name -> getChildren().add(name.label()));
        skills.forEach(skill -> getChildren().add(skill.label()));
        ticks.forEach(tick -> getChildren().add(tick.label()));
        line.toFront();
        fit();
    }

    private void fit() {
        setPrefHeight(price() + axis() + lanes * lane() + 8);
        setMinHeight(getPrefHeight());
        requestLayout();
    }

    private double left() {
        return scale * LEFT;
    }

    private double right() {
        return scale * RIGHT;
    }

    private double price() {
        return scale * PRICE;
    }

    private double axis() {
        return scale * AXIS;
    }

    private double lane() {
        return scale * (lanes > MANY ? THIN_LANE : LANE);
    }

    private void add(Series series, Fold fold, FoldResult result) {
        int index = fold.number() - 1;
        part("judged-band", fold.evaluatedFrom(), fold.evaluatedEnd(), -1);
        part("train", fold.trainFrom(), fold.trainEnd(), index);
        if (fold.validationFrom() < fold.validationEnd()) {
            part("purge", fold.trainEnd(), fold.validationFrom(), index);
            part("validation", fold.validationFrom(), fold.validationEnd(), index);
        }
        part("purge", fold.evaluatedFrom() - fold.purge(), fold.evaluatedFrom(), index);
        part("judged", fold.evaluatedFrom(), fold.evaluatedEnd(), index);
        part("embargo", fold.evaluatedEnd(), fold.embargoEnd(), index);
        Tooltip tip = Tips.of(texts.get(
                "app.experiments.fold.explain",
                fold.number(),
                series.label(fold.trainFrom()),
                series.label(fold.trainEnd() - 1),
                series.label(fold.evaluatedFrom()),
                series.label(fold.evaluatedEnd() - 1)));
        parts.stream().filter(part -> part.lane() == index).forEach(part -> Tooltip.install(part.region(), tip));
        if (lanes <= MANY) {
            names.add(new Word(word(texts.get("app.experiments.fold", fold.number()), "folds-name"), index));
        }
        if (result != null) {
            double skill = result.scores().skill();
            // A single fold is not tested, so its colour claims nothing.
            Label label = word(Figures.percent(skill, texts.locale()), "scores-other");
            label.getStyleClass().add(lanes > MANY ? "folds-small" : "folds-skill");
            skills.add(new Word(label, index));
        }
    }

    private void add(FailedFold failed) {
        Label label = word(texts.get("app.experiments.failed"), "experiment-failure");
        label.getStyleClass().add(lanes > MANY ? "folds-small" : "folds-skill");
        label.setTooltip(Tips.of(texts.get(failed.why().reason())));
        skills.add(new Word(label, failed.fold().number() - 1));
    }

    private void part(String style, int from, int to, int lane) {
        if (from < to) {
            Region region = new Region();
            region.getStyleClass().addAll("fold", "fold-" + style);
            parts.add(new Part(region, from, to, lane));
        }
    }

    private static Label word(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - left() - right();
        if (values.length == 0 || width <= 0) {
            return;
        }
        for (Part part : parts) {
            double from = left() + width * part.from() / values.length;
            double to = left() + width * part.to() / values.length;
            double top = part.lane() < 0 ? 0 : top(part.lane());
            double height = part.lane() < 0 ? price() : lane() - GAP;
            part.region().resizeRelocate(from, top, Math.max(1, to - from), height);
        }
        names.forEach(name -> place(name, 0));
        skills.forEach(skill -> place(skill, left() + width + 8));
        layOutTicks(width);
        draw(width);
    }

    private double top(int lane) {
        return price() + axis() + lane * lane();
    }

    private void place(Word word, double x) {
        double height = word.label().prefHeight(-1);
        double middle = top(word.lane()) + (lane() - GAP - height) / 2;
        word.label().resizeRelocate(x, middle, word.label().prefWidth(-1), height);
    }

    private void layOutTicks(double width) {
        double free = 0;
        for (Tick tick : ticks) {
            double own = tick.label().prefWidth(-1);
            double at = left() + width * tick.row() / Math.max(1, values.length - 1) - own / 2;
            double x = Math.max(left(), Math.min(left() + width - own, at));
            double height = tick.label().prefHeight(-1);
            tick.label().resizeRelocate(x, price() + (axis() - height) / 2, own, height);
            tick.label().setVisible(x >= free);
            free = x >= free ? x + own + TICK_GAP : free;
        }
    }

    /** Lowest and highest value for each pixel column. */
    private void draw(double width) {
        int pixels = (int) Math.max(1, width);
        double low = values[Math.max(0, extremes.lowest(0, values.length))];
        double high = values[Math.max(0, extremes.highest(0, values.length))];
        double span = high > low ? high - low : 1;
        List<Double> points = new ArrayList<>();
        for (int pixel = 0; pixel < pixels; pixel++) {
            int from = (int) ((long) values.length * pixel / pixels);
            int to = Math.max(from + 1, (int) ((long) values.length * (pixel + 1) / pixels));
            int end = Math.min(to, values.length);
            double least = values[Math.max(from, extremes.lowest(from, end))];
            double most = values[Math.max(from, extremes.highest(from, end))];
            double x = left() + pixel + 0.5;
            points.addAll(List.of(x, y(least, low, span)));
            if (most > least) {
                points.addAll(List.of(x, y(most, low, span)));
            }
        }
        line.getPoints().setAll(points);
    }

    private double y(double value, double low, double span) {
        return 4 + (price() - 8) * (1 - (value - low) / span);
    }
}
