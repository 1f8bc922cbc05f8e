package dev.lookback.training;

import dev.lookback.engine.TrainedModel;
import dev.lookback.engine.Warmup;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trainer of networks, each run on a thread to itself; every run begins at once. How many there are at a time
 * is for others to decide.
 */
public final class Trainer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);

    /** Work of a training thread for one run. */
    private interface Work {
        RunResult result(RunControl control) throws InterruptedException;
    }

    private final ExecutorService runs = Executors.newCachedThreadPool(work -> daemon(work, "training"));

    /** What is still asked for after the end is not begun. */
    private final ExecutorService aside = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> daemon(work, "measuring"),
            new ThreadPoolExecutor.DiscardPolicy());

    private final Consumer<RunEvent> observer;
    private final Set<RunControl> alive = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Runnable> measuring = new AtomicReference<>();
    private final AtomicReference<CompletableFuture<Void>> warm =
            new AtomicReference<>(CompletableFuture.completedFuture(null));

    public Trainer() {
        this(event -> {});
    }

    /** @param observer hears every event of every run after the run's own listener, on the run's thread, which waits for it */
    public Trainer(Consumer<RunEvent> observer) {
        this.observer = observer;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Wakes the numeric library in the background, so that the first run starts at once. */
    public void warmUp() {
        warm.set(CompletableFuture.runAsync(Warmup::run, aside).exceptionally(e -> {
            // The first run will fail the same way and tell the user; here nobody asked for anything yet.
            LOG.error("The numeric library does not start", e);
            return null;
        }));
    }

    /**
     * Starts a run.
     *
     * @param listener hears every event, on the run's thread
     */
    public Run start(Job job, Consumer<RunEvent> listener) {
        return begin(listener, control -> new TrainingRun(job, control).run());
    }

    /** Evaluates a model that was trained before, on splits of a series: a run without epochs. */
    public Run evaluate(TrainedModel model, Series series, Set<Split> splits, Consumer<RunEvent> listener) {
        return begin(listener, control -> SplitEvaluator.reopened(model, series, splits));
    }

    /**
     * Times an epoch once no run is going on, and gives way to every run. Only the newest call is followed.
     *
     * @param listener hears the outcome on a thread of its own; nothing if another call follows, empty for a recipe that
     *     cannot be trained
     */
    public void measure(Recipe recipe, Series series, Consumer<Optional<EpochCost>> listener) {
        Runnable measurement = new Runnable() {
            @Override
            public void run() {
                if (measuring.get() != this || !alive.isEmpty()) {
                    return; // another call has followed, or the end of the last run will bring this one back
                }
                Optional<EpochCost> cost = cost(recipe, series, this);
                if (alive.isEmpty() && measuring.compareAndSet(this, null)) {
                    listener.accept(cost);
                }
            }
        };
        measuring.set(measurement);
        aside.execute(measurement);
    }

    private Optional<EpochCost> cost(Recipe recipe, Series series, Runnable measurement) {
        try {
            return EpochCost.measure(recipe, series, () -> measuring.get() == measurement && alive.isEmpty());
        } catch (RuntimeException | Error e) {
            // A run would fail the same way and tell the user; here nobody asked for anything yet.
            LOG.warn("An epoch could not be timed", e);
            return Optional.empty();
        }
    }

    private Run begin(Consumer<RunEvent> listener, Work work) {
        RunControl control = new RunControl(listener.andThen(observer));
        alive.add(control);
        runs.execute(() -> {
            warm.get().join();
            run(control, work);
        });
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
            measureIfIdle();
        }
    }

    private void measureIfIdle() {
        Runnable measurement = measuring.get();
        if (alive.isEmpty() && measurement != null) {
            aside.execute(measurement);
        }
    }

    private static void fail(RunControl control, String reason, String advice, Throwable cause) {
        LOG.error("The run failed", cause);
        control.failed(new RunEvent.Failed(Message.of(reason), Message.of(advice)), cause);
    }

    /** Stops what is running and ends the threads. */
    @Override
    public void close() {
        measuring.set(null);
        alive.forEach(RunControl::stop);
        runs.shutdown();
        aside.shutdown();
    }
}
