package dev.lookback.app.runs;

import dev.lookback.app.runs.naming.AutomaticNames;
import dev.lookback.app.workbench.Compared;
import dev.lookback.runs.Labels;
import dev.lookback.runs.Repeats;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.TestPeeks;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Selected runs, as they are compared.
 *
 * @param labels of the selected runs, in the table's order
 * @param first selected run
 * @param compared recipes, each with its seeds, at most {@link Compared#MOST}
 * @param setups number of selected recipes, including those beyond the compared ones
 * @param looks test peeks on the data of the compared runs, and the number of runs tried there
 */
record SelectedRuns(
        Map<Long, Labels> labels, Optional<StoredRun> first, List<Compared> compared, int setups, TestPeeks looks) {

    /** Maximum number of runs to read, all seeds together. */
    private static final int MOST_RUNS = 1000;

    static SelectedRuns none() {
        return new SelectedRuns(Map.of(), Optional.empty(), List.of(), 0, new TestPeeks(0, 0));
    }

    /**
     * @param allSeeds whether runs that differ from the selected ones only in their seed are included
     */
    static SelectedRuns of(RunStore store, List<Long> ids, boolean allSeeds, Texts texts) {
        Map<Long, Labels> labels = store.runs().labels(ids);
        Map<Long, String> setups = store.runs().setups(ids);
        List<String> distinct = setups.values().stream().distinct().toList();
        Set<String> chosen = Set.copyOf(distinct.subList(0, Math.min(Compared.MOST, distinct.size())));
        Set<Long> all = setups.entrySet().stream()
                .filter(run -> chosen.contains(run.getValue()))
                .map(Map.Entry::getKey)
                .limit(MOST_RUNS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (allSeeds && !all.isEmpty()) {
            all.addAll(store.runs().repeats(List.copyOf(all)));
        }
        List<Compared> compared = new ArrayList<>();
        Set<Integer> taken = new LinkedHashSet<>();
        List<Repeats> repeats = Repeats.of(found(store, all));
        List<String> differing = AutomaticNames.among(
                repeats.stream().map(one -> one.recipe().withSeed(0)).toList(), texts);
        Set<Integer> chosenColours = chosenColours(repeats);
        for (int i = 0; i < repeats.size(); i++) {
            Repeats one = repeats.get(i);
            compared.add(new Compared(one, name(one, differing.get(i), texts), colour(one, taken, chosenColours)));
        }
        Optional<StoredRun> first = labels.keySet().stream().findFirst().flatMap(store.runs()::find);
        return new SelectedRuns(labels, first, List.copyOf(compared), distinct.size(), looks(store, compared));
    }

    private static TestPeeks looks(RunStore store, List<Compared> compared) {
        return compared.stream()
                .map(one -> one.repeats().recipe().data().digest())
                .distinct()
                .map(digest -> store.testPeeks().count(digest, Optional.empty()))
                .reduce(new TestPeeks(0, 0), TestPeeks::plus);
    }

    /** Numbers of the selected runs. */
    List<Long> ids() {
        return List.copyOf(labels.keySet());
    }

    /** The selected run, where it is a single one. */
    Optional<StoredRun> single() {
        return labels.size() == 1 ? first : Optional.empty();
    }

    /** Number of selected recipes beyond those compared. */
    int leftOut() {
        return setups - compared.size();
    }

    private static List<StoredRun> found(RunStore store, Iterable<Long> ids) {
        List<StoredRun> found = new ArrayList<>();
        ids.forEach(id -> store.runs().find(id).ifPresent(found::add));
        return found;
    }

    /** The given name, or number and differences. */
    private static String name(Repeats repeats, String differing, Texts texts) {
        StoredRun first = repeats.first();
        String name = first.labels().name().isBlank() && !differing.isEmpty()
                ? texts.get("app.runs.auto.named", first.id(), differing)
                : RunNames.of(first, texts);
        int count = repeats.seeds().size();
        return count == 1 ? name : texts.get("app.runs.repeats", name, count);
    }

    /** Colours that somebody chose for any of these runs. */
    private static Set<Integer> chosenColours(List<Repeats> all) {
        return all.stream()
                .flatMap(one -> one.runs().stream())
                .flatMap(run -> optional(run.labels().colour()).stream())
                .collect(Collectors.toSet());
    }

    /** The user's colour if it is still free, else the first style that is free and that nobody chose. */
    private static int colour(Repeats repeats, Set<Integer> taken, Set<Integer> chosen) {
        Optional<Integer> own = repeats.runs().stream()
                .flatMap(run -> optional(run.labels().colour()).stream())
                .filter(colour -> !taken.contains(colour))
                .findFirst();
        int colour = own.orElse(0);
        while (taken.contains(colour) || own.isEmpty() && chosen.contains(colour)) {
            colour++;
        }
        taken.add(colour);
        return colour;
    }

    private static Optional<Integer> optional(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
