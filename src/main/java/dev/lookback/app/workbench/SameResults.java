package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.runs.SameResult;
import dev.lookback.text.Message;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/**
 * Notice of a run that repeats an earlier one: the same recipe with the same seed gives the same numbers by design, and another seed is
 * offered. JavaFX thread only.
 */
final class SameResults {

    private final Workbench workbench;
    private Optional<Message> offered = Optional.empty();

    SameResults(Workbench workbench) {
        this.workbench = workbench;
        // What is offered is for the recipe as it was.
        workbench.recipeProperty().addListener(o -> withdraw());
    }

    /** Asks the store about a run as soon as that knows its number and how it is trained. */
    void check(LiveRun run) {
        withdraw();
        InvalidationListener begun = new InvalidationListener() {
            @Override
            public void invalidated(Observable o) {
                Long id = run.idProperty().get();
                if (id != null && run.factsProperty().get() != null) {
                    run.idProperty().removeListener(this);
                    run.factsProperty().removeListener(this);
                    ask(run, id);
                }
            }
        };
        run.idProperty().addListener(begun);
        run.factsProperty().addListener(begun);
    }

    private void ask(LiveRun run, long id) {
        workbench
                .library()
                .ask(
                        store -> store.runs().sameAs(id),
                        found -> found.filter(same -> isStillMeant(run)).ifPresent(this::tell));
    }

    private boolean isStillMeant(LiveRun run) {
        return workbench.runProperty().get() == run
                && run.recipe().equals(workbench.recipeProperty().get());
    }

    private void tell(SameResult same) {
        long seed = same.unusedSeed();
        Message name = Message.of("app.runs.same.train", seed);
        Message text = Message.of(same.exact() ? "app.runs.same" : "app.runs.same.nearly", same.run());
        workbench.tell(Notice.withAction(text, name, () -> train(seed)));
        offered = Optional.of(name);
    }

    private void train(long seed) {
        workbench.edit("seed", recipe -> recipe.withSeed(seed));
        workbench.train();
    }

    private void withdraw() {
        offered.ifPresent(workbench::withdraw);
        offered = Optional.empty();
    }
}
