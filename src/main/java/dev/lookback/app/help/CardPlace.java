package dev.lookback.app.help;

import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;

/**
 * Place of the tour's card in the window: below a control of the tool bar and beside others, where there is room, else upon its lower
 * right corner.
 */
final class CardPlace {

    /** Distance from the control and from the window's edges, in pixels. */
    private static final double GAP = 12;

    /** Share of the window that the tool bar is at most. */
    private static final double BAR = 0.1;

    private CardPlace() {}

    /**
     * Upper left corner of the card.
     *
     * @param control bounds in the window
     */
    static Point2D of(Bounds control, Dimension2D card, Dimension2D window) {
        double x = inside(control.getMinX(), card.getWidth(), window.getWidth());
        double y = inside(control.getMinY(), card.getHeight(), window.getHeight());
        Point2D below = new Point2D(x, control.getMaxY() + GAP);
        Point2D right = new Point2D(control.getMaxX() + GAP, y);
        Point2D left = new Point2D(control.getMinX() - GAP - card.getWidth(), y);
        Point2D above = new Point2D(x, control.getMinY() - GAP - card.getHeight());
        boolean isInBar = control.getMaxY() < BAR * window.getHeight();
        return (isInBar ? Stream.of(below, right, left) : Stream.of(right, left, below, above))
                .filter(at -> at.getX() == inside(at.getX(), card.getWidth(), window.getWidth())
                        && at.getY() == inside(at.getY(), card.getHeight(), window.getHeight()))
                .findFirst()
                .orElseGet(() -> new Point2D(
                        inside(control.getMaxX() - GAP - card.getWidth(), card.getWidth(), window.getWidth()),
                        inside(control.getMaxY() - GAP - card.getHeight(), card.getHeight(), window.getHeight())));
    }

    private static double inside(double at, double size, double all) {
        return Math.max(GAP, Math.min(at, all - GAP - size));
    }
}
