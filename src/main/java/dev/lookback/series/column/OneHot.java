package dev.lookback.series.column;

import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One-hot columns of a text column with few values: each is 1 in the rows with its value and 0 in all others. A row without a text
 * has 0 in all of them.
 *
 * @param column name of the text column
 * @param values values with a column of their own, in alphabetical order, whatever the order of the rows
 * @param hasOther whether a last column stands for all other values, those that come later included; else these have 0 in all columns
 */
public record OneHot(String column, List<String> values, boolean hasOther) {

    /** Most columns that one text column becomes unless a person wants more. */
    public static final int MOST_VALUES = 20;

    private static final String OTHER = "other";

    public OneHot {
        values = List.copyOf(values);
    }

    /**
     * One-hot columns for the values that a text column has.
     *
     * @param texts of the rows to learn from; null or blank where a row has none
     * @param fewest values in fewer rows are put together as other
     * @throws IllegalArgumentException if there is a {@link #problem}
     */
    public static OneHot of(String column, List<String> texts, int fewest, int most) {
        Optional<Message> problem = problem(column, texts, fewest, most);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get().toString());
        }
        Map<String, Integer> counts = counts(texts);
        List<String> values = frequent(counts, fewest);
        return new OneHot(column, values, values.size() < counts.size());
    }

    /** Reason why a text column cannot be one-hot: too many values, or always the same. */
    public static Optional<Message> problem(String column, List<String> texts, int fewest, int most) {
        Map<String, Integer> counts = counts(texts);
        int frequent = frequent(counts, fewest).size();
        if (frequent > most) {
            return Optional.of(Message.of("series.oneHot.many", Excerpt.of(column), frequent, most));
        }
        boolean hasMissing =
                counts.values().stream().mapToInt(Integer::intValue).sum() < texts.size();
        boolean isSame = counts.isEmpty() || counts.size() == 1 && !hasMissing;
        boolean isRare = frequent == 0;
        return isSame || isRare
                ? Optional.of(
                        Message.of(isSame ? "series.oneHot.same" : "series.oneHot.rare", Excerpt.of(column), fewest))
                : Optional.empty();
    }

    private static Map<String, Integer> counts(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            if (!isMissing(text)) {
                counts.merge(text.strip(), 1, Integer::sum);
            }
        }
        return new TreeMap<>(counts);
    }

    private static List<String> frequent(Map<String, Integer> counts, int fewest) {
        return counts.keySet().stream()
                .filter(value -> counts.get(value) >= fewest)
                .toList();
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }

    /** Names of the columns: {@code weather=rain}, and {@code weather=other} last, with as many underscores as tell it from a value. */
    public List<String> names() {
        List<String> names = new ArrayList<>(values);
        if (hasOther) {
            String other = OTHER;
            while (values.contains(other)) {
                other = other + "_";
            }
            names.add(other);
        }
        names.replaceAll(value -> column + "=" + value);
        return Collections.unmodifiableList(names);
    }

    /**
     * Values of the columns.
     *
     * @param texts of any rows
     * @return {@code [columns][rows]} in the order of {@link #names}
     */
    public double[][] columns(List<String> texts) {
        Map<String, Integer> places = new HashMap<>();
        values.forEach(value -> places.put(value, places.size()));
        Integer other = hasOther ? values.size() : null;
        double[][] columns = new double[values.size() + (hasOther ? 1 : 0)][texts.size()];
        int row = 0;
        for (String text : texts) {
            Integer place = isMissing(text) ? null : Objects.requireNonNullElse(places.get(text.strip()), -1);
            place = place != null && place < 0 ? other : place;
            if (place != null) {
                columns[place][row] = 1;
            }
            row++;
        }
        return columns;
    }
}
