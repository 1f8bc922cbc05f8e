package dev.lookback.app.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Layout of the table of runs: columns, sorting, grouping.
 *
 * @param columns words of the fields that are shown
 * @param group word of the field that lines are grouped by; empty for none
 */
@RecordBuilder
public record RunsLayout(List<String> columns, String group) implements RunsLayoutBuilder.With {

    public RunsLayout {
        columns = columns == null ? first().columns() : List.copyOf(columns);
        group = group == null ? "" : group;
    }

    /** Default columns: scores, and those of persistence. */
    public static RunsLayout first() {
        return new RunsLayout(
                List.of(
                        "series",
                        "valLoss",
                        "maeUnits",
                        "persistenceMaeUnits",
                        "skill",
                        "epoch",
                        "seconds",
                        "parameters",
                        "seed",
                        "created"),
                "");
    }
}
