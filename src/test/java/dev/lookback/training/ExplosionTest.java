package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplosionTest {

    @Test
    void anOrdinaryLossIsLeftAlone() {
        assertThat(Explosion.of(0.5, 1, 0.04, Waves.recipe(), 1)).isEmpty();
        assertThat(Explosion.of(500, 1, 0.04, Waves.recipe(), 1)).isEmpty();
        assertThat(Explosion.ofValidation(0.5, Waves.recipe(), 1)).isEmpty();
    }

    @Test
    void aBadStartIsNoExplosion() {
        assertThat(Explosion.of(1e6, 1e6, 0.04, Waves.recipe(), 1)).isEmpty();
    }

    @Test
    void whatIsNoNumberOrFarTooLargeIs() {
        assertThat(Explosion.of(Double.NaN, 1, 0.04, Waves.recipe(), 1)).isPresent();
        assertThat(Explosion.of(Double.POSITIVE_INFINITY, 1, 0.04, Waves.recipe(), 1))
                .isPresent();
        assertThat(Explosion.of(2e4, 1, 0.04, Waves.recipe(), 3))
                .hasValueSatisfying(
                        failed -> assertThat(failed.reason().arguments()).containsExactly(3, 2e4));
        assertThat(Explosion.ofValidation(Double.NaN, Waves.recipe(), 1)).isPresent();
    }
}
