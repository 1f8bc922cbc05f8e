package dev.lookback.app.focus;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Pointer that arrow keys move from value to value of a picture, for whoever has no mouse: each value is marked, shown in a tooltip and
 * spoken. Home and End go to the ends, Enter opens what is pointed at, Escape takes the pointer away.
 */
public final class KeyPointer {

    private static final double SIZE = 14;
    private static final double GAP = 10;

    /** How much further off a value counts that lies beside the way of the arrow. */
    private static final double ASIDE = 4;

    private static final double LEAST = 1e-6;

    private final Region picture;
    private final String name;
    private final Supplier<List<Spot>> spots;
    private final Consumer<Spot> open;
    private final Region mark = new Region();
    private final Tooltip tip = new Tooltip();
    private Spot at;

    /**
     * A value of a picture.
     *
     * @param x place in the picture, as y
     */
    public record Spot(double x, double y, Supplier<String> words) {

        /**
         * Values of a heat map.
         *
         * @param area where it lies in the picture
         * @param words of a row and a column
         */
        public static List<Spot> grid(Bounds area, int rows, int columns, BiFunction<Integer, Integer, String> words) {
            return IntStream.range(0, rows * columns)
                    .mapToObj(i -> new Spot(
                            area.getMinX() + (i % columns + 0.5) / columns * area.getWidth(),
                            area.getMinY() + (i / columns + 0.5) / rows * area.getHeight(),
                            () -> words.apply(i / columns, i % columns)))
                    .toList();
        }
    }

    private KeyPointer(Region picture, String name, Supplier<List<Spot>> spots, Consumer<Spot> open) {
        this.picture = picture;
        this.name = name;
        this.spots = spots;
        this.open = open;
        mark.getStyleClass().add("key-pointer");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
        tip.setHideOnEscape(false);
    }

    /**
     * Installs it.
     *
     * @param name of the picture, spoken before its values
     * @param spots asked for at each key
     * @param open called with the value at which Enter is pressed
     * @return the pointer, whose mark is to be a child of the picture over all others
     */
    public static KeyPointer install(Region picture, String name, Supplier<List<Spot>> spots, Consumer<Spot> open) {
        KeyPointer pointer = new KeyPointer(picture, name, spots, open);
        picture.setFocusTraversable(true);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setAccessibleText(name);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, pointer::key);
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            pointer.point(null);
            picture.requestFocus();
        });
        picture.focusedProperty().subscribe(focused -> pointer.point(null));
        // What is drawn anew may lie elsewhere.
        picture.layoutBoundsProperty().subscribe(bounds -> pointer.point(null));
        return pointer;
    }

    public Node mark() {
        return mark;
    }

    /** The value that is pointed at. */
    public Optional<Spot> at() {
        return Optional.ofNullable(at);
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT, RIGHT, UP, DOWN -> next(e.getCode()).ifPresent(this::point);
            case HOME -> spots.get().stream().min(inOrder()).ifPresent(this::point);
            case END -> spots.get().stream().max(inOrder()).ifPresent(this::point);
            case ENTER -> {
                if (at == null) {
                    return;
                }
                open.accept(at);
            }
            case ESCAPE -> {
                if (at == null) {
                    return;
                }
                point(null);
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private static Comparator<Spot> inOrder() {
        return Comparator.comparingDouble(Spot::x).thenComparingDouble(Spot::y);
    }

    /** The nearest value in the direction of the arrow; the first one to begin with. */
    private Optional<Spot> next(KeyCode arrow) {
        if (at == null) {
            return spots.get().stream().min(inOrder());
        }
        int sign = arrow == KeyCode.LEFT || arrow == KeyCode.UP ? -1 : 1;
        boolean across = arrow == KeyCode.LEFT || arrow == KeyCode.RIGHT;
        Spot from = at;
        ToDoubleFunction<Spot> along = spot -> sign * (across ? spot.x() - from.x() : spot.y() - from.y());
        ToDoubleFunction<Spot> aside = spot -> Math.abs(across ? spot.y() - from.y() : spot.x() - from.x());
        return spots.get().stream()
                .filter(spot -> along.applyAsDouble(spot) > LEAST)
                .min(Comparator.comparingDouble(spot -> along.applyAsDouble(spot) + ASIDE * aside.applyAsDouble(spot)));
    }

    private void point(Spot spot) {
        if (at == spot) {
            return;
        }
        at = spot;
        mark.setVisible(spot != null);
        if (spot == null) {
            tip.hide();
            picture.setAccessibleText(name);
            return;
        }
        mark.resizeRelocate(spot.x() - SIZE / 2, spot.y() - SIZE / 2, SIZE, SIZE);
        say(spot.words().get());
    }

    /** Says something at the value that is pointed at: in the tooltip, and spoken; without such a value only spoken. */
    public void say(String words) {
        if (at != null) {
            tip.setText(words);
            Point2D place = picture.localToScreen(at.x() + GAP, at.y() + GAP);
            tip.show(picture, place.getX(), place.getY());
        }
        picture.setAccessibleText(words);
        picture.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
