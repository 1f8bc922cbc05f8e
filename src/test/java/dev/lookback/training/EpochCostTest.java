package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.Network;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EpochCostTest {

    @Test
    void someStepsAreTimed() {
        EpochCost cost =
                EpochCost.measure(Waves.recipe(), Waves.series(), () -> true).orElseThrow();
        assertThat(cost.seconds()).isPositive();
        assertThat(cost.evaluationSeconds()).isPositive();
        assertThat(cost.windows()).isEqualTo(Waves.TRAIN_WINDOWS);
        assertThat(cost.steps()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void slowStepsAreFew() {
        assertThat(EpochCost.isShort(0, 60)).as("at least one").isTrue();
        assertThat(EpochCost.isShort(1, 3)).as("of three seconds").isFalse();
        assertThat(EpochCost.isShort(9, 1.5)).isTrue();
        assertThat(EpochCost.isShort(10, 1.5)).isFalse();
        assertThat(EpochCost.isShort(100, 0.3)).as("quick ones are many").isTrue();
    }

    @Test
    void whatCannotBeTrainedCostsNothing() {
        assertThat(EpochCost.measure(Waves.recipe().withNetwork(Network.of()), Waves.series(), () -> true))
                .isEmpty();
    }

    @Test
    void itEndsOnceNobodyWantsIt() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(EpochCost.measure(Waves.recipe(), Waves.series(), () -> asked.incrementAndGet() < 4))
                .isEmpty();
        assertThat(asked).hasValue(4);
    }

    @Test
    void aRunComesFirst() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Boolean> afterTheRun = new CompletableFuture<>();
        try (Trainer trainer = new Trainer()) {
            trainer.start(Job.of(Waves.recipe(), Waves.series()), event -> {
                if (event instanceof RunEvent.EpochDone) {
                    // Asked for in the middle of the run.
                    trainer.measure(
                            Waves.recipe(),
                            Waves.series(),
                            cost -> afterTheRun.complete(over.getCount() == 0 && cost.isPresent()));
                }
                if (event instanceof RunEvent.Over) {
                    over.countDown();
                }
            });
            assertThat(afterTheRun.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void onlyTheNewestIsAnswered() throws Exception {
        AtomicInteger superseded = new AtomicInteger();
        CompletableFuture<Optional<EpochCost>> newest = new CompletableFuture<>();
        try (Trainer trainer = new Trainer()) {
            trainer.measure(Waves.recipe(), Waves.series(), cost -> superseded.incrementAndGet());
            trainer.measure(Waves.recipe(), Waves.series(), newest::complete);
            assertThat(newest.get(30, TimeUnit.SECONDS)).isPresent();
        }
        assertThat(superseded).hasValue(0);
    }
}
