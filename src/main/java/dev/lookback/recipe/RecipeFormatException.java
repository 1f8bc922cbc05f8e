package dev.lookback.recipe;

import dev.lookback.text.Message;

/** Thrown for a recipe file that cannot be parsed. */
public final class RecipeFormatException extends RuntimeException {

    private final transient Message reason;

    public RecipeFormatException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** Message to the user: names line and field. */
    public Message reason() {
        return reason;
    }
}
