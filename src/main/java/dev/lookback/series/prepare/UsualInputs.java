package dev.lookback.series.prepare;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Default inputs of a file: its columns of numbers but keys, and but those that begin long after the target, since each of them would
 * cut the rows of all.
 */
final class UsualInputs {

    /** Share of the rows by which a column may begin after the target. */
    private static final double LATE = 0.05;

    private UsualInputs() {}

    /** In the order of the file; the usable columns where none is a feature. */
    static List<String> of(List<ColumnInfo> columns, String target, FileColumns values) {
        int latest = GapFilling.firstValue(values.values(target)) + (int) (LATE * values.rows());
        Set<ColumnRole> roles = columns.stream().map(ColumnInfo::role).collect(Collectors.toSet());
        return columns.stream()
                .filter(column -> roles.contains(ColumnRole.FEATURE)
                        ? column.role() == ColumnRole.FEATURE
                        : column.role().isUsable())
                .map(ColumnInfo::name)
                .filter(name -> name.equals(target) || GapFilling.firstValue(values.values(name)) <= latest)
                .toList();
    }
}
