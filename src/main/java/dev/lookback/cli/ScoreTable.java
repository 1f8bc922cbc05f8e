package dev.lookback.cli;

import dev.lookback.evaluate.Scores;
import dev.lookback.text.Texts;
import dev.lookback.window.Split;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Scores of network and persistence, split by split, as plain text. */
final class ScoreTable {

    private ScoreTable() {}

    static void print(Map<Split, Scores> scores, PrintWriter out, Texts texts) {
        out.printf(
                "%-12s %12s %12s %12s %10s%n",
                "",
                "MAE",
                texts.get("cli.scores.persistence"),
                texts.get("cli.scores.units"),
                texts.get("cli.scores.skill"));
        for (Split split : Split.values()) {
            Scores of = scores.get(split);
            String name = texts.get("cli.scores." + split.name().toLowerCase(Locale.ROOT));
            if (of == null) {
                out.printf("%-12s %12s%n", name, texts.get("cli.scores.none"));
            } else {
                out.printf(
                        texts.locale(),
                        "%-12s %12.4f %12.4f %12.4g %+9.1f%%%n",
                        name,
                        of.network().mae(),
                        of.persistence().mae(),
                        of.network().maeUnits(),
                        100 * of.skill());
            }
        }
    }
}
