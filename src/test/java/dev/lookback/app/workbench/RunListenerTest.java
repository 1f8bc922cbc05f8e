package dev.lookback.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunState;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class RunListenerTest {

    private final SimpleObjectProperty<LiveRun> watched = new SimpleObjectProperty<>();
    private final AtomicInteger calls = new AtomicInteger();

    private static LiveRun run() {
        return new LiveRun((Recipe) null, (Series) null);
    }

    private static void train(LiveRun run) {
        run.accept(List.of(new RunEvent.StateChanged(RunState.TRAINING)));
    }

    private static void epoch(LiveRun run) {
        run.accept(List.of(new RunEvent.EpochDone(new EpochResult(1, 1, 1, 1, 1), 1, Map.of(), Map.of())));
    }

    private boolean isCalledBy(Runnable change) {
        int before = calls.get();
        change.run();
        return calls.get() > before;
    }

    @Test
    void theWatchedRunIsHeardAndNoOther() {
        RunListener.listen(watched, calls::incrementAndGet, LiveRun::stateProperty, LiveRun::epochsProperty);
        LiveRun first = run();
        LiveRun second = run();

        assertThat(isCalledBy(() -> watched.set(first))).isTrue();
        assertThat(isCalledBy(() -> train(first))).isTrue();
        assertThat(isCalledBy(() -> epoch(first))).isTrue();
        assertThat(isCalledBy(() -> train(second))).isFalse();
        assertThat(isCalledBy(() -> watched.set(second))).isTrue();
        assertThat(isCalledBy(() -> epoch(first))).isFalse();
        assertThat(isCalledBy(() -> epoch(second))).isTrue();
        assertThat(isCalledBy(() -> watched.set(null))).isTrue();
        assertThat(isCalledBy(() -> epoch(second))).isFalse();
        assertThat(isCalledBy(() -> watched.set(first))).isTrue();
        assertThat(isCalledBy(() -> epoch(first))).isTrue();
    }

    @Test
    void itHearsForAsLongAsRunsAreWatchedAndKeepsNoneThatIsNot() {
        RunListener.listen(watched, calls::incrementAndGet, LiveRun::stateProperty);
        WeakReference<LiveRun> gone = watchForAMoment();
        LiveRun next = run();
        watched.set(next);
        for (int i = 0; i < 50 && gone.get() != null; i++) {
            System.gc();
        }
        assertThat(gone.get()).isNull();
        assertThat(isCalledBy(() -> train(next))).isTrue();
    }

    private WeakReference<LiveRun> watchForAMoment() {
        LiveRun run = run();
        watched.set(run);
        return new WeakReference<>(run);
    }
}
