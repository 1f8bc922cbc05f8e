package dev.lookback.runs.search;

import dev.lookback.recipe.field.FieldTypes;
import dev.lookback.recipe.field.RecipeField;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Suggested values for a field that is to be varied, around the one that it has. */
public final class Suggestion {

    private static final double LEAST_SHARE = 0.5;

    private Suggestion() {}

    /** In the words of {@link DimensionValues#parse}. */
    public static String values(RecipeField field) {
        return switch (field.kind()) {
            case CHOICE -> String.join(",", field.choices());
            case FORMULA -> field.value();
            case WHOLE_NUMBER -> whole(field);
            case NUMBER -> number(field);
        };
    }

    private static String whole(RecipeField field) {
        if (field.path().endsWith(".count") || field.value().isEmpty()) {
            return "1,2,3";
        }
        long value = Math.round(Double.parseDouble(field.value()));
        long from = Math.max(1, value / 2);
        long to = Math.max(from + 1, value * 2);
        long step = Math.max(1, (to - from) / 6);
        return from + ".." + to + (step == 1 ? "" : ":" + step);
    }

    /** Rates and penalties matter by their factors, shares (of units dropped, say) by their differences. */
    private static String number(RecipeField field) {
        double value = field.value().isEmpty() ? 0 : Double.parseDouble(field.value());
        if (value == 0 && isSize(field)) {
            return "10..1000:log";
        }
        if (value == 0) {
            return "0.." + LEAST_SHARE;
        }
        boolean share = value >= 0.05 && value <= 1;
        return share ? "0..1" : text(value / 10) + ".." + text(value * 10) + ":log";
    }

    /** Whether it is at least 1, as a number of rows, even where it need not be whole. */
    private static boolean isSize(RecipeField field) {
        return FieldTypes.of(field.path()).stream()
                .anyMatch(type -> type.bounds().least() >= 1);
    }

    /** As short as can be: 1e-4, 0.003, 64. */
    public static String text(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e6) {
            return String.valueOf((long) value);
        }
        boolean plain = size >= 1e-3 && size < 1e6;
        return new DecimalFormat(plain ? "0.####" : "0.#E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value)
                .replace('E', 'e');
    }
}
