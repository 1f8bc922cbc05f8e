package dev.lookback.app.price;

import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/**
 * Chart of one window on its part of the series: inputs as dots, the target as a ring, and the delay to it. Dragging
 * it, or the arrow keys, moves on to other windows.
 */
public final class WindowPicture extends Pane {

    private static final double WIDTH = 310;
    private static final double CHART_TOP = 8;
    private static final double CHART_BOTTOM = 43;
    private static final double GAP_LINE = 51;
    private static final double TICK = 4;

    /** Height of the words below the chart, in pixels of the usual text size. */
    private static final double WORDS = 15;

    /** Margin on both sides of the window, as a share of its length. */
    private static final double BESIDE = 0.18;

    private final Workbench workbench;
    private final Texts texts;
    private final Path line = new Path();
    private final WindowDots dots = new WindowDots();
    private final Path gap = new Path();
    private final Line seen = new Line();
    private final Line blind = new Line();
    private final Label horizon = new Label();
    private final Label none = new Label();
    private double dragged;
    private double draggedFrom;

    public WindowPicture(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        setId("window-picture");
        getStyleClass().add("window-picture");
        setPrefWidth(WIDTH);
        TextScale.follow(this, scale -> setPrefHeight(GAP_LINE + TICK + scale * WORDS));
        setMinSize(0, USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(texts.get("app.price.ruler"));
        line.getStyleClass().add("series-line");
        gap.getStyleClass().addAll("window-track", "gap");
        seen.getStyleClass().addAll("window-track", "seen");
        blind.getStyleClass().addAll("window-track", "blind");
        horizon.getStyleClass().add("chart-mark");
        none.getStyleClass().add("chart-mark");
        none.setText(texts.get("app.price.noPicture"));
        getChildren().addAll(line, seen, blind, gap, dots, horizon, none);
        getChildren().forEach(child -> child.setManaged(false));
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::key);
        WhileShown.follow(this, workbench.recipeProperty(), r -> requestLayout());
        WhileShown.follow(this, workbench.anchorProperty(), a -> requestLayout());
    }

    private Optional<WindowMarks> marks() {
        RecipeCheck check = workbench.checkProperty().get();
        int anchor = workbench.anchorProperty().get();
        return check == null
                ? Optional.empty()
                : workbench.series().flatMap(s -> WindowMarks.of(check, Math.max(0, anchor), s.rows()));
    }

    @Override
    protected void layoutChildren() {
        Optional<WindowMarks> marks = marks().filter(m -> targetIsKnown());
        getChildren().forEach(child -> child.setVisible(marks.isPresent() == (child != none)));
        if (marks.isPresent()) {
            show(marks.get(), workbench.series().orElseThrow());
        } else {
            none.applyCss();
            none.autosize();
            none.relocate((getWidth() - none.getWidth()) / 2, (getHeight() - none.getHeight()) / 2);
        }
    }

    private boolean targetIsKnown() {
        String target = workbench.recipeProperty().get().data().target();
        return workbench.series().filter(s -> s.features().contains(target)).isPresent();
    }

    private void show(WindowMarks marks, Series series) {
        double[] values = series.values(workbench.recipeProperty().get().data().target());
        Piece piece = Piece.around(marks, values, BESIDE);
        show(piece, values);
        dots.show(marks, row -> x(piece, row), row -> y(piece, values[row]));
        gap(marks, piece);
        boolean sees = !marks.seesNothing();
        seen.setVisible(sees);
        blind.setVisible(marks.blindToNewest());
        if (sees) {
            place(seen, x(piece, marks.firstSeenRow()), x(piece, marks.lastSeenRow()));
            place(blind, x(piece, marks.lastSeenRow()), x(piece, marks.newestRow()));
        }
    }

    /** The series, thinned to a point or two per pixel. */
    private void show(Piece piece, double[] values) {
        line.getElements().clear();
        int stride = Math.max(1, (int) ((piece.last - piece.first) / Math.max(1, 2 * getWidth())));
        for (int row = piece.first; row <= piece.last; row += stride) {
            double x = x(piece, row);
            double y = y(piece, values[row]);
            line.getElements().add(row == piece.first ? new MoveTo(x, y) : new LineTo(x, y));
        }
    }

    private void gap(WindowMarks marks, Piece piece) {
        double from = x(piece, marks.newestRow());
        double to = x(piece, marks.targetRow());
        gap.getElements()
                .setAll(
                        new MoveTo(from, GAP_LINE - TICK),
                        new LineTo(from, GAP_LINE + TICK),
                        new MoveTo(from, GAP_LINE),
                        new LineTo(to, GAP_LINE),
                        new MoveTo(to, GAP_LINE - TICK),
                        new LineTo(to, GAP_LINE + TICK));
        int rows = marks.spec().horizon();
        horizon.setText(texts.get(
                "app.price.horizon",
                rows,
                workbench.series().orElseThrow().rhythm().steps(rows)));
        horizon.applyCss();
        horizon.autosize();
        double x = Math.min((from + to) / 2 - horizon.getWidth() / 2, getWidth() - horizon.getWidth());
        horizon.relocate(Math.max(0, x), getHeight() - horizon.getHeight());
    }

    private static void place(Line track, double from, double to) {
        track.setStartX(from);
        track.setEndX(to);
        track.setStartY(GAP_LINE);
        track.setEndY(GAP_LINE);
    }

    private double x(Piece piece, int row) {
        return (row - piece.from) / (piece.to - piece.from) * getWidth();
    }

    private static double y(Piece piece, double value) {
        return CHART_BOTTOM - (value - piece.low) / (piece.high - piece.low) * (CHART_BOTTOM - CHART_TOP);
    }

    // ---- moving the window

    private void grab(MouseEvent e) {
        requestFocus();
        dragged = e.getX();
        draggedFrom = marks().map(WindowMarks::anchor).orElse(-1);
        e.consume();
    }

    /** The window stays in place and the series scrolls below it, faster the further the drag. */
    private void drag(MouseEvent e) {
        marks().ifPresent(m -> {
            double by = e.getX() - dragged;
            double rowsPerPixel = (m.lastTargetRow() - m.oldestRow() + 1) / Math.max(1, getWidth());
            move((int) Math.round(draggedFrom + by * Math.max(rowsPerPixel, 0.25) * (1 + Math.abs(by) / 20)));
        });
        e.consume();
    }

    private void key(KeyEvent e) {
        int stride = e.isShiftDown()
                ? Math.max(1, marks().map(m -> m.spec().lookback()).orElse(1))
                : 1;
        int by = switch (e.getCode()) {
            case LEFT -> -stride;
            case RIGHT -> stride;
            default -> 0;
        };
        if (by != 0) {
            marks().ifPresent(m -> move(m.anchor() + by));
            e.consume();
        }
    }

    private void move(int anchor) {
        workbench
                .series()
                .flatMap(s -> WindowMarks.of(workbench.checkProperty().get(), anchor, s.rows()))
                .ifPresent(m -> workbench.anchorProperty().set(m.anchor()));
    }

    /** Visible range of rows (fractional at the edges) and of values. */
    private record Piece(double from, double to, int first, int last, double low, double high) {

        static Piece around(WindowMarks marks, double[] values, double beside) {
            double room = Math.max(1, beside * (marks.lastTargetRow() - marks.oldestRow() + 1));
            double from = marks.oldestRow() - room;
            double to = marks.lastTargetRow() + room;
            int first = Math.max(0, (int) Math.floor(from));
            int last = Math.min(values.length - 1, (int) Math.ceil(to));
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int row = first; row <= last; row++) {
                low = Math.min(low, values[row]);
                high = Math.max(high, values[row]);
            }
            return new Piece(from, to, first, last, low, high > low ? high : low + 1);
        }
    }
}
