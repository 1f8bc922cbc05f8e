package dev.lookback.app.runs;

import dev.lookback.runs.RunRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Row of the table: a run, or a group of runs. */
sealed interface RunLine {

    /** @param row without values until it scrolls into view */
    record OfRun(RunRow row) implements RunLine {

        static OfRun unread(RunRow row) {
            return new OfRun(new RunRow(row.id(), row.state(), row.starred(), row.colour(), List.of()));
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
     * @param title common value of the group
     * @param values a {@link dev.lookback.runs.Spread} for numbers, the common value where all agree, else null
     */
    record OfGroup(String title, List<OfRun> runs, List<Object> values) implements RunLine {

        public OfGroup {
            runs = List.copyOf(runs);
            values = Collections.unmodifiableList(new ArrayList<>(values)); // may hold null
        }
    }

    /** A value for each column; empty until they are read. */
    List<Object> values();
}
