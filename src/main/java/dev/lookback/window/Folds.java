package dev.lookback.window;

import dev.lookback.text.Message;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds of a walk-forward backtest.
 *
 * @param all in order of time, with disjoint evaluated blocks
 * @param problem the reason why a fold cannot be trained or evaluated; empty if all can
 */
public record Folds(List<Fold> all, Optional<Message> problem) {

    /** More would add no information, and could not be drawn. */
    private static final int MAX_FOLDS = 100;

    public Folds {
        all = List.copyOf(all);
    }

    /**
     * Lays out the folds over the rows before the test split, or over all rows of the splits if it is included. The rows after the
     * first origin are divided into equal blocks; each fold's validation rows are the newest ones before its block, in the
     * proportion of the splits.
     *
     * @param whole windows of the whole series
     */
    public static Folds of(WalkForward walk, WindowPlan whole) {
        if (walk.folds() < 1 || walk.folds() > MAX_FOLDS) {
            return none("window.folds.count", MAX_FOLDS);
        }
        Borders borders = whole.borders();
        int purge = walk.purge(whole.spec(), whole.context());
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
        return new Folds(folds, problem(folds, whole));
    }

    private static Folds none(String key, Object... arguments) {
        return new Folds(List.of(), Optional.of(Message.of(key, arguments)));
    }

    private static Fold fold(WalkForward walk, int index, int purge, int initial, int end, Borders borders) {
        int from = initial + share(end - initial, index, walk.folds());
        int next = initial + share(end - initial, index + 1, walk.folds());
        int evaluatedEnd = index == walk.folds() - 1 ? next : Math.max(from, next - walk.embargo());
        int origin = walk.retrain() ? from : initial;
        int trainFrom = walk.origin() == WalkForward.Origin.SLIDING ? origin - initial : 0;
        int validationEnd = Math.max(trainFrom, origin - purge);
        int validationRows = validationRows(validationEnd - trainFrom, borders);
        int validationFrom = validationEnd - validationRows;
        int trainEnd = validationRows == 0 ? validationEnd : Math.max(trainFrom, validationFrom - purge);
        return new Fold(index + 1, trainFrom, trainEnd, validationFrom, validationEnd, from, evaluatedEnd, next, purge);
    }

    private static int share(int rows, int part, int parts) {
        return (int) ((long) rows * part / parts);
    }

    private static int validationRows(int rows, Borders borders) {
        long trainAndValidation = borders.validationEnd();
        return trainAndValidation == 0 ? 0 : (int) (rows * (long) borders.rows(Split.VALIDATION) / trainAndValidation);
    }

    private static Optional<Message> problem(List<Fold> folds, WindowPlan whole) {
        for (Fold fold : folds) {
            boolean overlaps =
                    fold.trainEnd() - fold.trainFrom() < 1 || fold.evaluatedFrom() - fold.purge() < fold.trainEnd();
            if (overlaps || fold.plan(whole).count(Split.TRAIN) == 0) {
                return Optional.of(Message.of("window.folds.noTraining", fold.number()));
            }
            if (fold.plan(whole).count(Split.TEST) == 0) {
                return Optional.of(Message.of("window.folds.noJudged", fold.number()));
            }
            boolean hasValidation = whole.borders().rows(Split.VALIDATION) > 0;
            if (hasValidation && fold.plan(whole).count(Split.VALIDATION) == 0) {
                return Optional.of(Message.of("window.folds.noValidation", fold.number()));
            }
        }
        return Optional.empty();
    }
}
