package dev.lookback.recipe;

import dev.lookback.text.Message;

/** A recipe file that cannot be understood. */
public final class RecipeFormatException extends RuntimeException {

    private final transient Message reason;

    public RecipeFormatException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** What to tell the user: names line and field. */
    public Message reason() {
        return reason;
    }
}
