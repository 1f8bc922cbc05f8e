package dev.lookback.app.widget.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Row of controls that wraps where there is no room for all of them at their preferred widths, rather than shorten their texts. */
public class WrappingBox extends HBox {

    /** Distance of lines in pixels. */
    private static final double LINE_GAP = 4;

    public WrappingBox(Node... controls) {
        super(controls);
    }

    public WrappingBox(double spacing, Node... controls) {
        super(spacing, controls);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return around()
                + this.<Node>getManagedChildren().stream()
                        .mapToDouble(child -> child.minWidth(-1))
                        .max()
                        .orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        List<List<Node>> lines = lines(width < 0 ? Double.MAX_VALUE : width - around());
        if (lines.size() == 1) {
            return super.computePrefHeight(width);
        }
        Insets insets = getInsets();
        return insets.getTop()
                + insets.getBottom()
                + LINE_GAP * (lines.size() - 1)
                + lines.stream()
                        .mapToDouble(line -> height(line, widths(line, width - around())))
                        .sum();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - around();
        List<List<Node>> lines = lines(room);
        if (lines.size() == 1) {
            super.layoutChildren();
            return;
        }
        double y = getInsets().getTop();
        for (List<Node> line : lines) {
            double[] widths = widths(line, room);
            double height = height(line, widths);
            double x = getInsets().getLeft()
                    + before(room - DoubleStream.of(widths).sum() - getSpacing() * (widths.length - 1));
            for (int i = 0; i < widths.length; i++) {
                layoutInArea(line.get(i), x, y, widths[i], height, -1, HPos.LEFT, vpos());
                x += widths[i] + getSpacing();
            }
            y += height + LINE_GAP;
        }
    }

    /** Part of the room left in a line that is before its controls. */
    private double before(double left) {
        return switch (getAlignment().getHpos()) {
            case LEFT -> 0;
            case CENTER -> Math.max(0, left) / 2;
            case RIGHT -> Math.max(0, left);
        };
    }

    private VPos vpos() {
        VPos vpos = getAlignment().getVpos();
        return vpos == VPos.BASELINE ? VPos.CENTER : vpos;
    }

    /** At least one line, possibly empty. */
    private List<List<Node>> lines(double room) {
        List<List<Node>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        double used = 0;
        for (Node child : this.<Node>getManagedChildren()) {
            double width = width(child);
            List<Node> line = lines.get(lines.size() - 1);
            if (!line.isEmpty() && used + width > room) {
                line = new ArrayList<>();
                lines.add(line);
                used = 0;
            }
            line.add(child);
            used += width + getSpacing();
        }
        return lines;
    }

    /** What grows takes the rest of its line. */
    private double[] widths(List<Node> line, double room) {
        double[] widths =
                line.stream().mapToDouble(child -> Math.min(room, width(child))).toArray();
        double left = room - getSpacing() * (widths.length - 1);
        for (double width : widths) {
            left -= width;
        }
        long growing = line.stream().filter(WrappingBox::grows).count();
        for (int i = 0; i < widths.length; i++) {
            widths[i] += grows(line.get(i)) ? Math.max(0, left) / growing : 0;
        }
        return widths;
    }

    private double width(Node child) {
        return snapSizeX(Math.max(child.minWidth(-1), child.prefWidth(-1)));
    }

    private double height(List<Node> line, double[] widths) {
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            height = Math.max(height, line.get(i).prefHeight(widths[i]));
        }
        return snapSizeY(height);
    }

    private static boolean grows(Node child) {
        return HBox.getHgrow(child) == Priority.ALWAYS;
    }

    private double around() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
