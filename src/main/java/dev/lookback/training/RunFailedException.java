package dev.lookback.training;

/** Failure of a run, with what to tell the user. */
public final class RunFailedException extends RuntimeException {

    private final transient RunEvent.Failed failure;

    public RunFailedException(RunEvent.Failed failure, Throwable cause) {
        super(failure.reason().toString(), cause);
        this.failure = failure;
    }

    public RunEvent.Failed failure() {
        return failure;
    }
}
