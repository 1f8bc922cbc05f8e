package dev.lookback.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardPlaceTest {

    private static final Dimension2D CARD = new Dimension2D(300, 200);
    private static final Dimension2D WINDOW = new Dimension2D(1000, 700);

    @ParameterizedTest
    @CsvSource({
        "button of the tool bar, 50, 10, 80, 30, 50, 52",
        "forms on the left, 0, 200, 350, 300, 362, 200",
        "button on the right of the tool bar, 920, 10, 70, 30, 688, 52",
        "pane on the right, 600, 60, 400, 600, 288, 60",
        "strip below, 0, 600, 1000, 100, 12, 388",
        "the whole window, 0, 0, 1000, 700, 688, 488"
    })
    void isBesideTheControl(String control, double x, double y, double width, double height, double atX, double atY) {
        assertThat(CardPlace.of(new BoundingBox(x, y, width, height), CARD, WINDOW))
                .as(control)
                .isEqualTo(new Point2D(atX, atY));
    }

    @Property
    void isInTheWindow(
            @ForAll @DoubleRange(min = -500, max = 1500) double x,
            @ForAll @DoubleRange(min = -500, max = 1500) double y,
            @ForAll @DoubleRange(max = 1500) double width,
            @ForAll @DoubleRange(max = 1500) double height) {
        Bounds control = new BoundingBox(x, y, width, height);

        Point2D at = CardPlace.of(control, CARD, WINDOW);

        Bounds window = new BoundingBox(0, 0, WINDOW.getWidth(), WINDOW.getHeight());
        assertThat(window.contains(new BoundingBox(at.getX(), at.getY(), CARD.getWidth(), CARD.getHeight())))
                .isTrue();
    }
}
