package dev.lookback.cli.output;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.SplitAssessment;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.text.Decimals;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Table of the mean absolute errors (MAE) of network and baselines by split, as plain text. */
public final class BaselineTable {

    private static final int NAME = 22;
    private static final int NUMBER = 12;

    private BaselineTable() {}

    public static void print(Map<Split, Scores> scores, Assessment assessment, PrintWriter out, Texts texts) {
        out.println();
        out.println(line(
                texts.get("cli.scores.mae"),
                split -> texts.get("cli.scores." + split.name().toLowerCase(Locale.ROOT))));
        out.println(line(
                texts.get("cli.baseline.network"),
                split -> written(
                        Optional.ofNullable(scores.get(split))
                                .map(s -> s.network().mae()),
                        texts)));
        for (Baseline baseline : Baseline.values()) {
            if (assessment.baselines().available().contains(baseline)) {
                out.println(line(
                        texts.get("cli.baseline." + baseline),
                        split -> written(mae(assessment.of(split), baseline), texts)));
            }
        }
    }

    private static Optional<Double> mae(Optional<SplitAssessment> split, Baseline baseline) {
        return split.map(assessed -> assessed.baselines().get(baseline).mae());
    }

    private static String written(Optional<Double> error, Texts texts) {
        return error.map(e -> Decimals.number(e, 4, texts.locale())).orElse("–");
    }

    private static String line(String name, Function<Split, String> cell) {
        List<String> cells = new ArrayList<>(List.of(name));
        Arrays.stream(Split.values()).map(cell).forEach(cells::add);
        return ScoreTable.line(cells, List.of(NAME, NUMBER, NUMBER, NUMBER));
    }
}
