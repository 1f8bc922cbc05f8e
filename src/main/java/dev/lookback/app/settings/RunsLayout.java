package dev.lookback.app.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Layout of the table of runs: columns, sorting, grouping.
 *
 * @param columns words of the fields that somebody chose to see; empty for those in which the runs differ
 * @param group word of the field that lines are grouped by; empty for none
 * @param widths of the columns that somebody dragged, by their ids, in pixels of the usual text size
 */
@RecordBuilder
public record RunsLayout(List<String> columns, String group, Map<String, Double> widths)
        implements RunsLayoutBuilder.With {

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

    /** Pixels above which a width is none that somebody dragged. */
    private static final double WIDEST = 100_000;

    public RunsLayout {
        columns = columns == null || columns.equals(UNCHOSEN) ? List.of() : List.copyOf(columns);
        group = group == null ? "" : group;
        widths = widths == null
                ? Map.of()
                : widths.entrySet().stream()
                        .filter(width -> isPossible(width.getValue()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isPossible(Double width) {
        return width != null && width > 0 && width < WIDEST;
    }

    public static RunsLayout first() {
        return new RunsLayout(List.of(), "", Map.of());
    }
}
