package dev.lookback.app.explain;

import dev.lookback.app.workbench.OneThread;
import dev.lookback.explain.ExplainedModel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions about a subject on a thread of its own. Of the questions of one kind that wait only the newest is answered,
 * and nothing that was asked about an earlier subject. To be asked on the JavaFX thread, where the answers come.
 */
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final ExecutorService thread = OneThread.named("explain");
    private final Map<Object, Runnable> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger opened = new AtomicInteger();

    /** Of the thread that answers. */
    private ExplainedModel subject;

    /** Another subject from now on, made on the desk's thread. */
    public void open(Supplier<ExplainedModel> maker) {
        opened.incrementAndGet();
        waiting.clear();
        thread.execute(() -> {
            subject = null;
            try {
                subject = maker.get();
            } catch (RuntimeException | Error e) {
                LOG.error("Cannot be explained", e);
            }
        });
    }

    /** No subject from now on. */
    public void close() {
        open(() -> null);
    }

    /**
     * @param kind questions of the same kind replace each other
     * @param question empty once its second argument, whether the answer is still wanted, says no
     */
    public <T> void ask(
            Object kind,
            BiFunction<ExplainedModel, BooleanSupplier, Optional<T>> question,
            Consumer<? super T> answer) {
        int about = opened.get();
        Runnable work = () -> {
            BooleanSupplier wanted = () -> opened.get() == about && !waiting.containsKey(kind);
            if (subject == null || opened.get() != about) {
                return;
            }
            question.apply(subject, wanted)
                    .ifPresent(found -> Platform.runLater(() -> {
                        if (opened.get() == about) {
                            answer.accept(found);
                        }
                    }));
        };
        if (waiting.put(kind, work) == null) {
            thread.execute(() -> answerNewest(kind));
        }
    }

    private void answerNewest(Object kind) {
        Runnable newest = waiting.remove(kind);
        if (newest == null) {
            return;
        }
        try {
            newest.run();
        } catch (RuntimeException | Error e) {
            LOG.error("No answer", e);
        }
    }
}
