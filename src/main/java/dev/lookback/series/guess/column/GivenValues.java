package dev.lookback.series.guess.column;

import dev.lookback.series.ReadOptions.MissingValue;
import dev.lookback.series.number.GivenMissing;
import dev.lookback.series.number.NumberNotation;
import java.util.List;

/** Values that a person says stand for missing ones, in all columns or in one. */
public record GivenValues(List<MissingValue> values) {

    /** Those of a column. */
    public GivenMissing of(String column, NumberNotation notation) {
        return values.isEmpty() ? GivenMissing.NONE : GivenMissing.of(texts(column), notation);
    }

    private List<String> texts(String column) {
        return values.stream()
                .filter(value -> value.column().map(column::equals).orElse(true))
                .map(MissingValue::text)
                .toList();
    }

    /** Cells of a column; those that stand for missing values are empty. */
    public List<String> cells(List<SampleTable.Row> rows, int index, String column) {
        if (values.isEmpty()) {
            return rows.stream().map(row -> row.cell(index)).toList();
        }
        GivenMissing point = of(column, NumberNotation.POINT);
        GivenMissing comma = of(column, NumberNotation.COMMA);
        return rows.stream()
                .map(row -> row.cell(index))
                .map(cell -> point.isMissing(cell, NumberNotation.POINT) || comma.isMissing(cell, NumberNotation.COMMA)
                        ? ""
                        : cell)
                .toList();
    }
}
