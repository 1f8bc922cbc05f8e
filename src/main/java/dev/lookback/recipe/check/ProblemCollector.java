package dev.lookback.recipe.check;

import dev.lookback.bounds.Interval;
import dev.lookback.recipe.check.Problem.Severity;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;

/** Collector of problems, in the order in which they are found. */
final class ProblemCollector {

    private final List<Problem> problems = new ArrayList<>();

    void error(String field, String problem, Object... arguments) {
        error(field, Message.of("recipe.problem." + problem, arguments));
    }

    void error(String field, Message message) {
        problems.add(new Problem(field, Severity.ERROR, message));
    }

    void warning(String field, String problem, Object... arguments) {
        problems.add(new Problem(field, Severity.WARNING, Message.of("recipe.problem." + problem, arguments)));
    }

    /** Reports an error unless a condition holds. */
    void require(boolean condition, String field, String problem, Object... arguments) {
        if (!condition) {
            error(field, problem, arguments);
        }
    }

    /**
     * Reports an error unless a number is within the bounds that its record declares.
     *
     * @param field path that ends in the name of the record's component
     */
    void requireWithin(Record part, String field, double value) {
        Interval bounds = Interval.of(part.getClass(), field.substring(field.lastIndexOf('.') + 1));
        Object[] limits = bounds.least() == 1 && bounds.hasMost() ? new Object[] {(int) bounds.most()} : new Object[0];
        require(bounds.contains(value), field, rule(bounds), limits);
    }

    private static String rule(Interval bounds) {
        if (bounds.least() == 1) {
            return bounds.hasMost() ? "size" : "atLeastOne";
        } else if (!bounds.hasMost()) {
            return bounds.above() ? "positive" : "notNegative";
        } else if (bounds.above()) {
            return bounds.below() ? "between" : "factor";
        }
        return bounds.below() ? "share" : "zeroToOne";
    }

    void addAll(ProblemCollector others) {
        problems.addAll(others.problems);
    }

    List<Problem> list() {
        return List.copyOf(problems);
    }
}
