package dev.lookback.app.background;

import dev.lookback.text.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Background thread of the window: runs tasks one after the other, hands answers to the JavaFX thread, logs failures and tells the user
 * of them. After {@link #close} nothing arrives any more. To be used on the JavaFX thread, which never waits for it.
 */
public final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    /** For failures that nobody can foresee. */
    public static final Function<Throwable, Notice> UNEXPECTED = e -> Notice.error(Message.of("app.shell.unexpected"));

    private final Executor executor;
    private final Runnable shutdown;
    private final Consumer<Notice> tell;
    private final Map<String, Background> others = new HashMap<>();
    private volatile boolean closed;

    private Background(Executor executor, Runnable shutdown, Consumer<Notice> tell) {
        this.executor = executor;
        this.shutdown = shutdown;
        this.tell = tell;
    }

    /**
     * A daemon thread of its own.
     *
     * @param tell takes failures, on the JavaFX thread
     */
    public static Background thread(String name, Consumer<Notice> tell) {
        ExecutorService executor = SerialExecutor.named(name);
        return new Background(executor, executor::shutdownNow, tell);
    }

    /**
     * Any executor that runs one task after the other. It is not shut down.
     *
     * @param tell takes failures, on the JavaFX thread
     */
    public static Background on(Executor executor, Consumer<Notice> tell) {
        return new Background(executor, () -> {}, tell);
    }

    /** The thread of this name beside this one, for tasks that would hold others up, or be held up by them; closed with this one. */
    public Background beside(String name) {
        return others.computeIfAbsent(name, n -> {
            Background other = thread(n, tell);
            if (closed) {
                other.close();
            }
            return other;
        });
    }

    /** Requests of one kind, of which only the latest is answered. An unexpected failure is told in general words. */
    public Latest latest() {
        return latest(Message.of("app.shell.unexpected"));
    }

    /**
     * Requests of one kind, of which only the latest is answered.
     *
     * @param failure told where a task fails
     */
    public Latest latest(Message failure) {
        return new Latest(this, failure);
    }

    /**
     * Runs a task that no later one supersedes.
     *
     * @param answer takes what the task returns, on the JavaFX thread
     * @param failure puts what the task throws into words, in the background
     */
    public <T> void run(Callable<T> task, Consumer<? super T> answer, Function<Throwable, Notice> failure) {
        submit(
                task,
                answer,
                e -> {
                    Notice notice = failure.apply(e);
                    return () -> tell(notice);
                },
                () -> true);
    }

    /**
     * Runs a task for as long as somebody waits for it.
     *
     * @param failed called in the background with what the task throws; what it returns runs on the JavaFX thread
     * @param wanted asked before the task runs, and again before its outcome is handed over
     */
    <T> void submit(
            Callable<T> task,
            Consumer<? super T> answer,
            Function<Throwable, Runnable> failed,
            BooleanSupplier wanted) {
        executor.execute(() -> {
            if (closed || !wanted.getAsBoolean()) {
                return;
            }
            Runnable outcome = outcome(task, answer, failed);
            Platform.runLater(() -> {
                if (!closed && wanted.getAsBoolean()) {
                    outcome.run();
                }
            });
        });
    }

    /** Catches everything, errors like a missing class too: whoever waits must hear of it. */
    private <T> Runnable outcome(Callable<T> task, Consumer<? super T> answer, Function<Throwable, Runnable> failed) {
        try {
            T found = task.call();
            return () -> answer.accept(found);
        } catch (Throwable e) {
            if (closed) {
                LOG.info("Background work ended with its window", e);
            } else {
                LOG.error("Background work failed", e);
            }
            return failed.apply(e);
        }
    }

    void tell(Notice notice) {
        tell.accept(notice);
    }

    boolean isClosed() {
        return closed;
    }

    /** Drops waiting tasks, interrupts the running one, and ends the threads. */
    @Override
    public void close() {
        closed = true;
        others.values().forEach(Background::close);
        shutdown.run();
    }
}
