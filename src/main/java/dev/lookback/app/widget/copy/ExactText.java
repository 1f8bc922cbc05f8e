package dev.lookback.app.widget.copy;

import dev.lookback.app.widget.entry.Numbers;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TreeView;

/**
 * Exact value of a figure that is shown rounded, for copies: all digits, a decimal point and no grouping in every language, since
 * spreadsheets read that everywhere.
 */
public final class ExactText {

    private static final Object KEY = ExactText.class;

    private ExactText() {}

    /** Shortest text that parses back to the number; empty for NaN. */
    public static String number(double value) {
        return Double.isNaN(value) ? "" : Numbers.write(value, Locale.ROOT);
    }

    /** A fraction in percent, "1.25%" for 0.0125. */
    public static String share(double fraction) {
        return Double.isFinite(fraction)
                ? BigDecimal.valueOf(fraction)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString() + "%"
                : number(fraction);
    }

    /** Has copies of this node hold a text in place of the one shown. */
    public static <N extends Node> N put(N node, String exact) {
        node.getProperties().put(KEY, exact);
        return node;
    }

    /** Has copies of this column hold these texts. */
    public static <T> void put(TableColumn<T, ?> column, Function<T, String> exact) {
        column.getProperties().put(KEY, exact);
    }

    /** Words for the items of a list, as its cells show them. */
    public static <T> void put(ListView<T> list, Function<T, String> exact) {
        list.getProperties().put(KEY, exact);
    }

    /** Words for the items of a tree, as its cells show them. */
    public static <T> void put(TreeView<T> tree, Function<T, String> exact) {
        tree.getProperties().put(KEY, exact);
    }

    static Optional<String> of(Node node) {
        return node.hasProperties() && node.getProperties().get(KEY) instanceof String exact
                ? Optional.of(exact)
                : Optional.empty();
    }

    @SuppressWarnings("unchecked") // put with the type of the items
    static <T> Optional<Function<T, String>> of(Map<Object, Object> properties) {
        return Optional.ofNullable((Function<T, String>) properties.get(KEY));
    }
}
