package dev.lookback.app.widget.entry;

import java.util.Optional;
import java.util.function.Function;

/**
 * Parsed text of a field: a value, or the rule that it breaks.
 *
 * @param value empty where the text is refused
 * @param rule what the value must be, in words that follow "must be": "at most 4,096"; empty where there is a value
 * @param <T> the value's type
 */
public record Entry<T>(Optional<T> value, String rule) {

    public static <T> Entry<T> of(T value) {
        return new Entry<>(Optional.of(value), "");
    }

    public static <T> Entry<T> refused(String rule) {
        return new Entry<>(Optional.empty(), rule);
    }

    /** The same with the value in another type. */
    public <U> Entry<U> map(Function<T, U> to) {
        return new Entry<>(value.map(to), rule);
    }
}
