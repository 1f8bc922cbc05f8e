package dev.lookback.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** Crosshair: a vertical line that follows the pointer, or goes from value to value by the arrow keys, with the values of the curves there. */
final class Crosshair implements ChartOverlay {

    private static final double GAP = 12;
    private static final double PAN = 0.1;
    private static final double DOT = 7;

    private final Plot plot;
    private final DoubleFunction<Optional<Readout>> reader;
    private final String name;
    private final Line line = new Line();
    private final GridPane box = new GridPane();
    private final Pane pane = new Pane(line, box);
    private final List<Node> dots = new ArrayList<>();
    private Point2D pointer;

    /** Value of the horizontal axis at which keys have put it; null for none. */
    private Double keyed;

    private Readout told;

    private Crosshair(Plot plot, DoubleFunction<Optional<Readout>> reader) {
        this.plot = plot;
        this.reader = reader;
        name = plot.getAccessibleText();
        line.getStyleClass().add("crosshair-line");
        box.getStyleClass().add("crosshair-box");
        line.setManaged(false);
        box.setManaged(false);
        pane.setMouseTransparent(true);
        hide();
    }

    /**
     * @param reader readout at a value of the horizontal axis; empty for none
     */
    static void install(Plot plot, DoubleFunction<Optional<Readout>> reader) {
        Crosshair crosshair = new Crosshair(plot, reader);
        plot.addAbove(crosshair.pane, crosshair);
        plot.addEventFilter(MouseEvent.MOUSE_MOVED, crosshair::follow);
        plot.addEventFilter(MouseEvent.MOUSE_DRAGGED, crosshair::follow);
        plot.addEventFilter(MouseEvent.MOUSE_EXITED, e -> {
            crosshair.pointer = null;
            crosshair.place(plot);
        });
        plot.addEventFilter(KeyEvent.KEY_PRESSED, crosshair::key);
        plot.focusedProperty().subscribe(focused -> crosshair.unkey());
    }

    private void follow(MouseEvent e) {
        Point2D at = plot.getCanvas().sceneToLocal(e.getSceneX(), e.getSceneY());
        pointer = plot.getCanvas().contains(at) ? at : null;
        unkey();
        place(plot);
    }

    // ---- keys

    private void key(KeyEvent e) {
        if (e.getTarget() != plot || e.isShiftDown() || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case ESCAPE -> {
                if (keyed == null) {
                    return;
                }
                unkey();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    /** Goes to the next value that a curve has; at the edge, the view goes along. */
    private void move(int direction) {
        if (keyed == null) {
            keyed = plot.valueAt(plot.areaWidth() / 2);
        } else if (!moved(direction)) {
            plot.see(plot.view().moved(direction * PAN * plot.view().length()));
            moved(direction);
        }
        pointer = null;
        place(plot);
        speak();
    }

    private boolean moved(int direction) {
        double from = reader.apply(keyed).map(Readout::x).orElse(keyed);
        double x = plot.xOf(from);
        do {
            x += direction;
            Optional<Readout> next = reader.apply(plot.valueAt(x)).filter(there -> there.x() != from);
            if (next.isPresent() && isSeen(plot.xOf(next.get().x()))) {
                keyed = next.get().x();
                return true;
            }
        } while (isSeen(x));
        return false;
    }

    private boolean isSeen(double x) {
        return x >= 0 && x <= plot.areaWidth();
    }

    private void unkey() {
        if (keyed != null) {
            keyed = null;
            place(plot);
            plot.setAccessibleText(name);
        }
    }

    private void speak() {
        reader.apply(keyed).ifPresent(readout -> {
            plot.setAccessibleText(readout.title() + ": "
                    + readout.entries().stream()
                            .map(entry -> entry.name() + " " + entry.value())
                            .collect(Collectors.joining(", ")));
            plot.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
    }

    // ---- drawing

    @Override
    public void place(Plot where) {
        Optional<Double> at = pointer == null ? Optional.ofNullable(keyed) : Optional.of(where.valueAt(pointer.getX()));
        at.flatMap(reader::apply).ifPresentOrElse(this::show, this::hide);
    }

    private void hide() {
        line.setVisible(false);
        box.setVisible(false);
        pane.getChildren().removeAll(dots);
        dots.clear();
    }

    private void show(Readout readout) {
        double x = plot.xOf(readout.x());
        line.setStartX(x);
        line.setEndX(x);
        line.setEndY(plot.areaHeight());
        line.setVisible(true);
        fill(readout);
        dots(readout, x);
        box.autosize();
        boolean left = x > plot.areaWidth() / 2;
        box.relocate(
                left ? x - GAP - box.getWidth() : x + GAP,
                Math.max(
                        0,
                        Math.min(plot.areaHeight() - box.getHeight(), pointer == null ? GAP : pointer.getY() + GAP)));
        box.setVisible(true);
    }

    private void fill(Readout readout) {
        if (readout.equals(told)) {
            return;
        }
        told = readout;
        Label title = new Label(readout.title());
        title.getStyleClass().add("crosshair-title");
        box.getChildren().clear();
        box.add(title, 0, 0, 3, 1);
        int row = 1;
        for (Readout.Entry entry : readout.entries()) {
            Label value = new Label(entry.value());
            value.getStyleClass().add("crosshair-value");
            box.addRow(row++, LineSample.of(entry.styleClass()), new Label(entry.name()), value);
        }
        box.applyCss();
    }

    private void dots(Readout readout, double x) {
        pane.getChildren().removeAll(dots);
        dots.clear();
        for (Readout.Entry entry : readout.entries()) {
            double y = plot.yOf(entry.y());
            if (y >= 0 && y <= plot.areaHeight()) {
                Region dot = new Region();
                dot.getStyleClass().addAll("crosshair-dot", entry.styleClass());
                dot.setManaged(false);
                dot.resizeRelocate(x - DOT / 2, y - DOT / 2, DOT, DOT);
                dots.add(dot);
            }
        }
        pane.getChildren().addAll(0, dots);
    }
}
