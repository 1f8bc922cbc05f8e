package dev.lookback.cli.option;

import dev.lookback.text.Message;
import java.util.List;

/** Error that ends a command, with messages for the user; each message becomes one line. */
public final class UserError extends RuntimeException {

    /** Field of a line that belongs to none. */
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

    /** Wrong option, recipe or file, found before the work began. */
    public UserError(List<Line> lines, Throwable cause) {
        this(lines, cause, ExitCode.WRONG_INPUT);
    }

    public UserError(Message message) {
        this(message, null);
    }

    public UserError(Message message, Throwable cause) {
        this(List.of(new Line(NO_FIELD, message)), cause);
    }

    /** Failure after the work has begun: its result cannot be saved, or it has none. */
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
