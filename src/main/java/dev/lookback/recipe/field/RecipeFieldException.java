package dev.lookback.recipe.field;

import dev.lookback.text.Message;

/** Thrown for a field that the recipe does not have, or a value that the field cannot have. */
public final class RecipeFieldException extends RuntimeException {

    private final transient Message reason;

    RecipeFieldException(Message reason) {
        this(reason, null);
    }

    RecipeFieldException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
