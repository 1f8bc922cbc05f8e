package dev.lookback.app.widget;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers to questions that come faster than they can be answered: what was asked before and has not begun is never worked on, and
 * what became old meanwhile is never shown. To be asked on the JavaFX thread; the work of one such object is done one after the
 * other, whatever threads there are.
 *
 * @param <T> of the answers
 */
public final class Newest<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Newest.class);

    private final Executor background;
    private final Consumer<T> show;
    private final AtomicReference<Supplier<T>> waiting = new AtomicReference<>();
    private final AtomicBoolean working = new AtomicBoolean();

    /** @param show takes answers on the JavaFX thread */
    public Newest(Executor background, Consumer<T> show) {
        this.background = background;
        this.show = show;
    }

    public void ask(Supplier<T> question) {
        waiting.set(question);
        begin();
    }

    /** What is being worked on will not be shown. */
    public void forget() {
        waiting.set(() -> null);
        begin();
    }

    private void begin() {
        if (working.compareAndSet(false, true)) {
            background.execute(this::work);
        }
    }

    private void work() {
        Supplier<T> question = waiting.getAndSet(null);
        T answer = null;
        try {
            answer = question == null ? null : question.get();
        } catch (Throwable e) {
            LOG.error("No answer", e);
        }
        T found = answer;
        Platform.runLater(() -> {
            working.set(false);
            if (waiting.get() != null) {
                begin();
            }
            if (found != null && waiting.get() == null) {
                show.accept(found);
            }
        });
    }
}
