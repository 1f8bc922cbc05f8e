package dev.lookback.app.shell.frame;

import dev.lookback.app.settings.Settings.WindowPlace;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Place of the window at its start: where it was, as far as that is still on a screen; at the first start 1280×800 in
 * the middle, or maximised where the screen is smaller.
 */
public final class StartPlace {

    static final double WIDTH = 1280;
    static final double HEIGHT = 800;

    /** Smallest size of the window; in one smaller than a {@link ScrolledFrame} needs, the views scroll. */
    public static final double LEAST_WIDTH = 640;

    public static final double LEAST_HEIGHT = 440;

    /** Height of a title bar, and the width of it that must be within reach to drag the window by. */
    private static final double TITLE_HEIGHT = 20;

    private static final double TITLE_WIDTH = 120;

    private StartPlace() {}

    /**
     * @param remembered from the last session; null for none
     * @param screens without panels and docks, the primary one first; at least one
     */
    public static WindowPlace of(WindowPlace remembered, List<Rectangle2D> screens) {
        if (remembered == null) {
            return first(screens.get(0));
        }
        if (isWithinReach(remembered, screens) && isLargeEnough(remembered)) {
            return remembered;
        }
        Rectangle2D screen = screens.stream()
                .max(Comparator.comparingDouble(s -> shared(remembered, s)))
                .orElseThrow();
        return within(screen, remembered);
    }

    private static WindowPlace first(Rectangle2D screen) {
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        return new WindowPlace(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height,
                width < WIDTH || height < HEIGHT);
    }

    /** Whether all of it lies between the outer borders of the screens, and its title bar on one of them. */
    private static boolean isWithinReach(WindowPlace place, List<Rectangle2D> screens) {
        double left = screens.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow();
        double top = screens.stream().mapToDouble(Rectangle2D::getMinY).min().orElseThrow();
        double right = screens.stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow();
        double bottom = screens.stream().mapToDouble(Rectangle2D::getMaxY).max().orElseThrow();
        WindowPlace title = new WindowPlace(place.x(), place.y(), place.width(), TITLE_HEIGHT, false);
        return new Rectangle2D(left, top, right - left, bottom - top)
                        .contains(place.x(), place.y(), place.width(), place.height())
                && screens.stream().anyMatch(s -> shared(title, s) >= TITLE_WIDTH * TITLE_HEIGHT);
    }

    private static boolean isLargeEnough(WindowPlace place) {
        return place.width() >= LEAST_WIDTH && place.height() >= LEAST_HEIGHT;
    }

    private static WindowPlace within(Rectangle2D screen, WindowPlace place) {
        double width = Math.min(Math.max(LEAST_WIDTH, Math.rint(place.width())), screen.getWidth());
        double height = Math.min(Math.max(LEAST_HEIGHT, Math.rint(place.height())), screen.getHeight());
        return new WindowPlace(
                Math.max(screen.getMinX(), Math.min(Math.rint(place.x()), screen.getMaxX() - width)),
                Math.max(screen.getMinY(), Math.min(Math.rint(place.y()), screen.getMaxY() - height)),
                width,
                height,
                place.maximized());
    }

    /** Area of a window that is on a screen, in square pixels. */
    private static double shared(WindowPlace place, Rectangle2D screen) {
        double width = Math.min(place.x() + place.width(), screen.getMaxX()) - Math.max(place.x(), screen.getMinX());
        double height = Math.min(place.y() + place.height(), screen.getMaxY()) - Math.max(place.y(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
