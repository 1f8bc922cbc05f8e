package dev.lookback.series.guess.time;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.moment.HourForm;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimePatternException;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.moment.find.TimeForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time columns and time formats that a person gives, in place of the guessed ones. */
public final class GivenTimes {

    /** Numbers of a day and a month in the order in which they stand, as in {@code dd/MM/yyyy}; not behind a year. */
    private static final Pattern DAY_AND_MONTH = Pattern.compile("^(d{1,2}|M{1,2})([^dMyu]*)(d{1,2}|M{1,2})(?!M)");

    private GivenTimes() {}

    /**
     * Forms of times of a given format, for each of its columns one.
     *
     * @param format as in a report: a pattern, or several joined; names of parts such as "year" have no form
     * @throws TimePatternException if there is no such form
     */
    static List<TimeForm> forms(String format) {
        List<TimeForm> forms = new ArrayList<>();
        for (String part : format.split(Pattern.quote(ReadOptions.JOIN))) {
            if (!isField(part)) {
                forms.add(TimeForm.named(part));
            }
        }
        return forms;
    }

    private static boolean isField(String word) {
        return Arrays.stream(TimeField.values()).anyMatch(field -> field.word().equals(word));
    }

    /** A column whose times have a given format, or order of day and month. */
    public static BodyColumn applied(BodyColumn column, ReadOptions options) {
        if (options.timeFormat().isPresent()) {
            List<TimeForms.Fit> fits =
                    fits(column.present(), forms(options.timeFormat().get()));
            return new BodyColumn(
                    column.cells(),
                    column.present(),
                    column.point(),
                    column.comma(),
                    fits.stream()
                            .filter(fit -> !(fit.form() instanceof HourForm))
                            .toList(),
                    fits.stream().filter(fit -> fit.form() instanceof HourForm).toList());
        }
        if (options.dayFirst().isPresent()) {
            boolean dayFirst = options.dayFirst().get();
            List<TimeForms.Fit> ordered = new ArrayList<>();
            for (TimeForms.Fit fit : column.times()) {
                TimeForm form = ordered(fit.form(), dayFirst);
                if (form == fit.form()) {
                    ordered.add(fit);
                } else {
                    fits(column.present(), List.of(form)).stream()
                            .filter(other -> ordered.stream()
                                    .noneMatch(known -> known.form().name().equals(form.name())))
                            .forEach(ordered::add);
                }
            }
            return new BodyColumn(
                    column.cells(), column.present(), column.point(), column.comma(), ordered, column.hours());
        }
        return column;
    }

    /** Those forms that read at least half of the cells. */
    private static List<TimeForms.Fit> fits(List<String> cells, List<TimeForm> forms) {
        List<TimeForms.Fit> fits = new ArrayList<>();
        for (TimeForm form : forms) {
            TimeForm fitted = form.fittedTo(cells);
            TimeReader reader = fitted.reader();
            int read = (int) cells.stream()
                    .filter(cell -> reader.read(cell) != TimeReader.UNREADABLE)
                    .count();
            if (read > 0 && read * 2 >= cells.size()) {
                fits.add(new TimeForms.Fit(fitted, read, 0, 0));
            }
        }
        return fits;
    }

    /** The form with day and month in the other order, where it has them in the wrong one. */
    private static TimeForm ordered(TimeForm form, boolean dayFirst) {
        Matcher matcher = DAY_AND_MONTH.matcher(form.name());
        if (!matcher.find() || (matcher.group(1).startsWith("d") == dayFirst)) {
            return form;
        }
        return TimeForm.named(matcher.group(3)
                + matcher.group(2)
                + matcher.group(1)
                + form.name().substring(matcher.end()));
    }

    /** Whether a source is of the given columns and format; its forms are already those of the format. */
    public static boolean allow(TimeSource source, List<String> names, ReadOptions options) {
        boolean isFormat = options.timeFormat().isEmpty()
                || source.format().equals(options.timeFormat().get())
                || !(source instanceof TimePieces pieces)
                || pieces.pieces().stream().allMatch(TimePieces.Told.class::isInstance);
        return isFormat
                && options.timeColumn().map(asked -> isOf(source, names, asked)).orElse(true);
    }

    private static boolean isOf(TimeSource source, List<String> names, String asked) {
        List<String> used = source.columns().stream().map(names::get).toList();
        return asked.equals(String.join(ReadOptions.JOIN, used))
                || Set.of(asked.split(Pattern.quote(ReadOptions.JOIN))).equals(Set.copyOf(used));
    }
}
