package dev.lookback.training;

import dev.lookback.engine.TrainedModel;
import dev.lookback.engine.Warmup;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Owns the one thread on which networks are trained. */
public final class Trainer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);

    /** What the thread does for one run. */
    private interface Work {
        RunResult result(RunControl control) throws InterruptedException;
    }

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread training = new Thread(work, "training");
        training.setDaemon(true);
        return training;
    });
    private final Set<RunControl> alive = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Runnable> measuring = new AtomicReference<>();

    /** Wakes the numeric library in the background, so that the first run starts at once. */
    public void warmUp() {
        thread.execute(() -> {
            try {
                Warmup.run();
            } catch (RuntimeException | Error e) {
                // The first run will fail the same way and tell the user; here nobody asked for anything yet.
                LOG.error("The numeric library does not start", e);
            }
        });
    }

    /**
     * Queues a run.
     *
     * @param listener hears every event, on the training thread
     */
    public Run start(Recipe recipe, Series series, Consumer<RunEvent> listener) {
        return queue(listener, control -> new TrainingRun(recipe, series, control).run());
    }

    /** Queues the judgement of a model that was trained before, on a series: a run without epochs. */
    public Run judge(TrainedModel model, Series series, Consumer<RunEvent> listener) {
        return queue(listener, control -> Judge.reopened(model, series));
    }

    /**
     * Times an epoch once no run is going on, and gives way to every run. Only the newest call is followed.
     *
     * @param listener hears the outcome on the training thread; nothing if another call follows, empty for a recipe that
     *     cannot be trained
     */
    public void measure(Recipe recipe, Series series, Consumer<Optional<EpochCost>> listener) {
        Runnable measurement = new Runnable() {
            @Override
            public void run() {
                measure(recipe, series, this).ifPresent(listener);
            }
        };
        measuring.set(measurement);
        thread.execute(measurement);
    }

    private Optional<Optional<EpochCost>> measure(Recipe recipe, Series series, Runnable self) {
        Optional<EpochCost> cost = Optional.empty();
        try {
            cost = EpochCost.measure(recipe, series, () -> measuring.get() == self && alive.isEmpty());
        } catch (RuntimeException | Error e) {
            // A run would fail the same way and tell the user; here nobody asked for anything yet.
            LOG.warn("An epoch could not be timed", e);
        }
        if (measuring.get() != self) {
            return Optional.empty();
        }
        if (cost.isEmpty() && !alive.isEmpty() && !thread.isShutdown()) {
            thread.execute(self);
            return Optional.empty();
        }
        return Optional.of(cost);
    }

    private Run queue(Consumer<RunEvent> listener, Work work) {
        RunControl control = new RunControl(listener);
        alive.add(control);
        thread.execute(() -> run(control, work));
        return control;
    }

    private void run(RunControl control, Work work) {
        try {
            control.over(work.result(control));
        } catch (RunFailedException e) {
            LOG.warn("The run was ended: {}", e.failure().reason());
            control.failed(e.failure(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(control, "training.failed.interrupted", "training.failed.interrupted.advice", e);
        } catch (OutOfMemoryError e) {
            fail(control, "training.failed.memory", "training.failed.memory.advice", e);
        } catch (LinkageError e) {
            fail(control, "training.failed.native", "training.failed.native.advice", e);
        } catch (RuntimeException | Error e) {
            fail(control, "training.failed.unexpected", "training.failed.unexpected.advice", e);
        } finally {
            alive.remove(control);
        }
    }

    private static void fail(RunControl control, String reason, String advice, Throwable cause) {
        LOG.error("The run failed", cause);
        control.failed(new RunEvent.Failed(Message.of(reason), Message.of(advice)), cause);
    }

    /** Stops what is running and ends the thread. */
    @Override
    public void close() {
        measuring.set(null);
        alive.forEach(RunControl::stop);
        thread.shutdown();
    }
}
