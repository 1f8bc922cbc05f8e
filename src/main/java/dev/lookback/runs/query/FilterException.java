package dev.lookback.runs.query;

import dev.lookback.text.Message;

/** Syntax error in a filter, with its place. */
public final class FilterException extends RuntimeException {

    private final transient Message reason;
    private final int position;

    FilterException(Message reason, int position) {
        super(reason.toString());
        this.reason = reason;
        this.position = position;
    }

    public Message reason() {
        return reason;
    }

    /** The reason with its place, as people count. */
    public Message told() {
        return Message.of("runs.filter.at", position + 1, reason);
    }

    /** In the text, from 0. */
    public int position() {
        return position;
    }
}
