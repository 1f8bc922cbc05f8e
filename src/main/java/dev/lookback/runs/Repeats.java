package dev.lookback.runs;

import dev.lookback.evaluate.Scores;
import dev.lookback.recipe.Recipe;
import dev.lookback.training.EpochResult;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Runs that differ in nothing but their seeds, the oldest first. */
public record Repeats(List<StoredRun> runs) {

    public Repeats {
        runs = runs.stream().sorted(Comparator.comparingLong(StoredRun::id)).toList();
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("no runs");
        }
    }

    /** What belongs together, in the order in which it comes first. */
    public static List<Repeats> of(Collection<StoredRun> runs) {
        Map<String, List<StoredRun>> setups = new LinkedHashMap<>();
        runs.forEach(run ->
                setups.computeIfAbsent(run.setup(), setup -> new ArrayList<>()).add(run));
        return setups.values().stream().map(Repeats::new).toList();
    }

    public StoredRun first() {
        return runs.get(0);
    }

    public Recipe recipe() {
        return first().recipe();
    }

    /** Over the runs that were judged on a split. */
    public Spread score(Split split, ToDoubleFunction<Scores> score) {
        return Spread.of(runs.stream()
                .filter(run -> run.scores().containsKey(split))
                .mapToDouble(run -> score.applyAsDouble(run.scores().get(split)))
                .toArray());
    }

    /** Epoch by epoch, as far as any of them came. */
    public List<Spread> losses(ToDoubleFunction<EpochResult> loss) {
        int most = runs.stream().mapToInt(run -> run.history().size()).max().orElse(0);
        List<Spread> losses = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int epoch = i;
            losses.add(Spread.of(runs.stream()
                    .filter(run -> run.history().size() > epoch)
                    .mapToDouble(run -> loss.applyAsDouble(run.history().get(epoch)))
                    .toArray()));
        }
        return losses;
    }
}
