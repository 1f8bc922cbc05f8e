package dev.lookback.series.prepare;

import dev.lookback.series.MissingPolicy;
import dev.lookback.series.column.expression.ExpressionValues;
import dev.lookback.series.rhythm.Rhythm;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Columns of a preparation over all rows, before rows are chosen by the columns in use. Computed when they are first asked for.
 *
 * <p>Gaps in columns of the file are filled before formulas see them. Where rows with gaps are dropped instead, formulas see the rows
 * that the columns of the file in use leave: a mean of 20 rows is one of 20 rows that remain.
 */
final class PreparedColumns {

    private final RowColumns base;
    private final Definitions definitions;
    private final MissingPolicy policy;

    /** Rows of the base that formulas see. */
    private final RowSelection seen;

    private final Map<String, Computed> formulas = new ConcurrentHashMap<>();

    /**
     * Values of a formula over the rows that formulas see.
     *
     * @param undefined NaN where the formula has no value; those after the first value may be filled in {@code values}
     */
    private record Computed(double[] values, double[] undefined) {}

    PreparedColumns(RowColumns base, Definitions definitions, MissingPolicy policy, RowSelection seen) {
        this.base = base;
        this.definitions = definitions;
        this.policy = policy;
        this.seen = seen;
    }

    /** @param used names of the columns in use */
    static PreparedColumns of(RowColumns base, Definitions definitions, MissingPolicy policy, Collection<String> used) {
        RowSelection all = RowSelection.all(base.rows());
        if (policy != MissingPolicy.DROP_ROWS) {
            return new PreparedColumns(base, definitions, policy, all);
        }
        List<double[]> incomplete = definitions.sources(used).stream()
                .filter(name -> !base.isComplete(name))
                .map(base::values)
                .toList();
        RowSelection complete = incomplete.isEmpty() ? all : complete(incomplete, base.rows());
        return new PreparedColumns(base, definitions, policy, complete.isEmpty() ? all : complete);
    }

    private static RowSelection complete(List<double[]> columns, int rows) {
        return RowSelection.where(row -> columns.stream().noneMatch(values -> Double.isNaN(values[row])), rows);
    }

    /** Those over other columns, with the same rows. */
    PreparedColumns on(RowColumns other) {
        return new PreparedColumns(other, definitions, policy, seen);
    }

    RowColumns base() {
        return base;
    }

    RowSelection seen() {
        return seen;
    }

    Definitions definitions() {
        return definitions;
    }

    long[] stamps() {
        return seen.pick(base.stamps());
    }

    /** The rows in which all columns in use have values, among those that formulas see; empty where there is none. */
    RowSelection selection(Collection<String> used) {
        int rows = seen.count();
        List<String> incomplete =
                used.stream().filter(name -> !isComplete(name)).toList();
        if (policy == MissingPolicy.DROP_ROWS) {
            List<double[]> columns = incomplete.stream().map(this::values).toList();
            return columns.isEmpty() ? RowSelection.all(rows) : complete(columns, rows);
        }
        int first = incomplete.stream().mapToInt(this::firstRow).max().orElse(0);
        return RowSelection.from(Math.min(first, rows), rows);
    }

    /** First row of the base in which a column has a value. */
    int firstBaseRow(String name) {
        if (isComplete(name)) {
            return 0;
        }
        boolean isOfFile = definitions.find(name).orElseThrow() instanceof Definition.OfFile;
        int first = isOfFile ? GapFilling.firstValue(base.values(name)) : firstRow(name);
        return isOfFile || first == seen.count() ? first : seen.at(first);
    }

    private int firstRow(String name) {
        boolean isOfFile = definitions.find(name).orElseThrow() instanceof Definition.OfFile;
        return isComplete(name) ? 0 : GapFilling.firstValue(isOfFile ? seen.pick(base.values(name)) : values(name));
    }

    private boolean isComplete(String name) {
        Definition definition = definitions.find(name).orElse(null);
        return definition instanceof Definition.OfFile
                ? base.isComplete(name)
                : !(definition instanceof Definition.OfFormula);
    }

    /**
     * Values over the rows that formulas see, with gaps filled; NaN before the first value, and where rows with gaps are dropped.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    double[] values(String name) {
        Definition definition =
                definitions.find(name).orElseThrow(() -> new IllegalArgumentException("no feature " + name));
        if (definition instanceof Definition.OfFile) {
            double[] values = seen.pick(base.values(name));
            return base.isComplete(name) ? values : GapFilling.filled(values, policy);
        }
        if (definition instanceof Definition.OfCalendar calendar) {
            return calendar.wave().values(stamps());
        }
        if (definition instanceof Definition.OfHoliday holiday) {
            return base.holidays().values(holiday.side(), stamps(), stamps());
        }
        if (definition instanceof Definition.OfText text) {
            return seen.pick(base.texts(text.column())
                    .map(texts -> texts.areEqualTo(text.text()))
                    .orElseGet(() -> new double[base.rows()]));
        }
        return computed(name, (Definition.OfFormula) definition).values;
    }

    private Computed computed(String name, Definition.OfFormula formula) {
        Computed known = formulas.get(name);
        if (known == null) {
            known = computed(formula);
            formulas.put(name, known);
        }
        return known;
    }

    /** Undefined values are never interpolated: the formula itself looks back only. */
    private Computed computed(Definition.OfFormula formula) {
        double[] values = ExpressionValues.of(formula.tree(), this::values, seen.count());
        boolean isFinite = Arrays.stream(values).allMatch(Double::isFinite);
        double[] defined = isFinite
                ? values
                : Arrays.stream(values)
                        .map(value -> Double.isFinite(value) ? value : Double.NaN)
                        .toArray();
        return new Computed(
                policy == MissingPolicy.DROP_ROWS ? defined : GapFilling.filled(defined, MissingPolicy.CARRY_FORWARD),
                defined);
    }

    /** Whether the values of a column are known before their rows: those of the calendar. */
    boolean isKnownAhead(String name) {
        Definition definition = definitions.find(name).orElse(null);
        return definition instanceof Definition.OfCalendar || definition instanceof Definition.OfHoliday;
    }

    /** Values that a row is given of a column of the calendar some rows ahead, by its own time and the rhythm. */
    double[] ahead(String name, int ahead) {
        Rhythm rhythm = base.rhythm();
        long[] own = stamps();
        long[] due = rhythm.isRegular()
                ? base.holidays().due(rhythm, own, ahead)
                : Arrays.stream(own).map(stamp -> stamp + ahead * rhythm.step()).toArray();
        return definitions.find(name).orElseThrow() instanceof Definition.OfHoliday holiday
                ? base.holidays().values(holiday.side(), own, due)
                : ((Definition.OfCalendar) definitions.find(name).orElseThrow())
                        .wave()
                        .values(due);
    }

    /** How many values of a column are missing in some rows, or undefined in one by a formula; 0 for other columns. */
    int missing(String name, RowSelection rows) {
        Definition definition = definitions.find(name).orElseThrow();
        double[] of;
        if (definition instanceof Definition.OfFile && !base.isComplete(name)) {
            of = seen.pick(base.values(name));
        } else if (definition instanceof Definition.OfFormula formula) {
            of = computed(name, formula).undefined;
        } else {
            return 0;
        }
        double[] values = rows.pick(of);
        int missing = 0;
        for (double value : values) {
            missing += Double.isNaN(value) ? 1 : 0;
        }
        return missing;
    }
}
