package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.ArrayList;
import java.util.List;

/** Cells that stand for missing values: words in many languages, errors of programs, codes, values below a limit. */
final class GapCases {

    private static final String WORDS =
            "n.d.|<LOD|<0,01|trace|VRB|----.-|[null]|<NA>|#N/A N/A|#¡VALOR!|#BEZUG!|#ДЕЛ/0!|¤|(:)|s.d.|Ø|欠|×|///"
                    + "|Bad Input|[-11059] No Good Data For Calculation|kein Handel|cerrado|休市|-.--|NaN €|- €|N/A %|1.#QNAN|\\N|≤5|5-10|2024-01-05|12:30"
                    + "|1.2.3|()|see note 3|=A1+B1";

    private GapCases() {}

    static List<WildCase> cases() {
        List<WildCase> cases = new ArrayList<>();
        for (String word : WORDS.split("\\|")) {
            String text = table(
                    "Datum;Wert;Andere",
                    40,
                    i -> f(d(i), "dd.MM.yyyy") + ";" + (i % 3 == 1 ? word : c(w(i))) + ";" + (10 + i % 7));
            cases.add(WildCase.of("gap-" + word.replace(' ', '_'), text)
                    .named("gap-" + cases.size() + ".csv")
                    .rows(40)
                    .span("2024-01-01", "2024-02-09")
                    .inputs("Wert", "Andere")
                    .skipped(0)
                    .missing("Wert", 13)
                    .value("Wert", 0, w(0)));
        }
        return cases;
    }
}
