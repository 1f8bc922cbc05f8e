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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Time columns and time formats that a person gives, in place of the guessed ones. */
public final class GivenTimes {

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
            List<TimeForms.Fit> ordered = ordered(column, options.dayFirst().get());
            return new BodyColumn(
                    column.cells(), column.present(), column.point(), column.comma(), ordered, column.hours());
        }
        return column;
    }

    /** The forms with day and month in the given order; as they are where none reads the cells in that order. */
    private static List<TimeForms.Fit> ordered(BodyColumn column, boolean dayFirst) {
        Map<String, TimeForms.Fit> ordered = new LinkedHashMap<>();
        for (TimeForms.Fit fit : column.times()) {
            String pattern = DateOrder.ordered(fit.form().name(), dayFirst);
            if (pattern.equals(fit.form().name())) {
                ordered.putIfAbsent(pattern, fit);
            } else {
                fits(column.present(), List.of(TimeForm.named(pattern)))
                        .forEach(other -> ordered.putIfAbsent(other.form().name(), other));
            }
        }
        List<TimeForms.Fit> asGiven = ordered.values().stream()
                .filter(fit -> DateOrder.begins(fit.form().name(), dayFirst))
                .toList();
        List<TimeForms.Fit> others = ordered.values().stream()
                .filter(fit -> !DateOrder.isInQuestion(fit.form().name()))
                .toList();
        return asGiven.isEmpty()
                ? column.times()
                : Stream.concat(asGiven.stream(), others.stream()).toList();
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
