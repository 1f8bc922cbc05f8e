package dev.lookback.app.shell.runbar;

import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Title and state of a run in words: "Run 7 · 000300.SH.csv · trained 14:02". */
final class RunTitle {

    private final Texts texts;

    RunTitle(Texts texts) {
        this.texts = texts;
    }

    /** @param given name that the user has given it; empty for none */
    String of(LiveRun run, String given) {
        String named =
                texts.get("app.shell.run.title", name(run, given), run.series().name());
        Instant ended = run.endedProperty().get();
        return ended == null || run.idProperty().get() == null
                ? named
                : texts.get("app.shell.run.trained", named, time(ended));
    }

    /** Number and name; a model from a file, or a run that no store has, has neither. */
    String name(LiveRun run, String given) {
        Long id = run.idProperty().get();
        if (id != null) {
            return given.isBlank() ? texts.get("app.runs.run", id) : texts.get("app.shell.run.named", id, given);
        }
        boolean isModel = run.state().isOver()
                && run.progressProperty().get() == null
                && run.history().isEmpty();
        return texts.get(isModel ? "app.shell.run.model" : "app.shell.run.new");
    }

    String state(LiveRun run) {
        return texts.get("app.runs.state." + run.state().name().toLowerCase(Locale.ROOT));
    }

    /** The time alone for today, else with the date. */
    private String time(Instant instant) {
        ZonedDateTime time = instant.atZone(ZoneId.systemDefault());
        boolean today = time.toLocalDate().equals(LocalDate.now());
        DateTimeFormatter format = today
                ? DateTimeFormatter.ofPattern("HH:mm")
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return format.withLocale(texts.locale()).format(time);
    }
}
