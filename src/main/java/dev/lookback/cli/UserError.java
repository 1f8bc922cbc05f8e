package dev.lookback.cli;

import dev.lookback.text.Message;
import java.util.List;

/** Something that the person who typed the command has to change; every message becomes one line. */
final class UserError extends RuntimeException {

    /** Belongs to no field. */
    static final String NO_FIELD = "";

    /**
     * One line.
     *
     * @param field path in the recipe's JSON or {@link #NO_FIELD}
     */
    record Line(String field, Message message) {}

    private final transient List<Line> lines;

    UserError(List<Line> lines, Throwable cause) {
        super(lines.toString(), cause);
        this.lines = List.copyOf(lines);
    }

    UserError(Message message) {
        this(message, null);
    }

    UserError(Message message, Throwable cause) {
        this(List.of(new Line(NO_FIELD, message)), cause);
    }

    static void throwIfAny(List<Line> lines) {
        if (!lines.isEmpty()) {
            throw new UserError(lines, null);
        }
    }

    List<Line> lines() {
        return lines;
    }
}
