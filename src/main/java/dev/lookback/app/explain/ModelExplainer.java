package dev.lookback.app.explain;

import dev.lookback.app.background.Background;
import dev.lookback.app.background.Latest;
import dev.lookback.explain.ExplainedModel;
import dev.lookback.text.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Model explained on a background thread: opened there, and asked there. Of the questions of one kind only the latest is answered, and none
 * that was asked about an earlier model. JavaFX thread only.
 */
public final class ModelExplainer {

    /** Told where a model cannot be explained. */
    public static final Message FAILED = Message.of("app.insight.failed");

    private final Background background;
    private final Latest opening;
    private final Map<Object, Latest> questions = new HashMap<>();

    /** Of the background thread alone; null while none is open. */
    private ExplainedModel model;

    public ModelExplainer(Background background) {
        this.background = background;
        opening = background.latest(FAILED);
    }

    /** Explains another model from now on, made in the background. */
    public void open(Supplier<ExplainedModel> maker) {
        questions.values().forEach(Latest::cancel);
        opening.request(
                () -> {
                    model = null;
                    model = maker.get();
                    return true;
                },
                opened -> {});
    }

    /** Lets go of the model. */
    public void close() {
        open(() -> null);
    }

    /**
     * Supersedes the question of this kind before.
     *
     * @param kind questions of the same kind supersede each other
     * @param question empty once its second argument, whether the answer is still wanted, says no
     * @param answer called on the JavaFX thread
     */
    public <T> void ask(
            Object kind,
            BiFunction<ExplainedModel, BooleanSupplier, Optional<T>> question,
            Consumer<? super T> answer) {
        questions(kind)
                .request(
                        wanted -> Optional.ofNullable(model).flatMap(opened -> question.apply(opened, wanted)),
                        found -> found.ifPresent(answer));
    }

    /**
     * Lets the question of this kind that is being worked on be answered first: for those that follow the pointer.
     *
     * @param answer called on the JavaFX thread
     */
    public <T> void askNext(Object kind, Function<ExplainedModel, T> question, Consumer<? super T> answer) {
        questions(kind).requestNext(() -> Optional.ofNullable(model).map(question), found -> found.ifPresent(answer));
    }

    private Latest questions(Object kind) {
        return questions.computeIfAbsent(kind, k -> background.latest(FAILED));
    }
}
