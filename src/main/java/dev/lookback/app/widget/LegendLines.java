package dev.lookback.app.widget;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Header of a chart with its legend between other controls, or below them where it had to wrap too often between them; the controls wrap as well. */
public final class LegendLines extends Region {

    private static final double GAP = 4;
    private static final int MOST_LINES = 2;

    private final List<Node> before;
    private final FlowPane legend;
    private final List<Node> after;

    public LegendLines(List<Node> before, FlowPane legend, List<Node> after) {
        this.before = before;
        this.legend = legend;
        this.after = after;
        setMinWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren().addAll(before);
        getChildren().add(legend);
        getChildren().addAll(after);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isBetween(double width) {
        double one = legend.prefHeight(Double.MAX_VALUE);
        return legend.prefHeight(room(width)) <= MOST_LINES * (one + legend.getVgap());
    }

    /** Width between the other controls. */
    private double room(double width) {
        return Math.max(
                1,
                width
                        - Stream.concat(before.stream(), after.stream())
                                .filter(Node::isManaged)
                                .mapToDouble(control -> snapSizeX(control.prefWidth(-1)) + GAP)
                                .sum());
    }

    /** Whether not even the other controls have room in one line. */
    private boolean isTight(double width) {
        return room(width) <= 1;
    }

    private double lineHeight() {
        return Stream.concat(before.stream(), after.stream())
                .filter(Node::isManaged)
                .mapToDouble(control -> control.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return legend.prefWidth(-1) + before.size() * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) {
            return Math.max(lineHeight(), legend.prefHeight(-1));
        }
        return !isTight(width) && isBetween(width)
                ? Math.max(lineHeight(), legend.prefHeight(room(width)))
                : controlsHeight(width) + GAP + legend.prefHeight(width);
    }

    private double controlsHeight(double width) {
        return isTight(width) ? placeWrapped(width, false) : lineHeight();
    }

    /** Places the other controls one after the other, in as many lines as they need; returns their height. */
    private double placeWrapped(double width, boolean placing) {
        double line = lineHeight();
        double x = 0;
        double y = 0;
        for (Node control : Stream.concat(before.stream(), after.stream()).toList()) {
            if (x > 0 && x + control.prefWidth(-1) > width) {
                x = 0;
                y += line + GAP;
            }
            if (placing) {
                x = place(control, x, y, line);
            } else if (control.isManaged()) {
                x += snapSizeX(control.prefWidth(-1)) + GAP;
            }
        }
        return y + line;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isTight(width)) {
            double top = placeWrapped(width, true) + GAP;
            legend.resizeRelocate(0, top, width, legend.prefHeight(width));
            return;
        }
        boolean between = isBetween(width);
        double line = between ? getHeight() : lineHeight();
        double left = 0;
        for (Node control : before) {
            left = place(control, left, 0, line);
        }
        double x = left + room(width) + GAP;
        for (Node control : after) {
            x = place(control, x, 0, line);
        }
        if (between) {
            double high = legend.prefHeight(room(width));
            legend.resizeRelocate(left, snapPositionY((line - high) / 2), room(width), high);
        } else {
            legend.resizeRelocate(0, line + GAP, width, legend.prefHeight(width));
        }
    }

    /** Returns where the next one begins. */
    private double place(Node control, double x, double top, double line) {
        if (!control.isManaged()) {
            return x;
        }
        double width = snapSizeX(control.prefWidth(-1));
        double height = control.prefHeight(-1);
        control.resizeRelocate(snapPositionX(x), snapPositionY(top + (line - height) / 2), width, height);
        return x + width + GAP;
    }
}
