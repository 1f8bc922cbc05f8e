package dev.lookback.series.column.expression;

import dev.lookback.text.Message;
import java.util.Optional;

/** Error in the text of an expression, with its place. */
public final class ExpressionException extends RuntimeException {

    private final transient Message reason;
    private final int from;
    private final int to;
    private final String replacement;

    ExpressionException(Message reason, int from, int to) {
        this(reason, from, to, null);
    }

    /** @param replacement null where none is known */
    ExpressionException(Message reason, int from, int to, String replacement) {
        super(reason.toString());
        this.reason = reason;
        this.from = from;
        this.to = to;
        this.replacement = replacement;
    }

    public Message reason() {
        return reason;
    }

    /** The reason with its place, as people count. */
    public Message told() {
        return Message.of("series.expression.at", from + 1, reason);
    }

    /** First character that is wrong, from 0; the length of the text where something is missing at its end. */
    public int from() {
        return from;
    }

    /** Behind the last character that is wrong. */
    public int to() {
        return to;
    }

    /** Text that probably was meant from {@link #from} to {@link #to}. */
    public Optional<String> replacement() {
        return Optional.ofNullable(replacement);
    }
}
