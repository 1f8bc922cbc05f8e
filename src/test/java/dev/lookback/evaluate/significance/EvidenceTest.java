package dev.lookback.evaluate.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.evaluate.significance.Evidence.Outcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    private static final int TRIES = 300;

    /** {@code [2][windows]} losses of two forecasts: common autocorrelated shocks plus independent ones. */
    private static double[][] losses(Random random, int windows, double memory, double advantage) {
        double[][] losses = new double[2][windows];
        double[] own = new double[2];
        for (int i = 0; i < windows; i++) {
            double shared = Math.abs(random.nextGaussian());
            for (int k = 0; k < 2; k++) {
                own[k] = memory * own[k] + random.nextGaussian();
                losses[k][i] = shared + Math.abs(own[k]);
            }
            losses[0][i] *= 1 - advantage;
        }
        return losses;
    }

    private static Evidence evidence(double[][] losses, int ahead) {
        return Evidence.of(losses[0], losses[1], ahead, () -> true).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"200, 1, 0", "400, 5, 0.5", "1000, 10, 0.7"})
    void equalForecastsAreRarelySignificant(int windows, int ahead, double memory) {
        Random random = new Random(23);
        int claimed = 0;
        int missed = 0;
        for (int i = 0; i < TRIES; i++) {
            Evidence found = evidence(losses(random, windows, memory, 0), ahead);
            claimed += found.outcome() == Outcome.OPEN ? 0 : 1;
            missed += found.interval().low() > 0 || found.interval().high() < 0 ? 1 : 0;
        }
        assertThat((double) claimed / TRIES).as("claims").isBetween(0.01, 0.07);
        assertThat((double) missed / TRIES)
                .as("intervals that miss the true skill")
                .isBetween(0.015, 0.1);
    }

    @Test
    void aRealAdvantageIsSignificant() {
        Random random = new Random(29);
        int found = 0;
        for (int i = 0; i < 100; i++) {
            found += evidence(losses(random, 400, 0.3, 0.15), 2).outcome() == Outcome.BETTER ? 1 : 0;
        }
        assertThat(found).isGreaterThan(80);
    }

    @Test
    void swappedForecastsGiveWorse() {
        double[][] losses = losses(new Random(31), 500, 0, 0.3);
        assertThat(evidence(losses, 1).outcome()).isEqualTo(Outcome.BETTER);
        Evidence turned = Evidence.of(losses[1], losses[0], 1, () -> true).orElseThrow();
        assertThat(turned.outcome()).isEqualTo(Outcome.WORSE);
        assertThat(turned.interval().high()).isNegative();
    }

    @Test
    void theIntervalContainsTheSkillAndIsReproducible() {
        double[][] losses = losses(new Random(37), 300, 0.2, 0.05);
        Evidence evidence = evidence(losses, 1);
        double skill =
                1 - Arrays.stream(losses[0]).sum() / Arrays.stream(losses[1]).sum();
        assertThat(evidence.skill()).isEqualTo(skill, within(1e-12));
        assertThat(evidence.interval().low()).isLessThan(skill);
        assertThat(evidence.interval().high()).isGreaterThan(skill);
        assertThat(evidence(losses, 1)).isEqualTo(evidence);
    }

    /** Six references and the forecast are equally good; the best of the six with hindsight is not. */
    @Test
    void theBestOfSeveralIsRarelyCalledBetterByChance() {
        Random random = new Random(53);
        int unadjusted = 0;
        int adjusted = 0;
        for (int i = 0; i < TRIES; i++) {
            double[] losses = losses(random, 200, 0, 0)[0];
            Evidence found = IntStream.range(0, 6)
                    .mapToObj(k -> losses(random, 200, 0, 0)[0])
                    .min(Comparator.comparingDouble(one -> Arrays.stream(one).sum()))
                    .flatMap(best -> Evidence.of(losses, best, 1, () -> true))
                    .orElseThrow();
            unadjusted += found.outcome() == Outcome.WORSE ? 1 : 0;
            adjusted += found.againstBestOf(6).outcome() == Outcome.WORSE ? 1 : 0;
        }
        assertThat((double) unadjusted / TRIES)
                .as("without allowing for the choice")
                .isGreaterThan(0.06);
        assertThat((double) adjusted / TRIES).isLessThan(0.03);
    }

    @Test
    void hindsightDoesNotMakeAGainLessSignificant() {
        Evidence gain = evidence(losses(new Random(59), 300, 0, 0.3), 1);
        assertThat(gain.againstBestOf(6)).isEqualTo(gain);
    }

    @Test
    void blocksGrowWithTheHorizonAndTheWindows() {
        assertThat(evidence(losses(new Random(1), 343, 0, 0), 1).interval().block())
                .isEqualTo(7);
        assertThat(evidence(losses(new Random(1), 343, 0, 0), 20).interval().block())
                .isEqualTo(20);
    }

    @Test
    void equalLossesAreNoEvidence() {
        double[] losses = losses(new Random(41), 100, 0, 0)[0];
        Evidence same = Evidence.of(losses, losses, 1, () -> true).orElseThrow();
        assertThat(same.skill()).isZero();
        assertThat(same.pValue()).isEqualTo(1);
        assertThat(same.outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void tooFewWindowsOrNaNLossesGiveNoEvidence() {
        double[][] few = losses(new Random(43), 19, 0, 0.5);
        assertThat(Evidence.of(few[0], few[1], 1, () -> true)).isEmpty();
        double[][] blocks = losses(new Random(43), 100, 0, 0.5);
        assertThat(Evidence.of(blocks[0], blocks[1], 30, () -> true)).isEmpty();
        blocks[0][3] = Double.NaN;
        assertThat(Evidence.of(blocks[0], blocks[1], 1, () -> true)).isEmpty();
    }

    @Test
    void itCanBeStopped() {
        double[][] losses = losses(new Random(47), 100, 0, 0);
        assertThat(Evidence.of(losses[0], losses[1], 1, () -> false)).isEmpty();
    }
}
