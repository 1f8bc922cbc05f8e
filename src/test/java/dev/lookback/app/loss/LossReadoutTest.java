package dev.lookback.app.loss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.chart.Readout;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import dev.lookback.training.EpochResult;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LossReadoutTest {

    private static final List<EpochResult> HISTORY =
            List.of(new EpochResult(1, 0.8, 0.5, 10, 0.01), new EpochResult(2, 0.6, 0.3, 30, 0.00216000001));

    private final LossReadout readout = new LossReadout(new Texts(Locale.ENGLISH), new NumberLabels(Locale.ENGLISH));

    private static List<String> names(Readout readout) {
        return readout.entries().stream().map(Readout.Entry::name).toList();
    }

    @Test
    void theNearestEpochIsRead() {
        Readout second = readout.at(1.6, HISTORY, LossAxis.epochs(), OptionalDouble.of(0.25));
        assertThat(second.x()).isEqualTo(2);
        assertThat(second.title()).isEqualTo("Epoch 2");
        assertThat(names(second)).containsExactly("Training", "Validation", "Persistence", "Learning rate");
        assertThat(second.entries().get(3).value()).isEqualTo("0.00216");
        assertThat(readout.at(-3, HISTORY, LossAxis.epochs(), OptionalDouble.empty())
                        .x())
                .isEqualTo(1);
        assertThat(readout.at(99, HISTORY, LossAxis.epochs(), OptionalDouble.empty())
                        .x())
                .isEqualTo(2);
    }

    @Test
    void batchAndTimeAreToldBesideTheEpoch() {
        assertThat(readout.at(61, HISTORY, LossAxis.batches(40), OptionalDouble.empty())
                        .title())
                .isEqualTo("Epoch 2 · batch 80");
        Readout time = readout.at(33, HISTORY, LossAxis.time(HISTORY, 30), OptionalDouble.empty());
        assertThat(time.title()).startsWith("Epoch 2 · 40").endsWith(" s");
    }

    @Test
    void whatIsNotThereIsNotTold() {
        List<EpochResult> plain = List.of(new EpochResult(1, 0.8, Double.NaN, 10, 0.01));
        assertThat(names(readout.at(1, plain, LossAxis.epochs(), OptionalDouble.empty())))
                .containsExactly("Training");
    }
}
