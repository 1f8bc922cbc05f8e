package dev.lookback.app.help;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/** Picture of functions of one variable, with the axes through zero and a legend. */
final class CurveFigure extends VBox {

    private static final int POINTS = 240;
    private static final double HEIGHT = 150;
    private static final double MARGIN = 0.08;

    private final double from;
    private final double to;
    private final List<Curve> curves;
    private final List<Polyline> lines = new ArrayList<>();
    private final Line across = new Line();
    private final Line up = new Line();
    private final Line mark = new Line();
    private final OptionalDouble marked;
    private final Rectangle visible = new Rectangle(0, HEIGHT);
    private final Pane paper = new Pane(across, up);
    private final double lowest;
    private final double highest;

    /** A function with its name in the legend. */
    record Curve(String name, DoubleUnaryOperator function) {}

    /**
     * @param words description for screen readers, shown below
     * @param from left end of the horizontal axis
     * @param to its right end
     */
    CurveFigure(String words, double from, double to, List<Curve> curves) {
        this(words, from, to, curves, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * @param reach largest distance from zero on the vertical axis; what lies beyond is cut off
     * @param marked place of a vertical line
     */
    CurveFigure(String words, double from, double to, List<Curve> curves, OptionalDouble reach, OptionalDouble marked) {
        this.from = from;
        this.to = to;
        this.curves = curves;
        getStyleClass().add("figure");
        across.getStyleClass().add("figure-axis");
        up.getStyleClass().add("figure-axis");
        double low = 0;
        double high = 0;
        for (int i = 0; i < curves.size(); i++) {
            Polyline line = new Polyline();
            line.getStyleClass().addAll("figure-curve", "figure-" + i);
            lines.add(line);
            paper.getChildren().add(line);
            for (int point = 0; point <= POINTS; point++) {
                double y = curves.get(i).function().applyAsDouble(x(point));
                low = Math.min(low, y);
                high = Math.max(high, y);
            }
        }
        high = Math.min(high, reach.orElse(high));
        low = Math.max(low, -reach.orElse(-low));
        double margin = (high - low) * MARGIN;
        lowest = low - margin;
        highest = high + margin;
        paper.setPrefHeight(HEIGHT);
        paper.setMinHeight(HEIGHT);
        paper.setClip(visible);
        marked.ifPresent(x -> {
            mark.getStyleClass().add("figure-mark");
            paper.getChildren().add(mark);
        });
        this.marked = marked;
        paper.widthProperty().subscribe(width -> draw());
        getChildren()
                .addAll(
                        paper,
                        FigureParts.legend(IntStream.range(0, curves.size())
                                .mapToObj(
                                        i -> FigureParts.entry(curves.get(i).name(), "figure-swatch", "figure-" + i))),
                        FigureParts.words(words));
    }

    private double x(int point) {
        return from + (to - from) * point / POINTS;
    }

    private void draw() {
        for (int i = 0; i < lines.size(); i++) {
            Double[] places = new Double[2 * (POINTS + 1)];
            for (int point = 0; point <= POINTS; point++) {
                places[2 * point] = across(x(point));
                places[2 * point + 1] = up(curves.get(i).function().applyAsDouble(x(point)));
            }
            lines.get(i).getPoints().setAll(places);
        }
        visible.setWidth(paper.getWidth());
        marked.ifPresent(x -> place(mark, across(x), 0, across(x), HEIGHT));
        place(across, 0, up(0), paper.getWidth(), up(0));
        double zero = Math.max(from, Math.min(0, to));
        place(up, across(zero), 0, across(zero), HEIGHT);
    }

    private double across(double x) {
        return (x - from) / (to - from) * paper.getWidth();
    }

    private double up(double y) {
        return (highest - y) / (highest - lowest) * HEIGHT;
    }

    private static void place(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }
}
