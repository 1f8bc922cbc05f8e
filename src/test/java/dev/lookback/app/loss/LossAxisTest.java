package dev.lookback.app.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.text.Texts;
import dev.lookback.training.EpochResult;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LossAxisTest {

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);
    private static final List<EpochResult> HISTORY = List.of(epoch(1, 10), epoch(2, 30));

    private static EpochResult epoch(int epoch, double seconds) {
        return new EpochResult(epoch, 1, 1, seconds, 0.01);
    }

    @Test
    void epochsAndBatchesAreCounted() {
        assertThat(LossAxis.epochs().at(2.5)).isEqualTo(2.5);
        assertThat(LossAxis.batches(40).at(2.5)).isEqualTo(100);
    }

    @Test
    void timeGoesAsItWentAndThenAtItsPace() {
        LossAxis time = LossAxis.time(HISTORY, 20);
        assertThat(time.at(0)).isZero();
        assertThat(time.at(0.5)).isEqualTo(5);
        assertThat(time.at(1)).isEqualTo(10);
        assertThat(time.at(2)).isEqualTo(40);
        assertThat(time.at(3.5)).isEqualTo(70);
    }

    @Test
    void theUnitSuitsTheTime() {
        assertThat(title(LossAxis.time(HISTORY, 20))).isEqualTo("Training time (s)");
        LossAxis minutes = LossAxis.time(List.of(epoch(1, 600)), 600);
        assertThat(title(minutes)).isEqualTo("Training time (min)");
        assertThat(minutes.at(1)).isEqualTo(10);
        assertThat(title(LossAxis.time(List.of(epoch(1, 36_000)), 1))).isEqualTo("Training time (h)");
        assertThat(title(LossAxis.time(List.of(), 0))).isEqualTo("Training time (s)");
    }

    private static String title(LossAxis axis) {
        return TEXTS.get(axis.title());
    }

    @Test
    void anotherRunIsInTheSameUnit() {
        LossAxis minutes = LossAxis.time(List.of(epoch(1, 600)), 600);
        assertThat(minutes.like(HISTORY, 7).at(2)).isCloseTo(40 / 60.0, within(1e-9));
        assertThat(LossAxis.batches(40).like(HISTORY, 7).at(2)).isEqualTo(14);
        assertThat(LossAxis.epochs().like(HISTORY, 7).at(2)).isEqualTo(2);
    }

    @Property(tries = 200)
    void thereAndBack(@ForAll @DoubleRange(min = -2, max = 9) double epochs) {
        for (LossAxis axis : List.of(LossAxis.epochs(), LossAxis.batches(7), LossAxis.time(HISTORY, 20))) {
            assertThat(axis.epochsAt(axis.at(epochs))).isCloseTo(epochs, within(1e-9));
        }
    }
}
