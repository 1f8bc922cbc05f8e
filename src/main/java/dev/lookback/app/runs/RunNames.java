package dev.lookback.app.runs;

import dev.lookback.runs.StoredRun;
import dev.lookback.text.Texts;

/** Display names of runs: the user's own, or their numbers. */
final class RunNames {

    private RunNames() {}

    static String of(StoredRun run, Texts texts) {
        return of(run.id(), run.labels().name(), texts);
    }

    static String of(long id, String name, Texts texts) {
        return name.isBlank() ? texts.get("app.runs.run", id) : name;
    }
}
