package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DivergenceTest {

    @Test
    void anOrdinaryLossIsLeftAlone() {
        assertThat(Divergence.of(0.5, 1, 0.04, Waves.recipe(), 1)).isEmpty();
        assertThat(Divergence.of(500, 1, 0.04, Waves.recipe(), 1)).isEmpty();
        assertThat(Divergence.ofValidation(0.5, Waves.recipe(), 1)).isEmpty();
    }

    @Test
    void aBadStartIsNoExplosion() {
        assertThat(Divergence.of(1e6, 1e6, 0.04, Waves.recipe(), 1)).isEmpty();
    }

    @Test
    void whatIsNoNumberOrFarTooLargeIs() {
        assertThat(Divergence.of(Double.NaN, 1, 0.04, Waves.recipe(), 1)).isPresent();
        assertThat(Divergence.of(Double.POSITIVE_INFINITY, 1, 0.04, Waves.recipe(), 1))
                .isPresent();
        assertThat(Divergence.of(2e4, 1, 0.04, Waves.recipe(), 3))
                .hasValueSatisfying(
                        failed -> assertThat(failed.reason().arguments()).containsExactly(3, 2e4));
        assertThat(Divergence.ofValidation(Double.NaN, Waves.recipe(), 1)).isPresent();
    }
}
