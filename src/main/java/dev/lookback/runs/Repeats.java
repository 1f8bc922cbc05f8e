package dev.lookback.runs;

import dev.lookback.evaluate.Scores;
import dev.lookback.recipe.Recipe;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunState;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Repeated runs, which differ in nothing but their seeds, the oldest first. The same recipe with the same seed twice is one result by
 * design and no repeat: in means and spreads it counts once.
 */
public record Repeats(List<StoredRun> runs) {

    public Repeats {
        runs = runs.stream().sorted(Comparator.comparingLong(StoredRun::id)).toList();
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("no runs");
        }
    }

    /** Everything that determines the numbers of runs with one setup: the seed, and the weights that training began with. */
    private record Result(long seed, Optional<Branch> weights) {

        static Result of(StoredRun run) {
            return new Result(
                    run.recipe().seed(),
                    run.origin().branch().filter(branch -> branch.epoch().isPresent()));
        }
    }

    /** A result and how it ended: two runs that share it have the same numbers. One that is not over shares it with none. */
    private record Ending(String setup, Result result, RunState state, int epochs, Optional<Long> unfinished) {

        static Ending of(StoredRun run) {
            return new Ending(
                    run.setup(),
                    Result.of(run),
                    run.state(),
                    run.history().size(),
                    run.state().isOver() ? Optional.empty() : Optional.of(run.id()));
        }
    }

    /** What belongs together, in the order in which it comes first. */
    public static List<Repeats> of(Collection<StoredRun> runs) {
        return by(runs, StoredRun::setup);
    }

    /** Every run of its own; only those that ended alike with the same recipe and seed are together. */
    public static List<Repeats> each(Collection<StoredRun> runs) {
        return by(runs, Ending::of);
    }

    /**
     * What belongs together, where each chosen run stands for its seed: others with that seed are left out. Of several chosen ones with one
     * seed that ended differently, the one that came furthest is with its repeats, the others are of their own.
     */
    public static List<Repeats> of(Collection<StoredRun> runs, Set<Long> chosen) {
        Map<List<Object>, StoredRun> standing = new HashMap<>();
        runs.stream()
                .filter(run -> chosen.contains(run.id()))
                .forEach(run -> standing.merge(List.of(run.setup(), Result.of(run)), run, Repeats::further));
        Map<Long, Object> groups = new LinkedHashMap<>();
        for (StoredRun run : runs) {
            StoredRun stands = standing.get(List.of(run.setup(), Result.of(run)));
            if (stands == null || Ending.of(run).equals(Ending.of(stands))) {
                groups.put(run.id(), run.setup());
            } else if (chosen.contains(run.id())) {
                groups.put(run.id(), Ending.of(run));
            }
        }
        return by(runs.stream().filter(run -> groups.containsKey(run.id())).toList(), run -> groups.get(run.id()));
    }

    private static List<Repeats> by(Collection<StoredRun> runs, Function<StoredRun, Object> key) {
        Map<Object, List<StoredRun>> groups = new LinkedHashMap<>();
        runs.forEach(run ->
                groups.computeIfAbsent(key.apply(run), k -> new ArrayList<>()).add(run));
        return groups.values().stream().map(Repeats::new).toList();
    }

    public StoredRun first() {
        return runs.get(0);
    }

    public Recipe recipe() {
        return first().recipe();
    }

    /** One run of each seed: one that finished if there is one, else the one that came furthest. */
    public List<StoredRun> seeds() {
        return seeds(run -> true);
    }

    private List<StoredRun> seeds(Predicate<StoredRun> counts) {
        Map<Result, StoredRun> results = new LinkedHashMap<>();
        runs.stream().filter(counts).forEach(run -> results.merge(Result.of(run), run, Repeats::further));
        return List.copyOf(results.values());
    }

    private static StoredRun further(StoredRun older, StoredRun newer) {
        boolean finished = older.state() == RunState.FINISHED;
        boolean better = finished == (newer.state() == RunState.FINISHED)
                ? newer.history().size() > older.history().size()
                : !finished;
        return better ? newer : older;
    }

    /** Over the seeds that were judged on a split. */
    public Spread score(Split split, ToDoubleFunction<Scores> score) {
        return Spread.of(seeds(run -> run.scores().containsKey(split)).stream()
                .mapToDouble(run -> score.applyAsDouble(run.scores().get(split)))
                .toArray());
    }

    /** Epoch by epoch, as far as any of them came. */
    public List<Spread> losses(ToDoubleFunction<EpochResult> loss) {
        List<StoredRun> seeds = seeds();
        int most = seeds.stream().mapToInt(run -> run.history().size()).max().orElse(0);
        List<Spread> losses = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int epoch = i;
            losses.add(Spread.of(seeds.stream()
                    .filter(run -> run.history().size() > epoch)
                    .mapToDouble(run -> loss.applyAsDouble(run.history().get(epoch)))
                    .toArray()));
        }
        return losses;
    }
}
