package dev.lookback.window.split;

import dev.lookback.bounds.Interval;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.window.split.SplitSpec.ByDate;
import dev.lookback.window.split.SplitSpec.ByFraction;
import dev.lookback.window.split.SplitSpec.ByRows;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves a split specification to rows of a series and collects all of its problems. */
final class SplitResolver {

    private static final String TRAIN = "splits.train";
    private static final String VALIDATION = "splits.validation";
    private static final String TEST = "splits.test";

    /** Tolerance for the sum of shares: 0.7 + 0.2 + 0.1 is not exactly 1. */
    private static final double TOLERANCE = 1e-9;

    private final Series series;
    private final int rows;
    private final List<SplitProblem> problems = new ArrayList<>();

    SplitResolver(Series series) {
        this.series = series;
        this.rows = series.rows();
    }

    Splits.Resolution resolve(SplitSpec spec) {
        Borders borders = null;
        if (spec instanceof ByRows byRows) {
            borders = rows(byRows);
        } else if (spec instanceof ByFraction byFraction) {
            borders = fraction(byFraction);
        } else if (spec instanceof ByDate byDate) {
            borders = date(byDate);
        }
        return new Splits.Resolution(Optional.ofNullable(borders), problems);
    }

    private Borders rows(ByRows spec) {
        within(spec, TRAIN, spec.train(), "window.split.trainTooSmall");
        within(spec, VALIDATION, spec.validation(), "window.split.negative");
        spec.test().ifPresent(test -> within(spec, TEST, test, "window.split.negative"));
        return problems.isEmpty() ? fitting(spec) : null;
    }

    /** The problem is reported at the first split for which there are not enough rows. */
    private Borders fitting(ByRows spec) {
        int left = rows - spec.train();
        if (left < 0) {
            return tooMany(TRAIN, spec.train(), rows);
        }
        if (spec.validation() > left) {
            return tooMany(VALIDATION, spec.validation(), left);
        }
        left -= spec.validation();
        int test = spec.test().orElse(left);
        if (test > left) {
            return tooMany(TEST, test, left);
        }
        return borders(spec.train(), spec.validation(), test);
    }

    private Borders tooMany(String field, int requested, int left) {
        problem(field, "window.split.tooManyRows", requested, left, rows);
        return null;
    }

    private static Borders borders(int train, int validation, int test) {
        return new Borders(train, train + validation, train + validation + test);
    }

    private Borders fraction(ByFraction spec) {
        within(spec, TRAIN, spec.train(), "window.split.share");
        within(spec, VALIDATION, spec.validation(), "window.split.share");
        within(spec, TEST, spec.test(), "window.split.share");
        double sum = spec.train() + spec.validation() + spec.test();
        if (problems.isEmpty() && sum > 1 + TOLERANCE) {
            problem(TEST, "window.split.sharesOverOne", sum);
        }
        if (problems.isEmpty() && wholeRows(spec.train()) < 1) {
            problem(TRAIN, "window.split.trainTooSmall");
        }
        return problems.isEmpty()
                ? new Borders(wholeRows(spec.train()), wholeRows(spec.train() + spec.validation()), wholeRows(sum))
                : null;
    }

    private void within(Record spec, String field, double value, String key) {
        if (!Interval.of(spec.getClass(), field.substring("splits.".length())).contains(value)) {
            problem(field, key);
        }
    }

    private int wholeRows(double share) {
        return (int) Math.min(rows, Math.round(share * rows));
    }

    private Borders date(ByDate spec) {
        if (!series.hasTime()) {
            problem(VALIDATION, "window.split.noTime");
            return null;
        }
        if (rows < 1) {
            problem(VALIDATION, "window.split.trainTooSmall");
            return null;
        }
        LocalDateTime end = Splits.afterLast(series);
        if (!spec.validationFrom().isAfter(series.timeAt(0))) {
            problem(VALIDATION, "window.split.beforeFirst", series.label(0));
        } else if (spec.validationFrom().isAfter(end)) {
            problem(VALIDATION, "window.split.afterLast", series.label(rows - 1));
        }
        if (spec.testFrom().isBefore(spec.validationFrom())) {
            problem(TEST, "window.split.testBeforeValidation");
        } else if (spec.testFrom().isAfter(end)) {
            problem(TEST, "window.split.afterLast", series.label(rows - 1));
        }
        return problems.isEmpty()
                ? new Borders(series.firstRowFrom(spec.validationFrom()), series.firstRowFrom(spec.testFrom()), rows)
                : null;
    }

    private void problem(String field, String key, Object... arguments) {
        problems.add(new SplitProblem(field, Message.of(key, arguments)));
    }
}
