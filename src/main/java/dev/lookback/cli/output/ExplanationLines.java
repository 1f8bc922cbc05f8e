package dev.lookback.cli.output;

import dev.lookback.explain.DecidingSpan;
import dev.lookback.explain.Explanation;
import dev.lookback.explain.PermutationImportance;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** Explanation of a run in two lines: deciding spans and permutation importance. */
public final class ExplanationLines {

    private static final int SPANS = 3;

    private ExplanationLines() {}

    public static void print(Explanation explanation, Recipe recipe, Series series, PrintWriter out, Texts texts) {
        explanation
                .spans()
                .filter(found -> !found.spans().isEmpty())
                .ifPresent(found -> out.println(texts.get(
                        "cli.explain.spans",
                        found.spans().stream()
                                .limit(SPANS)
                                .map(span -> span(span, series, texts))
                                .toList())));
        explanation
                .learned()
                .importance()
                .ifPresent(found -> out.println(importance(found, recipe, explanation, texts)));
        out.flush();
    }

    private static String span(DecidingSpan span, Series series, Texts texts) {
        return texts.get(
                "cli.explain.span",
                series.label(span.firstRow()),
                series.label(span.lastRow()),
                (span.weight() > 0 ? "+" : "") + new NumberLabels(texts.locale()).value(span.weight()));
    }

    private static String importance(PermutationImportance found, Recipe recipe, Explanation explanation, Texts texts) {
        int largest = IntStream.range(0, found.features().size())
                .boxed()
                .max(Comparator.comparingDouble(f -> found.features().get(f).mean()))
                .orElseThrow();
        return texts.get(
                "cli.explain.importance",
                recipe.data().features().get(largest),
                new NumberLabels(texts.locale())
                        .value(found.features().get(largest).mean()),
                texts.get("cli.scores." + explanation.learned().split().name().toLowerCase(Locale.ROOT)));
    }
}
