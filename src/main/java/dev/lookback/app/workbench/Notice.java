package dev.lookback.app.workbench;

import dev.lookback.text.Message;
import java.util.Optional;

/**
 * Something the window tells in a strip that stays until it is dismissed.
 *
 * @param text what happened
 * @param advice what to do about it
 */
public record Notice(Kind kind, Message text, Optional<Message> advice) {

    /** How it is coloured. */
    public enum Kind {
        INFORMATION,
        ERROR
    }

    public static Notice error(Message text) {
        return new Notice(Kind.ERROR, text, Optional.empty());
    }

    public static Notice information(Message text) {
        return new Notice(Kind.INFORMATION, text, Optional.empty());
    }
}
