package dev.lookback.series.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of rows that each are a series: from the fewest columns that tell them apart.
 *
 * @param columns indices of those columns; empty where there are none
 * @param names one for each row, unique
 */
public record RowNames(List<Integer> columns, List<String> names) {

    private static final int MOST_COLUMNS = 6;

    public RowNames {
        columns = List.copyOf(columns);
        names = List.copyOf(names);
    }

    /**
     * @param labels whose texts may name the rows
     * @param rows number of rows
     */
    public static RowNames of(List<Stacking.Label> labels, int rows) {
        List<Stacking.Label> chosen = new ArrayList<>();
        labels.stream()
                .filter(label -> distinct(List.of(label)) == rows
                        || isText(label)
                                && 2 * distinct(List.of(label))
                                        > rows) // "Goods" of several tables, behind line numbers
                .min(Comparator.comparing((Stacking.Label label) -> !isText(label))
                        .thenComparing(label -> -distinct(List.of(label))))
                .ifPresent(chosen::add);
        int found = chosen.isEmpty() ? 1 : distinct(chosen);
        while (found < rows && chosen.size() < MOST_COLUMNS) {
            Stacking.Label best = null;
            int most = found;
            for (Stacking.Label label : labels) {
                List<Stacking.Label> all = new ArrayList<>(chosen);
                all.add(label);
                int distinct = distinct(all);
                if (distinct > most) {
                    most = distinct;
                    best = label;
                }
            }
            if (best == null) {
                break;
            }
            chosen.add(best);
            found = most;
        }
        if (chosen.isEmpty()) {
            labels.stream().filter(Stacking.Label::text).findFirst().ifPresent(chosen::add);
        }
        chosen.sort(Comparator.comparing(Stacking.Label::column));
        return new RowNames(chosen.stream().map(Stacking.Label::column).toList(), names(chosen, rows));
    }

    /** Whether there are words rather than numbers of lines. */
    private static boolean isText(Stacking.Label label) {
        return label.text()
                && label.codes().texts().stream().anyMatch(text -> text.chars().anyMatch(Character::isLetter));
    }

    private static int distinct(List<Stacking.Label> labels) {
        Codes codes = Codes.joined(labels.stream().map(Stacking.Label::codes).toList(), Stacking.JOIN);
        return codes.distinct() + (Arrays.stream(codes.codes()).anyMatch(code -> code < 0) ? 1 : 0);
    }

    private static List<String> names(List<Stacking.Label> chosen, int rows) {
        Map<String, Integer> uses = new HashMap<>();
        List<String> names = new ArrayList<>();
        Codes codes = chosen.isEmpty()
                ? new Codes(new int[0], List.of())
                : Codes.joined(chosen.stream().map(Stacking.Label::codes).toList(), Stacking.JOIN);
        for (int row = 0; row < rows; row++) {
            String text = chosen.isEmpty() ? "" : codes.text(row);
            String base = text.isEmpty() ? "row " + (row + 1) : text;
            String name = base;
            while (uses.containsKey(name)) {
                name = base + " " + (uses.merge(base, 1, Integer::sum));
            }
            uses.put(name, 1);
            names.add(name);
        }
        return names;
    }
}
