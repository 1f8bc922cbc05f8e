package dev.lookback.app.sweeps.pictures;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.lookback.app.widget.entry.Numbers;
import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.app.widget.problem.FieldValues;
import dev.lookback.runs.search.Dimension;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.Suggestion;
import dev.lookback.text.Decimals;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names and values of varied fields as the forms have them. */
public final class PointValues {

    private static final int DIGITS = 4;
    private static final double GROUPED_FROM = 1000;
    private static final double PLAIN_BELOW = 1e9;

    private PointValues() {}

    public static String name(Dimension dimension, Texts texts) {
        return FieldNames.of(texts, dimension.path());
    }

    /** Value of the field at a path, to be read: "100,000", "1e-4", "Standard". */
    public static String text(String path, String value, Texts texts) {
        OptionalDouble number = number(value);
        return number.isPresent()
                ? exact(number.getAsDouble(), texts)
                : FieldValues.of(texts, path, TextNode.valueOf(value).toString());
    }

    /** Format of values that stand below each other: numbers with at most four digits and the same decimals. */
    public static Function<String, String> alike(String path, Stream<String> values, Texts texts) {
        DoubleFunction<String> format = new NumberLabels(texts.locale())
                .column(values.map(PointValues::number).flatMapToDouble(OptionalDouble::stream), DIGITS);
        return value -> {
            OptionalDouble number = number(value);
            return number.isPresent() ? format.apply(number.getAsDouble()) : text(path, value, texts);
        };
    }

    /** The same with few digits, for an axis. */
    static String brief(String path, String value, Texts texts) {
        OptionalDouble number = number(value);
        return number.isPresent()
                ? exact(Double.parseDouble(Suggestion.text(number.getAsDouble())), texts)
                : text(path, value, texts);
    }

    /** A line for each field: its name and value. */
    static String lines(SearchSpace space, List<String> values, Texts texts) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            Dimension dimension = space.dimensions().get(i);
            lines.append('\n')
                    .append(texts.get(
                            "app.sweeps.picture.field",
                            name(dimension, texts),
                            text(dimension.path(), values.get(i), texts)));
        }
        return lines.toString();
    }

    /** Empty for a word. */
    private static OptionalDouble number(String value) {
        try {
            return OptionalDouble.of(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static String exact(double value, Texts texts) {
        double size = Math.abs(value);
        return size >= GROUPED_FROM && size < PLAIN_BELOW
                ? Decimals.of("#,##0.####", texts.locale()).format(value)
                : Numbers.write(value, texts.locale());
    }
}
