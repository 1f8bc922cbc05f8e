package dev.lookback.series.moment;

import dev.lookback.text.Message;

/** Thrown for a pattern that is no form of times. */
public final class TimePatternException extends IllegalArgumentException {

    private final transient Message reason;

    TimePatternException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** Message to the user: names the pattern and what in it cannot be read. */
    public Message reason() {
        return reason;
    }
}
