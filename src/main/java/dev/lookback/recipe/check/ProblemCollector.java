package dev.lookback.recipe.check;

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

    void addAll(ProblemCollector others) {
        problems.addAll(others.problems);
    }

    List<Problem> list() {
        return List.copyOf(problems);
    }
}
