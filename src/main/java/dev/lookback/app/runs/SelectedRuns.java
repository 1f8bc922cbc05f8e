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
import java.util.HashSet;
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
 * @param compared recipes, each with its seeds, or single runs, at most {@link Compared#MOST}
 * @param entries number of them, including those beyond the compared ones
 * @param unread number of runs of the compared recipes beyond {@link #MOST_RUNS}: they are in no entry
 * @param looks test peeks on the data of the compared runs, and the number of runs tried there
 */
record SelectedRuns(
        Map<Long, Labels> labels,
        Optional<StoredRun> first,
        List<Compared> compared,
        int entries,
        int unread,
        TestPeeks looks) {

    /** Maximum number of runs to compare, all seeds together, for the sake of memory. */
    static final int MOST_RUNS = 1000;

    static SelectedRuns none() {
        return new SelectedRuns(Map.of(), Optional.empty(), List.of(), 0, 0, new TestPeeks(0, 0));
    }

    /**
     * @param allSeeds whether runs that differ from the selected ones only in their seed are included, and are one entry with them; else
     *     each selected run is an entry
     */
    static SelectedRuns of(RunStore store, List<Long> ids, boolean allSeeds, Texts texts) {
        Map<Long, Labels> labels = store.runs().labels(ids);
        Optional<StoredRun> first = labels.keySet().stream().findFirst().flatMap(store.runs()::find);
        List<Long> kept = List.copyOf(labels.keySet());
        if (!allSeeds) {
            List<StoredRun> found = found(store, first(Compared.MOST, kept));
            List<Repeats> repeats = Repeats.each(found);
            int entries = repeats.size() + Math.max(0, kept.size() - Compared.MOST);
            List<Compared> compared = compared(repeats, kept, false, texts);
            return new SelectedRuns(labels, first, compared, entries, 0, looks(store, compared));
        }
        Map<Long, String> setups = store.alike().setups(ids);
        List<Long> all = withRepeats(store, setups);
        List<StoredRun> found = found(store, first(MOST_RUNS, all));
        List<Repeats> repeats = Repeats.of(found, Set.copyOf(kept));
        Set<String> absent = new HashSet<>(setups.values());
        found.forEach(run -> absent.remove(run.setup()));
        int entries = repeats.size() + absent.size();
        List<Compared> compared = compared(repeats, kept, true, texts);
        int unread = Math.max(0, all.size() - MOST_RUNS);
        return new SelectedRuns(labels, first, compared, entries, unread, looks(store, compared));
    }

    /** Runs of the first recipes, as many as can be compared: the selected ones, and then those that repeat them. */
    private static List<Long> withRepeats(RunStore store, Map<Long, String> setups) {
        Set<String> chosen = Set.copyOf(
                first(Compared.MOST, setups.values().stream().distinct().toList()));
        Set<Long> all = setups.entrySet().stream()
                .filter(run -> chosen.contains(run.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        all.addAll(store.alike().repeats(List.copyOf(all)));
        return List.copyOf(all);
    }

    private static <T> List<T> first(int most, List<T> of) {
        return of.subList(0, Math.min(most, of.size()));
    }

    private static List<Compared> compared(List<Repeats> all, List<Long> selected, boolean allSeeds, Texts texts) {
        List<Repeats> repeats = first(Compared.MOST, all);
        List<String> differing = AutomaticNames.among(
                repeats.stream()
                        .map(Repeats::recipe)
                        .map(recipe -> allSeeds ? recipe.withSeed(0) : recipe)
                        .toList(),
                texts);
        List<Compared> compared = new ArrayList<>();
        Set<Integer> taken = new LinkedHashSet<>();
        Set<Integer> chosenColours = chosenColours(repeats);
        for (int i = 0; i < repeats.size(); i++) {
            Repeats one = repeats.get(i);
            compared.add(
                    new Compared(one, name(one, selected, differing.get(i), texts), colour(one, taken, chosenColours)));
        }
        return List.copyOf(compared);
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

    /** In words: which of them are not compared. Empty where all are. */
    String leftOut(Texts texts) {
        List<String> told = new ArrayList<>();
        if (entries > compared.size()) {
            told.add(texts.get("app.runs.leftOut", compared.size(), entries));
        }
        if (unread > 0) {
            told.add(texts.get("app.runs.leftOut.runs", MOST_RUNS, MOST_RUNS + unread));
        }
        return String.join(" ", told);
    }

    private static List<StoredRun> found(RunStore store, Iterable<Long> ids) {
        List<StoredRun> found = new ArrayList<>();
        ids.forEach(id -> store.runs().find(id).ifPresent(found::add));
        return found;
    }

    /** The given name or number of the selected runs, with differences, or with the number of seeds. */
    private static String name(Repeats repeats, List<Long> selected, String differing, Texts texts) {
        List<StoredRun> own = repeats.runs().stream()
                .filter(run -> selected.contains(run.id()))
                .toList();
        StoredRun first = own.isEmpty() ? repeats.first() : own.get(0);
        int count = repeats.seeds().size();
        if (count > 1) {
            return texts.get("app.runs.repeats", named(first, differing, texts), count);
        }
        // Selected runs with one seed have one result.
        return own.size() < 2
                ? named(first, differing, texts)
                : own.stream().map(run -> RunNames.of(run, texts)).collect(Collectors.joining(" = "));
    }

    private static String named(StoredRun run, String differing, Texts texts) {
        return run.labels().name().isBlank() && !differing.isEmpty()
                ? texts.get("app.runs.auto.named", run.id(), differing)
                : RunNames.of(run, texts);
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
