package dev.lookback.cli.option;

/** Exit codes of the command line; 0 is success. */
public final class ExitCode {

    /** A run that failed, or an output that could not be written in the end. */
    public static final int FAILED = 1;

    /** A wrong option, recipe or file, found before any work. */
    public static final int WRONG_INPUT = 2;

    /** Ctrl+C, as shells report it: 128 + SIGINT. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
