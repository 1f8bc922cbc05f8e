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
            case DECIMAL ->
                !ambiguity.other().isEmpty() && (chosen.delimiter() != ',' || numbers(chosen) > numbers(other));
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
                ? decimals(chosen, other)
                : new Ambiguity(Question.TIME_FORMAT, form, format(other));
    }

    private static String format(Interpretation reading) {
        return reading.time().map(TimeSource::format).orElse("");
    }

    /** The decimal marks of the first column of numbers that has another one in the other reading; empty ones where none has. */
    private static Ambiguity decimals(Interpretation chosen, Interpretation other) {
        int columns = Math.min(chosen.columns().size(), other.columns().size());
        for (int c = 0; c < columns; c++) {
            Interpretation.Column one = chosen.columns().get(c);
            Interpretation.Column two = other.columns().get(c);
            boolean isNumber = one.kind() == Interpretation.Kind.NUMBER || two.kind() == Interpretation.Kind.NUMBER;
            if (isNumber && one.notation().decimal() != two.notation().decimal()) {
                return new Ambiguity(
                        Question.DECIMAL,
                        String.valueOf(one.notation().decimal()),
                        String.valueOf(two.notation().decimal()));
            }
        }
        return new Ambiguity(Question.DECIMAL, "", "");
    }
}
