package dev.lookback.cli.output;

import dev.lookback.evaluate.Scores;
import dev.lookback.text.Decimals;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import dev.lookback.training.RunFacts;
import dev.lookback.window.split.Split;
import java.io.PrintWriter;
import java.lang.Character.UnicodeBlock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Table of the scores of network and persistence by split, as plain text. */
public final class ScoreTable {

    private static final List<Integer> WIDTHS = List.of(12, 12, 12, 14, 10);

    private ScoreTable() {}

    public static void print(RunFacts facts, Map<Split, Scores> scores, PrintWriter out, Texts texts) {
        out.println(line(List.of(
                "",
                texts.get("cli.scores.mae"),
                texts.get("cli.scores.persistence"),
                texts.get("cli.scores.units"),
                texts.get("cli.scores.skill"))));
        DoubleFunction<String> inUnits = new NumberLabels(texts.locale())
                .alike(scores.values().stream().mapToDouble(of -> of.network().maeUnits()));
        for (Split split : Split.values()) {
            String name = texts.get("cli.scores." + split.name().toLowerCase(Locale.ROOT));
            out.println(line(
                    scores.containsKey(split)
                            ? cells(name, scores.get(split), inUnits, texts.locale())
                            : List.of(name, texts.get(missingReason(split, facts)))));
        }
    }

    /** Text key of the reason for missing scores. */
    private static String missingReason(Split split, RunFacts facts) {
        if (facts.windows().get(split) == 0) {
            return "cli.scores.none";
        }
        return split == Split.TEST ? "cli.scores.sealed" : "cli.scores.notJudged";
    }

    private static List<String> cells(String name, Scores scores, DoubleFunction<String> inUnits, Locale locale) {
        return List.of(
                name,
                Decimals.number(scores.network().mae(), 4, locale),
                Decimals.number(scores.persistence().mae(), 4, locale),
                inUnits.apply(scores.network().maeUnits()),
                Decimals.signedPercent(scores.skill(), locale));
    }

    private static String line(List<String> cells) {
        return line(cells, WIDTHS);
    }

    /** Cells in columns of these widths: the first left-aligned, the others right-aligned. */
    static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder(cells.get(0)).append(gap(cells.get(0), widths.get(0)));
        for (int i = 1; i < cells.size(); i++) {
            line.append(' ').append(gap(cells.get(i), widths.get(i))).append(cells.get(i));
        }
        return line.toString().stripTrailing();
    }

    private static String gap(String text, int width) {
        return " ".repeat(Math.max(0, width - columns(text)));
    }

    /** Width of a text in terminal columns: Chinese characters and their punctuation take two. */
    private static int columns(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        UnicodeBlock block = UnicodeBlock.of(point);
        return Character.isIdeographic(point)
                || block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
                || block == UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION;
    }
}
