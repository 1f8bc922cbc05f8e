package dev.lookback.series.csv.role;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnMeaning;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.guess.column.ColumnNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Guess of the target: the column that the user most likely wants to forecast. */
public final class TargetGuess {

    private static final Set<String> QUANTITIES = Set.of(
            "cnt",
            "count",
            "sales",
            "demand",
            "load",
            "consumption",
            "trafficvolume",
            "quantity",
            "销量",
            "销售额",
            "负荷",
            "用电量");

    private TargetGuess() {}

    /**
     * A column named "close"; another that means the closing price; "OT", the oil temperature of the ETT benchmarks;
     * "target" or "y"; a quantity that is usually forecast, such as sales or demand; else the first feature, which in files without
     * prices is usually the measured quantity.
     *
     * @param columns with at least one that is usable
     */
    public static String of(List<ColumnInfo> columns) {
        List<ColumnInfo> usable =
                columns.stream().filter(column -> column.role().isUsable()).toList();
        List<ColumnInfo> inputs = usable.stream()
                .filter(column -> column.role() == ColumnRole.FEATURE)
                .toList();
        List<ColumnInfo> features = inputs.isEmpty() ? usable : inputs;
        return first(features, column -> isNamed(column, "close"))
                .or(() -> first(features, column -> column.meaning() == ColumnMeaning.CLOSE))
                .or(() -> first(features, column -> isBarClose(column, features)))
                .or(() -> first(features, column -> ColumnMeanings.hasClosingWord(column.name())))
                .or(() -> first(features, column -> isNamed(column, "ot")))
                .or(() -> first(features, column -> isNamed(column, "target")))
                .or(() -> first(features, column -> isNamed(column, "y")))
                .or(() -> first(features, column -> QUANTITIES.contains(ColumnNames.normalized(column.name()))))
                .orElseGet(() -> features.get(0).name());
    }

    private static Optional<String> first(List<ColumnInfo> features, Predicate<ColumnInfo> wanted) {
        return features.stream().filter(wanted).map(ColumnInfo::name).findFirst();
    }

    /** "Slot" is the close in Dutch, but anywhere else a number. */
    private static boolean isBarClose(ColumnInfo column, List<ColumnInfo> features) {
        return isNamed(column, "slot")
                && features.stream().anyMatch(other -> other.meaning() == ColumnMeaning.HIGH)
                && features.stream().anyMatch(other -> other.meaning() == ColumnMeaning.LOW);
    }

    private static boolean isNamed(ColumnInfo column, String name) {
        return column.name().toLowerCase(Locale.ROOT).equals(name);
    }
}
