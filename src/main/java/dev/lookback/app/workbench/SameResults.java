package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.SameResult;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
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

    /**
     * Finds a seed to offer for a recipe that is to be trained after a run. Without a question to the store, and so at once, where they
     * are not the same.
     *
     * @param found takes the smallest seed that the recipe was not trained with, nor waits with; empty if the numbers will differ anyway
     */
    void otherSeed(Recipe recipe, LiveRun before, Consumer<OptionalLong> found) {
        boolean same = recipe.withData(
                        recipe.data().withPath(before.recipe().data().path()))
                .equals(before.recipe());
        boolean goesOn = Optional.ofNullable(
                        workbench.nextRun().branchProperty().get())
                .filter(branch -> branch.epoch().isPresent())
                .isPresent();
        Long id = before.idProperty().get();
        if (!same || goesOn) {
            found.accept(OptionalLong.empty());
        } else if (id == null) {
            found.accept(unused(List.of(recipe.seed()))); // no store has it
        } else {
            workbench
                    .library()
                    .ask(
                            store -> isFromFreshWeights(store, id)
                                    ? unused(store.alike().seeds(id))
                                    : OptionalLong.empty(),
                            found,
                            () -> found.accept(unused(List.of(recipe.seed()))));
        }
    }

    private static boolean isFromFreshWeights(RunStore store, long id) {
        return store.runs()
                .find(id)
                .flatMap(run -> run.origin().branch())
                .filter(branch -> branch.epoch().isPresent())
                .isEmpty();
    }

    private static OptionalLong unused(List<Long> used) {
        return OptionalLong.of(SameResult.unusedSeeds(used, 1).get(0));
    }

    private void ask(LiveRun run, long id) {
        workbench
                .library()
                .ask(
                        store -> store.alike().sameAs(id),
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
