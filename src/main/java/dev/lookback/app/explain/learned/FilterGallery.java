package dev.lookback.app.explain.learned;

import dev.lookback.app.explain.Drawing;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.app.explain.HeatImage;
import dev.lookback.engine.ConvolutionWeights;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/** Gallery of a convolution's filters as small heatmaps, taps across and channels down, most used first. */
final class FilterGallery extends Drawing {

    private static final double TILE = 58;
    private static final double HIGH = 44;
    private static final double GAP = 10;
    private static final double UNDER = 16;
    private static final double USE_BAR = 3;

    private final Texts texts;
    private final NumberLabels numbers;
    private final IntConsumer choose;
    private final Tooltip tip = new Tooltip();
    private final List<HeatImage> images = new ArrayList<>();
    private ConvolutionWeights weights;
    private List<Integer> order = List.of();
    private double[] use = {};
    private int chosen = -1;

    /** @param choose called with the chosen filter */
    FilterGallery(Texts texts, IntConsumer choose) {
        super("filter-gallery");
        this.texts = texts;
        this.numbers = new NumberLabels(texts.locale());
        this.choose = choose;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(texts.get("app.insight.gallery"));
        getStyleClass().add("filter-gallery");
        colours().onChange(this::paint);
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            requestFocus();
            choosePlace(at(e.getX(), e.getY()));
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, this::showTip);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> tip.hide());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        widthProperty().addListener(o -> requestParentLayout());
    }

    /**
     * Shows other filters.
     *
     * @param shownOrder filters in the order to show them
     * @param shownUse of each filter, in units; empty while unknown
     */
    void show(ConvolutionWeights shown, List<Integer> shownOrder, double[] shownUse) {
        weights = shown;
        order = List.copyOf(shownOrder);
        use = shownUse;
        paint();
        requestParentLayout();
        requestLayout();
    }

    void choose(int filter) {
        chosen = filter;
        requestLayout();
    }

    private void paint() {
        images.clear();
        int size = weights == null ? 0 : weights.channels() * weights.kernelSize();
        for (int filter : order) {
            int at = filter * size;
            HeatImage image = new HeatImage();
            image.paint(
                    weights.kernel(),
                    at,
                    weights.channels(),
                    weights.kernelSize(),
                    HeatImage.byMaximum(weights.kernel(), at, at + size),
                    colours());
            images.add(image);
        }
    }

    private int across() {
        return Math.max(1, (int) ((getWidth() - GAP) / (TILE + GAP)));
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = Math.max(1, (int) (((width > 0 ? width : getWidth()) - GAP) / (TILE + GAP)));
        return GAP + (order.size() + columns - 1) / columns * (HIGH + UNDER + GAP);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        double largest = 0;
        for (double each : use) {
            largest = Math.max(largest, each);
        }
        for (int i = 0; i < images.size(); i++) {
            double x = GAP + i % across() * (TILE + GAP);
            double y = GAP + i / across() * (HIGH + UNDER + GAP);
            int filter = order.get(i);
            images.get(i).draw(g, x, y, TILE, HIGH);
            boolean isChosen = filter == chosen;
            g.setStroke(colours().of(isChosen ? HeatColours.Use.CHOSEN : HeatColours.Use.LINE));
            g.setLineWidth(isChosen ? 2 : 1);
            g.strokeRect(x - 0.5, y - 0.5, TILE + 1, HIGH + 1);
            word(g, Integer.toString(filter + 1), x, y + HIGH + 9, TextAlignment.LEFT);
            if (largest > 0) {
                g.setFill(colours().of(HeatColours.Use.CHOSEN));
                double room = TILE - 24;
                g.fillRect(x + 24, y + HIGH + 8, room * use[filter] / largest, USE_BAR);
            }
        }
    }

    /** Position in the gallery; −1 for none. */
    private int at(double x, double y) {
        int column = (int) ((x - GAP / 2) / (TILE + GAP));
        int row = (int) ((y - GAP / 2) / (HIGH + UNDER + GAP));
        int place = row * across() + column;
        return column >= 0 && column < across() && place >= 0 && place < order.size() ? place : -1;
    }

    private void choosePlace(int place) {
        if (place >= 0 && place < order.size()) {
            choose.accept(order.get(place));
        }
    }

    private void showTip(MouseEvent e) {
        int place = at(e.getX(), e.getY());
        if (place < 0 || use.length == 0) {
            tip.hide();
            return;
        }
        int filter = order.get(place);
        tip.setText(texts.get(
                "app.insight.filter.tip",
                filter + 1,
                numbers.value(use[filter]),
                numbers.value(weights.bias()[filter])));
        tip.show(this, e.getScreenX() + 14, e.getScreenY() + 10);
    }

    private void key(KeyEvent e) {
        int place = order.indexOf(chosen);
        switch (e.getCode()) {
            case LEFT -> choosePlace(place - 1);
            case RIGHT -> choosePlace(place + 1);
            case UP -> choosePlace(place - across());
            case DOWN -> choosePlace(place + across());
            default -> {
                return;
            }
        }
        e.consume();
    }
}
