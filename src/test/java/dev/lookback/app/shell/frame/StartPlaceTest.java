package dev.lookback.app.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.settings.Settings.WindowPlace;
import java.util.List;
import javafx.geometry.Rectangle2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class StartPlaceTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 900);
    private static final Rectangle2D RIGHT_OF_IT = new Rectangle2D(1440, 0, 1920, 1080);

    @Test
    void theFirstWindowIsInTheMiddleOfThePrimaryScreen() {
        assertThat(StartPlace.of(null, List.of(LAPTOP, RIGHT_OF_IT)))
                .isEqualTo(new WindowPlace(80, 50, 1280, 800, false));
        assertThat(StartPlace.of(null, List.of(new Rectangle2D(0, 0, 1280, 800))))
                .isEqualTo(new WindowPlace(0, 0, 1280, 800, false));
    }

    @Test
    void theFirstWindowIsMaximisedWhereTheScreenIsSmaller() {
        assertThat(StartPlace.of(null, List.of(new Rectangle2D(0, 0, 1024, 768))))
                .isEqualTo(new WindowPlace(0, 0, 1024, 768, true));
        assertThat(StartPlace.of(null, List.of(new Rectangle2D(0, 24, 1280, 696))))
                .isEqualTo(new WindowPlace(0, 24, 1280, 696, true));
    }

    @Test
    void aWindowThatCanBeReachedStaysWhereItWas() {
        WindowPlace across = new WindowPlace(1000, 10, 1000, 700, false);
        assertThat(StartPlace.of(across, List.of(LAPTOP, RIGHT_OF_IT))).isEqualTo(across);
        WindowPlace maximised = new WindowPlace(20, 30, 1200, 700, true);
        assertThat(StartPlace.of(maximised, List.of(LAPTOP))).isEqualTo(maximised);
    }

    @Test
    void theWindowOfAScreenThatIsGoneComesToTheOneThatIsThere() {
        assertThat(StartPlace.of(new WindowPlace(2000, 100, 1280, 800, false), List.of(LAPTOP)))
                .isEqualTo(new WindowPlace(160, 100, 1280, 800, false));
        assertThat(StartPlace.of(new WindowPlace(1500, 0, 1900, 1000, true), List.of(LAPTOP)))
                .isEqualTo(new WindowPlace(0, 0, 1440, 900, true));
        assertThat(StartPlace.of(new WindowPlace(100, -500, 1280, 800, false), List.of(LAPTOP)))
                .isEqualTo(new WindowPlace(100, 0, 1280, 800, false));
    }

    @Property(tries = 300)
    void anyRememberedPlaceEndsUpOnTheScreen(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double x,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double y,
            @ForAll @DoubleRange(min = 1, max = 1e5) double width,
            @ForAll @DoubleRange(min = 1, max = 1e5) double height) {
        WindowPlace place = StartPlace.of(new WindowPlace(x, y, width, height, false), List.of(LAPTOP));

        assertThat(LAPTOP.contains(place.x(), place.y(), place.width(), place.height()))
                .as("%s", place)
                .isTrue();
    }
}
