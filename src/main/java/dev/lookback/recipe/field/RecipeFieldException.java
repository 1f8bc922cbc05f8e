package dev.lookback.recipe.field;

import dev.lookback.text.Message;

/** A recipe has no such field, or the field cannot have such a value. */
public final class RecipeFieldException extends RuntimeException {

    private final transient Message reason;

    RecipeFieldException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
