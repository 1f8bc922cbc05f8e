package dev.lookback.app.widget.field;

import dev.lookback.app.widget.entry.Entry;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Field for a time of the open series; a nudge moves to the next row's. */
public final class DateField extends ValueField<LocalDateTime> {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss[.SSS]]", Locale.ROOT);

    private final BiPredicate<Series, LocalDateTime> within;

    /**
     * @param within whether a time is possible on a series with times; asked only for such a series
     */
    public DateField(
            Workbench workbench,
            Texts texts,
            Lens<Recipe, LocalDateTime> lens,
            BiPredicate<Series, LocalDateTime> within) {
        super(workbench, texts, lens);
        this.within = within;
        getStyleClass().add("date");
        bind();
    }

    @Override
    protected Entry<LocalDateTime> read(String text) {
        Optional<LocalDateTime> time = parse(text);
        if (time.isEmpty()) {
            return Entry.refused(texts().get("app.windows.rule.date"));
        }
        Series series = workbench().series().filter(Series::hasTime).orElse(null);
        if (series == null) {
            return Entry.of(time.get());
        }
        return within.test(series, time.get())
                ? Entry.of(time.get())
                : Entry.refused(texts().get(
                                "app.windows.rule.within", series.timeLabel(0), series.timeLabel(series.rows() - 1)));
    }

    private static Optional<LocalDateTime> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("[/.年月](?=\\d{1,2}\\D?|$)", "-")
                .replace("日", "")
                .replace('T', ' ');
        String[] parts = plain.split("\\s+", 2);
        return date(parts[0])
                .flatMap(d -> parts.length == 1
                        ? Optional.of(d.atStartOfDay())
                        : time(parts[1]).map(d::atTime));
    }

    private static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException e) {
                // possibly in another notation
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text, TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    protected String write(LocalDateTime value) {
        if (value.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return value.toLocalDate().toString();
        }
        return (value.getSecond() == 0 ? MINUTES : SECONDS).format(value);
    }

    @Override
    protected LocalDateTime nudge(LocalDateTime value, int steps) {
        return workbench()
                .series()
                .filter(Series::hasTime)
                .map(s -> s.timeAt(Math.max(0, Math.min(s.rows() - 1, s.firstRowFrom(value) + steps))))
                .orElse(value);
    }
}
