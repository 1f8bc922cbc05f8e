package dev.lookback.app.windows;

import dev.lookback.window.split.SplitSpec;
import java.time.LocalDateTime;
import java.util.OptionalInt;

/** Mode of the splits: rows, shares or times. */
enum SplitMode {
    ROWS(new SplitSpec.ByRows(0, 0, OptionalInt.empty())),
    FRACTION(new SplitSpec.ByFraction(0, 0, 0)),
    DATE(new SplitSpec.ByDate(LocalDateTime.MIN, LocalDateTime.MIN));

    private final SplitSpec form;

    SplitMode(SplitSpec form) {
        this.form = form;
    }

    /** Specification of this mode with placeholder values. */
    SplitSpec form() {
        return form;
    }

    static SplitMode of(SplitSpec spec) {
        if (spec instanceof SplitSpec.ByRows) {
            return ROWS;
        }
        return spec instanceof SplitSpec.ByFraction ? FRACTION : DATE;
    }
}
