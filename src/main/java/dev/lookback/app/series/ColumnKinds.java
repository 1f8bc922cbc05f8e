package dev.lookback.app.series;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnMeaning;
import dev.lookback.series.ColumnRole;
import dev.lookback.text.Texts;

/** Words for the role of a column: numbers and what they mean, a key, a constant, a row number, text. */
final class ColumnKinds {

    private ColumnKinds() {}

    /** Meaning of a column, in a word; empty for numbers of no known meaning. */
    static String brief(Texts texts, ColumnInfo column) {
        if (column.role() == ColumnRole.KEY) {
            return texts.get(isConstant(column) ? "app.series.kind.constant" : "app.series.kind.key");
        }
        return column.meaning() == ColumnMeaning.OTHER ? "" : texts.get("app.series.meaning." + column.meaning());
    }

    /** Role of a column, with what follows for its use. */
    static String whole(Texts texts, ColumnInfo column) {
        return switch (column.role()) {
            case FEATURE ->
                column.meaning() == ColumnMeaning.OTHER ? texts.get("app.series.kind.FEATURE") : brief(texts, column);
            case KEY -> texts.get("app.series.kind.unlessChosen", brief(texts, column));
            case TIME, INDEX, TEXT -> texts.get("app.series.kind." + column.role());
        };
    }

    private static boolean isConstant(ColumnInfo column) {
        return column.minimum() == column.maximum();
    }
}
