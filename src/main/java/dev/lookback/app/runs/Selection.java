package dev.lookback.app.runs;

import dev.lookback.app.workbench.Compared;
import dev.lookback.runs.Repeats;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is selected in the table, as it is compared.
 *
 * @param runs that are selected, in the table's order
 * @param compared by what they differ in beside their seeds, at most {@link Compared#MOST}
 */
record Selection(List<StoredRun> runs, List<Compared> compared) {

    static Selection none() {
        return new Selection(List.of(), List.of());
    }

    /**
     * @param allSeeds whether runs that differ from the selected ones in their seeds alone belong to them
     */
    static Selection of(RunStore store, List<Long> ids, boolean allSeeds, Texts texts) {
        List<StoredRun> runs = found(store, ids);
        Set<Long> all = new LinkedHashSet<>(ids);
        if (allSeeds && !ids.isEmpty()) {
            all.addAll(store.runs().repeats(ids));
        }
        List<Repeats> repeats = all.size() == runs.size() ? Repeats.of(runs) : Repeats.of(found(store, all));
        List<Compared> compared = new ArrayList<>();
        Set<Integer> taken = new LinkedHashSet<>();
        for (Repeats one : repeats.subList(0, Math.min(Compared.MOST, repeats.size()))) {
            compared.add(new Compared(one, name(one, texts), colour(one, taken)));
        }
        return new Selection(runs, List.copyOf(compared));
    }

    private static List<StoredRun> found(RunStore store, Iterable<Long> ids) {
        List<StoredRun> found = new ArrayList<>();
        ids.forEach(id -> store.runs().find(id).ifPresent(found::add));
        return found;
    }

    private static String name(Repeats repeats, Texts texts) {
        String name = RunNames.of(repeats.first(), texts);
        int count = repeats.runs().size();
        return count == 1 ? name : texts.get("app.runs.repeats", name, count);
    }

    /** The one that a person chose, if nobody before has it; else the first that is free. */
    private static int colour(Repeats repeats, Set<Integer> taken) {
        OptionalInt chosen = repeats.runs().stream()
                .flatMap(run -> optional(run.labels().colour()).stream())
                .mapToInt(Integer::intValue)
                .filter(colour -> !taken.contains(colour))
                .findFirst();
        int colour = chosen.orElse(0);
        while (!taken.add(colour)) {
            colour = (colour + 1) % Compared.MOST;
        }
        return colour;
    }

    private static Optional<Integer> optional(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
