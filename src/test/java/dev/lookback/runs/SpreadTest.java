package dev.lookback.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void meanAndSampleDeviationOfWhatIsANumber() {
        Spread spread = Spread.of(1, 2, Double.NaN, 4, 5);
        assertThat(spread.mean()).isEqualTo(3);
        assertThat(spread.deviation()).isCloseTo(Math.sqrt(10.0 / 3), within(1e-12));
        assertThat(spread.count()).isEqualTo(4);
    }

    @Test
    void aSingleNumberHasNoSpread() {
        assertThat(Spread.of(7).deviation()).isNaN();
        assertThat(Spread.of().mean()).isNaN();
    }

    @Test
    void aDifferenceSmallerThanTheSeedsIsLuck() {
        Spread wide = Spread.of(1, 2, 3);
        assertThat(wide.isWithinSpread(Spread.of(1.5, 2.5, 3.5))).isTrue();
        assertThat(wide.isWithinSpread(Spread.of(4, 5, 6))).isFalse();
    }

    @Test
    void oneSideWithSeedsIsEnough() {
        assertThat(Spread.of(2.4).isWithinSpread(Spread.of(1, 2, 3))).isTrue();
        assertThat(Spread.of(1, 2, 3).isWithinSpread(Spread.of(3.5))).isFalse();
    }

    @Test
    void withoutAnySeedsNothingIsCalledLuck() {
        assertThat(Spread.of(1).isWithinSpread(Spread.of(1.0001))).isFalse();
    }
}
