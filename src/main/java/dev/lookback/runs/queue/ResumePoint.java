package dev.lookback.runs.queue;

import dev.lookback.engine.OptimizerState;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.Branch;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Message;
import dev.lookback.training.Checkpoint;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFailedException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a kept run begins: at its own last epoch, at an epoch of the run it was branched from, or afresh. */
final class ResumePoint {

    private final RunStore store;

    ResumePoint(RunStore store) {
        this.store = store;
    }

    Optional<Checkpoint> of(StoredRun run) {
        return store.progress().checkpoint(run.id()).or(() -> of(run.origin()));
    }

    /** Of a run that has not begun. */
    Optional<Checkpoint> of(NewRun run) {
        return run.branch().filter(branch -> branch.epoch().isPresent()).flatMap(branch -> of(branch, run.recipe()));
    }

    /** Whether weights of one are weights of the other as well. */
    private static boolean fits(Recipe parent, Recipe child) {
        return parent.network().equals(child.network())
                && parent.windows().timeSteps() == child.windows().timeSteps()
                && parent.data().features().equals(child.data().features());
    }

    /** Empty where the parent's weights do not fit: then there is nothing to go on from. */
    private Optional<Checkpoint> of(Branch branch, Recipe recipe) {
        int epoch = branch.epoch().getAsInt();
        Optional<StoredRun> parent = store.runs().find(branch.parent());
        Optional<float[]> weights = store.progress().weights(branch.parent(), epoch);
        if (parent.isEmpty() || weights.isEmpty()) {
            throw new RunFailedException(
                    new RunEvent.Failed(
                            Message.of("runs.queue.noWeights", branch.parent(), epoch),
                            Message.of("runs.queue.noWeights.advice")),
                    null);
        }
        if (!fits(parent.get().recipe(), recipe)) {
            return Optional.empty();
        }
        OptimizerState optimizer = optimizer(parent.get(), epoch, recipe);
        if (!isComparable(parent.get().recipe(), recipe)) {
            return Optional.of(new Checkpoint(List.of(), 0, weights.get(), weights.get(), optimizer, Double.NaN, 0, 0));
        }
        List<EpochResult> history = parent.get().history().subList(0, epoch);
        int best = best(branch.parent(), history);
        return Optional.of(new Checkpoint(
                history,
                best,
                store.progress().weights(branch.parent(), best).orElseThrow(),
                weights.get(),
                optimizer,
                Double.NaN,
                0,
                0));
    }

    /** What the parent's optimizer remembered is known only of its last epoch, and means nothing to another optimizer. */
    private OptimizerState optimizer(StoredRun parent, int epoch, Recipe recipe) {
        boolean same =
                parent.recipe().training().optimizer().equals(recipe.training().optimizer());
        return store.progress()
                .checkpoint(parent.id())
                .filter(last -> same && last.epoch() == epoch)
                .map(Checkpoint::optimizer)
                .orElse(OptimizerState.fresh());
    }

    /** Whether losses before and after the branch mean the same. */
    private static boolean isComparable(Recipe parent, Recipe child) {
        return parent.withTraining(child.training()).withSeed(child.seed()).equals(child)
                && parent.training().loss().equals(child.training().loss());
    }

    private int best(long parent, List<EpochResult> history) {
        List<Integer> kept = store.progress().epochsWithWeights(parent);
        return history.stream()
                .filter(epoch -> kept.contains(epoch.epoch()))
                .min(Comparator.comparingDouble(EpochResult::judgedLoss))
                .orElseThrow()
                .epoch();
    }
}
