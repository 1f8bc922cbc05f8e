package dev.lookback.app.price;

import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Window ruler on the price chart, dragged along the series: inputs, target, and receptive field. */
final class WindowRuler implements ChartOverlay {

    /** Distance from the bottom of the plot. */
    static final double ABOVE_AXIS = 9;

    private static final double HANDLE = 16;

    /** Minimum width for dots; narrower windows show the ruler only. */
    private static final double DOTS_FROM = 28;

    private final Workbench workbench;
    private final PriceData data;
    private final Plot plot;
    private final Rectangle seen = field("seen-field");
    private final Rectangle blind = field("blind-field");
    private final WindowDots dots = new WindowDots();
    private final WindowTrack track = new WindowTrack();
    private final Region handle = new Region();
    private final Pane under = new Pane(seen, blind);
    private final Pane over = new Pane(dots, track, handle);
    private double grabbed;

    private WindowRuler(Workbench workbench, Texts texts, PriceData data, Plot plot) {
        this.workbench = workbench;
        this.data = data;
        this.plot = plot;
        handle.setId("window-ruler");
        handle.getStyleClass().add("window-handle");
        handle.setManaged(false);
        handle.setFocusTraversable(true);
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        handle.setAccessibleText(texts.get("app.price.ruler"));
        handle.setOnMousePressed(this::grab);
        handle.setOnMouseDragged(this::drag);
        handle.setOnMouseReleased(MouseEvent::consume);
        handle.setOnMouseClicked(MouseEvent::consume);
        handle.setOnKeyPressed(this::key);
    }

    static void install(Workbench workbench, Texts texts, PriceData data, Plot plot) {
        WindowRuler ruler = new WindowRuler(workbench, texts, data, plot);
        plot.addUnder(ruler.under, p -> {});
        plot.addOver(ruler.over, ruler);
        workbench.anchorProperty().addListener(o -> ruler.place(plot));
    }

    private static Rectangle field(String styleClass) {
        Rectangle field = new Rectangle();
        field.getStyleClass().add(styleClass);
        field.setManaged(false);
        return field;
    }

    @Override
    public void place(Plot where) {
        Optional<WindowMarks> marks = marks();
        over.setVisible(marks.isPresent());
        under.setVisible(marks.isPresent());
        marks.ifPresent(this::show);
    }

    private Optional<WindowMarks> marks() {
        int anchor = workbench.anchorProperty().get();
        return Optional.ofNullable(workbench.checkProperty().get())
                .filter(check -> anchor >= 0 && data.isReady())
                .flatMap(check -> WindowMarks.of(check, anchor, data.rows().rows()));
    }

    private void show(WindowMarks marks) {
        IntToDoubleFunction x = row -> plot.xOf(data.rows().at(row));
        double[] ends = track.show(marks, x, plot.areaHeight() - ABOVE_AXIS);
        handle.resizeRelocate(
                ends[0] - HANDLE / 2, plot.areaHeight() - ABOVE_AXIS - HANDLE / 2, ends[1] - ends[0] + HANDLE, HANDLE);
        boolean wide = ends[1] - ends[0] >= DOTS_FROM;
        dots.setVisible(wide);
        if (wide) {
            dots.show(marks, x, row -> plot.yOf(data.value(row)));
        }
        boolean sees = !marks.seesNothing();
        seen.setVisible(sees);
        blind.setVisible(marks.blindToNewest());
        if (sees) {
            fill(seen, x.applyAsDouble(marks.firstSeenRow()), x.applyAsDouble(marks.lastSeenRow()));
            fill(blind, x.applyAsDouble(marks.lastSeenRow()), x.applyAsDouble(marks.newestRow()));
        }
    }

    /** Band over the whole height. */
    private void fill(Rectangle field, double from, double to) {
        field.setX(from);
        field.setWidth(Math.max(0, to - from));
        field.setHeight(plot.areaHeight());
    }

    // ---- moving it

    private double pointed(MouseEvent e) {
        return plot.valueAt(
                plot.getCanvas().sceneToLocal(e.getSceneX(), e.getSceneY()).getX());
    }

    private void grab(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        handle.requestFocus();
        marks().ifPresent(m -> grabbed = pointed(e) - data.rows().at(m.anchor()));
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            move(data.rows().nearest(pointed(e) - grabbed));
            e.consume();
        }
    }

    private void key(KeyEvent e) {
        Optional<WindowMarks> marks = marks();
        if (marks.isEmpty()) {
            return;
        }
        int anchor = marks.get().anchor();
        int stride = e.isShiftDown() ? Math.max(1, marks.get().spec().lookback()) : 1;
        switch (e.getCode()) {
            case LEFT -> move(anchor - stride);
            case RIGHT -> move(anchor + stride);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(int anchor) {
        WindowMarks.of(workbench.checkProperty().get(), anchor, data.rows().rows())
                .ifPresent(m -> workbench.anchorProperty().set(m.anchor()));
    }
}
