package dev.lookback.app.runs;

import dev.lookback.runs.RunRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Row of the table: a run, or a group of runs. */
sealed interface RunLine {

    /**
     * @param row without values until it scrolls into view
     * @param automatic name by what differs, for a run without a given name; may be empty
     */
    record OfRun(RunRow row, String automatic) implements RunLine {

        static OfRun unread(RunRow row) {
            return new OfRun(new RunRow(row.id(), row.state(), row.starred(), row.colour(), List.of()), "");
        }

        long id() {
            return row.id();
        }

        boolean isRead() {
            return !row.values().isEmpty();
        }

        @Override
        public List<Object> values() {
            return row.values();
        }
    }

    /**
     * Group of runs of one series.
     *
     * @param title common value of the group
     * @param values the common value where all agree; for numbers a {@link dev.lookback.runs.Spread} if the runs repeat one recipe
     *     with several seeds, else an {@link dev.lookback.runs.Extent}; else null
     */
    record OfGroup(String title, List<OfRun> runs, List<Object> values) implements RunLine {

        public OfGroup {
            runs = List.copyOf(runs);
            values = Collections.unmodifiableList(new ArrayList<>(values)); // may hold null
        }
    }

    /** Name that somebody has given to a run; the first value of a row that is read. */
    static Optional<String> givenName(RunRow row) {
        return row.values().stream()
                .limit(1)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    /** A value for each column; empty until they are read. */
    List<Object> values();
}
