package dev.lookback.series.csv;

import dev.lookback.series.FileReport.Ambiguity;
import dev.lookback.series.FileReport.Question;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.time.DateOrder;
import dev.lookback.series.guess.time.TimeSource;
import java.util.List;
import java.util.Optional;

/** Ambiguity of a file: the reading next to the chosen one, where it is nearly as probable and gives other numbers or times. */
final class Ambiguities {

    /** Difference of costs below which a person is told. */
    private static final double CLOSE = 0.1;

    private Ambiguities() {}

    /** @param readings of a sample, the chosen one first */
    static Optional<Ambiguity> among(List<Interpretation> readings) {
        Interpretation chosen = readings.get(0);
        return readings.stream()
                .filter(other -> other.cost() - chosen.cost() < CLOSE && other.outcome() != chosen.outcome())
                .filter(other -> isWorthTelling(between(chosen, other), chosen, other))
                .map(other -> between(chosen, other))
                .findFirst();
    }

    /**
     * Who parts cells by commas does not write decimal commas, even if "1.234" might be a thousand, unless they part pairs; nobody
     * writes the day between year and month; and spaces stand in cells that other marks part.
     */
    private static boolean isWorthTelling(Ambiguity ambiguity, Interpretation chosen, Interpretation other) {
        return switch (ambiguity.question()) {
            case DECIMAL -> chosen.delimiter() != ',' || numbers(chosen) > numbers(other);
            case DELIMITER ->
                other.delimiter() != ' '
                        || chosen.delimiter() == ',' && chosen.time().isEmpty();
            case TIME_FORMAT -> !DateOrder.isYearThenDay(ambiguity.other());
            default -> true;
        };
    }

    private static long numbers(Interpretation reading) {
        return reading.columns().stream()
                .filter(column -> column.kind() == Interpretation.Kind.NUMBER)
                .count();
    }

    private static Ambiguity between(Interpretation chosen, Interpretation other) {
        if (chosen.delimiter() != other.delimiter()) {
            return new Ambiguity(
                    Question.DELIMITER, String.valueOf(chosen.delimiter()), String.valueOf(other.delimiter()));
        }
        if (!chosen.timeName().equals(other.timeName())) {
            return new Ambiguity(
                    Question.TIME_COLUMN,
                    chosen.timeName().orElse(""),
                    other.timeName().orElse(""));
        }
        String form = format(chosen);
        return form.equals(format(other))
                ? new Ambiguity(Question.DECIMAL, decimal(chosen, other), decimal(other, chosen))
                : new Ambiguity(Question.TIME_FORMAT, form, format(other));
    }

    private static String format(Interpretation reading) {
        return reading.time().map(TimeSource::format).orElse("");
    }

    /** Decimal mark of the first column that has another one in the other reading. */
    private static String decimal(Interpretation reading, Interpretation other) {
        for (int c = 0; c < reading.columns().size(); c++) {
            char mark = reading.columns().get(c).notation().decimal();
            if (mark != other.columns().get(c).notation().decimal()
                    && reading.columns().get(c).kind() == Interpretation.Kind.NUMBER) {
                return String.valueOf(mark);
            }
        }
        return "";
    }
}
