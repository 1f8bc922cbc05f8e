package dev.lookback.app.widget;

import dev.lookback.text.Texts;

/** Display names of sweeps: the user's own, or their numbers. */
public final class SweepNames {

    private SweepNames() {}

    public static String of(long id, String name, Texts texts) {
        return name.isBlank() ? texts.get("app.runs.sweep", id) : name;
    }
}
