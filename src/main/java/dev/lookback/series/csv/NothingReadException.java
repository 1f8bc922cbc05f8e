package dev.lookback.series.csv;

import dev.lookback.series.SeriesException;
import dev.lookback.text.Message;

/** Refusal of a file in which nothing to read was found: what is in the way may be an option as well as the file. */
final class NothingReadException extends SeriesException {

    private static final long serialVersionUID = 1;

    NothingReadException(Message reason) {
        super(reason);
    }
}
