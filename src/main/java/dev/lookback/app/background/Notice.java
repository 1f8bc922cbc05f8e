package dev.lookback.app.background;

import dev.lookback.text.Message;
import java.util.Optional;

/**
 * Notice to the user in a strip that stays until it is dismissed.
 *
 * @param text what happened
 * @param advice what to do about it
 * @param action what the window can do about it
 */
public record Notice(Kind kind, Message text, Optional<Message> advice, Optional<Action> action) {

    /** Action that a notice offers as a button. */
    public record Action(Message name, Runnable work) {}

    /** Severity, which sets the colour. */
    public enum Kind {
        INFORMATION,
        ERROR
    }

    public Notice(Kind kind, Message text, Optional<Message> advice) {
        this(kind, text, advice, Optional.empty());
    }

    public static Notice error(Message text) {
        return new Notice(Kind.ERROR, text, Optional.empty());
    }

    public static Notice withAction(Message text, Message name, Runnable work) {
        return new Notice(Kind.INFORMATION, text, Optional.empty(), Optional.of(new Action(name, work)));
    }

    public static Notice information(Message text) {
        return new Notice(Kind.INFORMATION, text, Optional.empty());
    }
}
