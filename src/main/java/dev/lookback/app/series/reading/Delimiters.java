package dev.lookback.app.series.reading;

import dev.lookback.text.Texts;

/** Names of delimiters. */
public final class Delimiters {

    private Delimiters() {}

    public static String name(Texts texts, char delimiter) {
        return switch (delimiter) {
            case ',' -> texts.get("app.series.delimiter.comma");
            case ';' -> texts.get("app.series.delimiter.semicolon");
            case '\t' -> texts.get("app.series.delimiter.tab");
            case ' ' -> texts.get("app.series.delimiter.space");
            default -> String.valueOf(delimiter);
        };
    }
}
