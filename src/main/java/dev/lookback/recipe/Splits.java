package dev.lookback.recipe;

import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.window.Borders;
import dev.lookback.window.SplitSpec;
import java.util.List;
import java.util.Optional;

/** Stands in for the window package's resolution until it is there. */
final class Splits {

    record SplitProblem(String field, Message message) {}

    record Resolution(Optional<Borders> borders, List<SplitProblem> problems) {}

    private Splits() {}

    static Resolution resolve(SplitSpec spec, Series series) {
        int rows = series.rows();
        long train;
        long validation;
        long test;
        if (spec instanceof SplitSpec.ByRows r) {
            train = r.train();
            validation = r.validation();
            test = r.test().orElse((int) Math.max(0, rows - train - validation));
        } else if (spec instanceof SplitSpec.ByFraction f) {
            train = Math.round(f.train() * rows);
            validation = Math.round((f.train() + f.validation()) * rows) - train;
            test = Math.round((f.train() + f.validation() + f.test()) * rows) - train - validation;
        } else {
            SplitSpec.ByDate d = (SplitSpec.ByDate) spec;
            train = series.firstRowFrom(d.validationFrom());
            validation = series.firstRowFrom(d.testFrom()) - train;
            test = rows - train - validation;
        }
        if (train < 0 || validation < 0 || test < 0 || train + validation + test > rows) {
            return new Resolution(
                    Optional.empty(),
                    List.of(new SplitProblem("splits", Message.of("recipe.problem.splitsDoNotFit", rows))));
        }
        return new Resolution(
                Optional.of(new Borders((int) train, (int) (train + validation), (int) (train + validation + test))),
                List.of());
    }
}
