package dev.lookback.app.runs;

import dev.lookback.runs.RunRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Row of the table: a run, or a group of runs. */
sealed interface RunLine {

    /** @param row without values as long as nobody looks at it: of many runs most are never seen */
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
     * @param title what they have in common
     * @param values a {@link dev.lookback.runs.Spread} where they are numbers, the value where it is the same for all, else null
     */
    record OfGroup(String title, List<OfRun> runs, List<Object> values) implements RunLine {

        public OfGroup {
            runs = List.copyOf(runs);
            values = Collections.unmodifiableList(new ArrayList<>(values)); // may hold null
        }
    }

    /** One for each column; none where they were not read yet. */
    List<Object> values();
}
