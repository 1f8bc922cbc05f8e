package dev.lookback.app.help;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Picture of spans of rows of a series, line above line on one common axis of rows: windows, splits, folds. */
final class SpanFigure extends VBox {

    private static final double HEIGHT = 14;
    private static final double GAP = 1;

    /**
     * Rows that are marked alike.
     *
     * @param from first row
     * @param to row after the last one
     * @param kind style class and, in the legend, name
     */
    record Span(int from, int to, Kind kind) {}

    /** Use of rows: its style class, and its name in the legend. */
    record Kind(String style, String name) {}

    /** Named line of spans. */
    record Line(String name, List<Span> spans) {}

    /**
     * @param words description, shown below
     * @param rows length of the axis
     */
    SpanFigure(String words, int rows, List<Line> lines) {
        getStyleClass().add("figure");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figure-lines");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        names.setHalignment(HPos.RIGHT);
        ColumnConstraints axis = new ColumnConstraints();
        axis.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, axis);
        for (int i = 0; i < lines.size(); i++) {
            grid.addRow(
                    i,
                    new Label(lines.get(i).name()),
                    new Axis(rows, lines.get(i).spans()));
        }
        Stream<Kind> kinds = lines.stream()
                .flatMap(line -> line.spans().stream())
                .map(Span::kind)
                .distinct();
        getChildren()
                .addAll(
                        grid,
                        FigureParts.legend(
                                kinds.map(kind -> FigureParts.entry(kind.name(), "span-sample", kind.style()))),
                        FigureParts.words(words));
    }

    /** Spans laid out in proportion to their rows. */
    private static final class Axis extends Pane {

        private final int rows;
        private final List<Span> spans;

        Axis(int rows, List<Span> spans) {
            this.rows = rows;
            this.spans = spans;
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
            for (Span span : spans) {
                Region bar = new Region();
                bar.getStyleClass().addAll("span", span.kind().style());
                getChildren().add(bar);
            }
        }

        @Override
        protected void layoutChildren() {
            for (int i = 0; i < spans.size(); i++) {
                double from = at(spans.get(i).from());
                getChildren()
                        .get(i)
                        .resizeRelocate(from, 0, Math.max(1, at(spans.get(i).to()) - from - GAP), HEIGHT);
            }
        }

        private double at(int row) {
            return getWidth() * row / rows;
        }
    }
}
