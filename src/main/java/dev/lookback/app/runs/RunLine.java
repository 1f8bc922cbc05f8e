package dev.lookback.app.runs;

import dev.lookback.runs.RunRow;
import dev.lookback.runs.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A line of the table: a run, or what several have in common. */
sealed interface RunLine {

    record OfRun(RunRow row) implements RunLine {
        @Override
        public List<Object> values() {
            return row.values();
        }
    }

    /**
     * @param title what they have in common
     * @param values a {@link Spread} where they are numbers, the value where it is the same for all, else null
     */
    record OfGroup(String title, int runs, List<Object> values) implements RunLine {

        public OfGroup {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        static OfGroup of(String title, List<RunRow> rows) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < rows.get(0).values().size(); i++) {
                int column = i;
                values.add(common(
                        rows.stream().map(row -> row.values().get(column)).collect(Collectors.toList())));
            }
            return new OfGroup(title, rows.size(), values);
        }

        private static Object common(List<Object> values) {
            if (values.stream().distinct().count() == 1) {
                return values.get(0);
            }
            Spread spread = Spread.of(values.stream()
                    .mapToDouble(value -> value instanceof Double number ? number : Double.NaN)
                    .toArray());
            return spread.count() < 2 ? null : spread;
        }
    }

    /** One for each column. */
    List<Object> values();
}
