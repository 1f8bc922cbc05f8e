package dev.lookback.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.series.Series;
import dev.lookback.series.axis.RhythmExceptions;
import dev.lookback.series.rhythm.RhythmReport;
import dev.lookback.text.Texts;

/** Rhythm of a series as JSON, with the number of its missing and surplus stamps and the first of them. */
final class RhythmJson {

    private static final int MOST = 20;

    private RhythmJson() {}

    /** Adds {@code rhythm} (in words), {@code rhythmName}, {@code missingStamps}, {@code surplusStamps} and more; null without time. */
    static void put(ObjectNode json, Series series, Texts texts) {
        if (!series.hasTime()) {
            json.putNull("rhythm")
                    .putNull("rhythmName")
                    .putNull("missingStamps")
                    .putNull("surplusStamps");
            return;
        }
        RhythmReport report = series.rhythmReport();
        json.put("rhythm", texts.get(report.rhythm().words()));
        json.put("rhythmName", report.rhythm().name());
        json.put("rhythmSummary", texts.get(report.summary()));
        json.put("missingStamps", report.missingStamps());
        json.put("surplusStamps", report.surplusStamps());
        json.put("gaps", report.missing().size());
        json.put("clockChanges", report.clockChanges().size());
        ArrayNode exceptions = json.putArray("rhythmExceptions");
        new RhythmExceptions(series).lines(MOST).forEach(line -> exceptions.add(texts.get(line)));
    }
}
