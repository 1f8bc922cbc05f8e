package dev.lookback.app.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Layout of the table of runs: columns, sorting, grouping.
 *
 * @param columns words of the fields that somebody chose to see; empty for those in which the runs differ
 * @param group word of the field that lines are grouped by; empty for none
 */
@RecordBuilder
public record RunsLayout(List<String> columns, String group) implements RunsLayoutBuilder.With {

    /** Columns that earlier versions wrote where nobody had chosen any. */
    private static final List<String> UNCHOSEN = List.of(
            "series",
            "valLoss",
            "maeUnits",
            "persistenceMaeUnits",
            "skill",
            "epoch",
            "seconds",
            "parameters",
            "seed",
            "created");

    public RunsLayout {
        columns = columns == null || columns.equals(UNCHOSEN) ? List.of() : List.copyOf(columns);
        group = group == null ? "" : group;
    }

    public static RunsLayout first() {
        return new RunsLayout(List.of(), "");
    }
}
