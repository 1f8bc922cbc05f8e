package dev.lookback.cli.option;

/** Exit codes of the command line; 0 is success. */
public final class ExitCode {

    /** The run failed, or an output could not be written. */
    public static final int FAILED = 1;

    /** A wrong option, recipe or file, found before the work began. */
    public static final int WRONG_INPUT = 2;

    /** Ctrl+C, as shells report it: 128 + SIGINT. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
