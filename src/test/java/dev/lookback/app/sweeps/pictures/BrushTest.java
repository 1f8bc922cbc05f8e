package dev.lookback.app.sweeps.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrushTest {

    @Test
    void itDoesNotMatterInWhichDirectionItWasDrawn() {
        assertThat(Brush.between(0.7, 0.2)).isEqualTo(Brush.between(0.2, 0.7)).isEqualTo(new Brush(0.2, 0.7));
    }

    @Test
    void whatIsDrawnBeyondTheAxisEndsWithIt() {
        assertThat(Brush.between(-3, 0.5)).isEqualTo(new Brush(0, 0.5));
        assertThat(Brush.between(0.5, 3)).isEqualTo(new Brush(0.5, 1));
    }

    @Test
    void itsEndsBelongToItAndWhatIsNotKnownDoesNot() {
        Brush brush = new Brush(0.25, 0.5);

        assertThat(brush.contains(0.25)).isTrue();
        assertThat(brush.contains(0.5)).isTrue();
        assertThat(brush.contains(0.51)).isFalse();
        assertThat(brush.contains(Double.NaN)).isFalse();
    }
}
