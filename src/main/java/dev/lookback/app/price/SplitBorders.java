package dev.lookback.app.price;

import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Border;
import dev.lookback.window.split.BorderMove;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Splits;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Split borders on the chart, moved by dragging or by the arrow keys. An impossible move tells why. */
final class SplitBorders implements ChartOverlay {

    private static final double WIDTH = 9;
    private static final double GAP = 14;

    /** Rows that an arrow key with Shift moves a border. */
    private static final int STRIDE = 10;

    private final Workbench workbench;
    private final Texts texts;
    private final PriceData data;
    private final Plot plot;
    private final Map<Border, Region> handles = new EnumMap<>(Border.class);
    private final Label refusal = new Label();
    private final Pane over = new Pane();
    private int gestures;

    private SplitBorders(Workbench workbench, Texts texts, PriceData data, Plot plot) {
        this.workbench = workbench;
        this.texts = texts;
        this.data = data;
        this.plot = plot;
        for (Border border : Border.values()) {
            Region handle = handle(border);
            handles.put(border, handle);
            over.getChildren().add(handle);
        }
        refusal.setId("refusal");
        refusal.getStyleClass().add("refusal");
        refusal.setManaged(false);
        refusal.setMouseTransparent(true);
        refusal.setVisible(false);
        over.getChildren().add(refusal);
    }

    static void install(Workbench workbench, Texts texts, PriceData data, Plot plot) {
        SplitBorders layer = new SplitBorders(workbench, texts, data, plot);
        plot.addOver(layer.over, layer);
    }

    private Region handle(Border border) {
        Region handle = new Region();
        handle.setId("border-" + border);
        handle.getStyleClass().add("split-border");
        handle.setManaged(false);
        handle.setFocusTraversable(true);
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        handle.setAccessibleText(texts.get("app.price.border." + border));
        handle.setOnMousePressed(this::grab);
        handle.setOnMouseDragged(e -> drag(border, e));
        handle.setOnMouseReleased(this::release);
        handle.setOnMouseClicked(MouseEvent::consume);
        handle.setOnKeyPressed(e -> key(border, e));
        handle.focusedProperty().addListener((o, was, focused) -> release());
        return handle;
    }

    @Override
    public void place(Plot where) {
        Optional<Borders> borders = SplitBands.borders(workbench, data);
        over.setVisible(borders.isPresent());
        borders.ifPresent(b -> handles.forEach((border, handle) -> place(border, handle, b)));
    }

    private void place(Border border, Region handle, Borders borders) {
        int row = row(border, borders);
        double x = plot.xOf(data.rows().border(row));
        // The end of the test split can be dragged only if rows are left after it.
        boolean meant = border != Border.TEST_END || row < data.rows().rows();
        handle.setVisible(meant && x >= 0 && x <= plot.areaWidth());
        handle.resizeRelocate(x - WIDTH / 2, 0, WIDTH, plot.areaHeight());
    }

    private static int row(Border border, Borders borders) {
        return switch (border) {
            case TRAIN_END -> borders.trainEnd();
            case VALIDATION_END -> borders.validationEnd();
            case TEST_END -> borders.testEnd();
        };
    }

    private void grab(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            ((Region) e.getSource()).requestFocus();
            gestures++;
            e.consume();
        }
    }

    private void drag(Border border, MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            Point2D at = plot.getCanvas().sceneToLocal(e.getSceneX(), e.getSceneY());
            move(border, data.rows().nearestBorder(plot.valueAt(at.getX())), at);
            e.consume();
        }
    }

    private void release(MouseEvent e) {
        release();
        e.consume();
    }

    private void release() {
        refusal.setVisible(false);
    }

    private void key(Border border, KeyEvent e) {
        int stride = e.isShiftDown() ? STRIDE : 1;
        int by = switch (e.getCode()) {
            case LEFT -> -stride;
            case RIGHT -> stride;
            default -> 0;
        };
        Optional<Borders> borders = SplitBands.borders(workbench, data);
        if (by != 0 && borders.isPresent()) {
            int row = row(border, borders.get()) + by;
            move(border, row, new Point2D(plot.xOf(data.rows().border(row)), plot.areaHeight() / 2));
            e.consume();
        }
    }

    /** One drag is one step of undo. */
    private void move(Border border, int wanted, Point2D pointer) {
        SplitBands.borders(workbench, data).ifPresent(borders -> {
            BorderMove move = BorderMove.of(borders, border, wanted, data.rows().rows());
            workbench.edit(
                    "splits " + gestures, r -> r.withSplits(Splits.like(r.splits(), move.borders(), data.series())));
            move.refused().ifPresentOrElse(why -> refuse(why, pointer), this::release);
        });
    }

    private void refuse(Message why, Point2D pointer) {
        refusal.setText(texts.get(why));
        refusal.setVisible(true);
        refusal.applyCss();
        refusal.autosize();
        double x = Math.min(pointer.getX() + GAP, plot.areaWidth() - refusal.getWidth());
        refusal.relocate(
                Math.max(0, x), Math.max(0, Math.min(plot.areaHeight() - refusal.getHeight(), pointer.getY() + GAP)));
    }
}
