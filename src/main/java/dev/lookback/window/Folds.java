package dev.lookback.window;

import dev.lookback.text.Message;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folds of a walk-forward backtest.
 *
 * @param all in their order of time; what each judges is disjoint from what the others judge
 * @param problem why a fold cannot be trained or judged; empty where all can
 */
public record Folds(List<Fold> all, Optional<Message> problem) {

    /** More would say no more, and could not be drawn. */
    private static final int MOST = 100;

    public Folds {
        all = List.copyOf(all);
    }

    /**
     * Lays the folds out over the rows before the test split, or all that the splits use. What follows the first origin is cut into
     * equal blocks; each fold's validation is the newest part of what precedes its block, in the proportion of the splits.
     */
    public static Folds of(WalkForward walk, WindowSpec spec, Context context, Borders borders) {
        if (walk.folds() < 1 || walk.folds() > MOST) {
            return none("window.folds.count", MOST);
        }
        int purge = walk.purge(spec, context);
        if (purge < 0 || walk.embargo() < 0) {
            return none("window.folds.negative");
        }
        int end = walk.testIncluded() ? borders.testEnd() : borders.validationEnd();
        int initial = walk.initial().orElse(end / 2);
        if (initial < 1 || initial >= end) {
            return none("window.folds.initial", end);
        }
        List<Fold> folds = new ArrayList<>();
        for (int i = 0; i < walk.folds(); i++) {
            folds.add(fold(walk, i, purge, initial, end, borders));
        }
        return new Folds(folds, problem(folds, spec, context, borders));
    }

    private static Folds none(String key, Object... arguments) {
        return new Folds(List.of(), Optional.of(Message.of(key, arguments)));
    }

    private static Fold fold(WalkForward walk, int index, int purge, int initial, int end, Borders borders) {
        int from = initial + share(end - initial, index, walk.folds());
        int next = initial + share(end - initial, index + 1, walk.folds());
        int judgedEnd = index == walk.folds() - 1 ? next : Math.max(from, next - walk.embargo());
        int origin = walk.retrain() ? from : initial;
        int trainFrom = walk.origin() == WalkForward.Origin.SLIDING ? origin - initial : 0;
        int validationEnd = Math.max(trainFrom, origin - purge);
        int validationRows = validationRows(validationEnd - trainFrom, borders);
        int validationFrom = validationEnd - validationRows;
        int trainEnd = validationRows == 0 ? validationEnd : Math.max(trainFrom, validationFrom - purge);
        return new Fold(index + 1, trainFrom, trainEnd, validationFrom, validationEnd, from, judgedEnd, next, purge);
    }

    private static int share(int rows, int part, int parts) {
        return (int) ((long) rows * part / parts);
    }

    private static int validationRows(int rows, Borders borders) {
        long both = borders.validationEnd();
        return both == 0 ? 0 : (int) (rows * (long) borders.rows(Split.VALIDATION) / both);
    }

    private static Optional<Message> problem(List<Fold> folds, WindowSpec spec, Context context, Borders borders) {
        for (Fold fold : folds) {
            boolean overlaps =
                    fold.trainEnd() - fold.trainFrom() < 1 || fold.judgedFrom() - fold.purge() < fold.trainEnd();
            if (overlaps || fold.plan(spec, context).count(Split.TRAIN) == 0) {
                return Optional.of(Message.of("window.folds.noTraining", fold.number()));
            }
            if (fold.plan(spec, context).count(Split.TEST) == 0) {
                return Optional.of(Message.of("window.folds.noJudged", fold.number()));
            }
            boolean validated = borders.rows(Split.VALIDATION) > 0;
            if (validated && fold.plan(spec, context).count(Split.VALIDATION) == 0) {
                return Optional.of(Message.of("window.folds.noValidation", fold.number()));
            }
        }
        return Optional.empty();
    }
}
