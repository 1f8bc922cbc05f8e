package dev.lookback.cli.option;

import dev.lookback.text.Message;
import java.util.List;

/** Something that ends the command and that the person who typed it can understand; every message becomes one line. */
public final class UserError extends RuntimeException {

    /** Belongs to no field. */
    public static final String NO_FIELD = "";

    /**
     * One line.
     *
     * @param field path in the recipe's JSON or {@link #NO_FIELD}
     */
    public record Line(String field, Message message) {}

    private final transient List<Line> lines;
    private final int exitCode;

    private UserError(List<Line> lines, Throwable cause, int exitCode) {
        super(lines.toString(), cause);
        this.lines = List.copyOf(lines);
        this.exitCode = exitCode;
    }

    /** Known before any work: an option, recipe or file is wrong. */
    public UserError(List<Line> lines, Throwable cause) {
        this(lines, cause, ExitCode.WRONG_INPUT);
    }

    public UserError(Message message) {
        this(message, null);
    }

    public UserError(Message message, Throwable cause) {
        this(List.of(new Line(NO_FIELD, message)), cause);
    }

    /** The work has begun, and what came of it cannot be kept, or nothing can come of it. */
    public static UserError failed(Message message, Throwable cause) {
        return new UserError(List.of(new Line(NO_FIELD, message)), cause, ExitCode.FAILED);
    }

    public static void throwIfAny(List<Line> lines) {
        if (!lines.isEmpty()) {
            throw new UserError(lines, null);
        }
    }

    public List<Line> lines() {
        return lines;
    }

    public int exitCode() {
        return exitCode;
    }
}
