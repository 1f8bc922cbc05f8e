package dev.lookback.evaluate.illusion;

import dev.lookback.text.Message;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** List of columns with a share each, in words: "open 12 %, high 10 % and 3 more". */
final class NamedShares {

    private static final int MAX_COLUMNS = 5;

    private NamedShares() {}

    /** @param columns at least one */
    static <T> Message of(List<T> columns, Function<T, String> name, ToDoubleFunction<T> share) {
        List<Message> each = columns.stream()
                .limit(MAX_COLUMNS)
                .map(column -> Message.of("evaluate.illusion.named", name.apply(column), share.applyAsDouble(column)))
                .toList();
        Message all = each.stream()
                .reduce((first, next) -> Message.of("evaluate.illusion.named.and", first, next))
                .orElseThrow();
        int more = columns.size() - each.size();
        return more > 0 ? Message.of("evaluate.illusion.named.more", all, more) : all;
    }
}
