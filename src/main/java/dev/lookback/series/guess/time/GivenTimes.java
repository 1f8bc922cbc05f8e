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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Time columns and time formats that a person gives, in place of the guessed ones. */
public final class GivenTimes {

    /** Hours that are a field like others. */
    private static final HourForm HOURS = new HourForm(false, false);

    private GivenTimes() {}

    /**
     * Forms of times of a given format, for each of its columns one.
     *
     * @param format as in a report: a pattern, or several joined; names of parts such as "year" have no form, but for hours
     * @throws TimePatternException if there is no such form
     */
    static List<TimeForm> forms(String format) {
        List<TimeForm> forms = new ArrayList<>();
        for (String part : parts(format)) {
            if (part.equals(TimeField.HOUR.word())) {
                forms.add(HOURS);
            } else if (!isField(part)) {
                forms.add(TimeForm.named(part));
            }
        }
        return forms;
    }

    private static List<String> parts(String format) {
        return List.of(format.split(Pattern.quote(ReadOptions.JOIN)));
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

    /**
     * Removes the candidates that are not of the given columns and format. Where columns make a time in the order given, those that
     * make it in another order go too.
     */
    public static void keepAllowed(List<TimeSources.Candidate> candidates, List<String> names, ReadOptions options) {
        options.timeFormat().ifPresent(format -> candidates.removeIf(of -> !isIn(of.source(), parts(format))));
        options.timeColumn().ifPresent(asked -> {
            candidates.removeIf(of -> !isOf(of.source(), names, asked));
            if (candidates.stream().anyMatch(of -> isInOrder(of.source(), names, asked))) {
                candidates.removeIf(of -> !isInOrder(of.source(), names, asked));
            }
        });
    }

    /** Whether a source has a piece for each part of a format; its forms are already those of the format. */
    private static boolean isIn(TimeSource source, List<String> parts) {
        if (source instanceof TimeSource.Single single) {
            return parts.size() == 1 && isLike(single.form(), parts.get(0));
        }
        List<TimePieces.Piece> pieces = ((TimePieces) source).pieces();
        for (int i = 0; i < pieces.size(); i++) {
            boolean isTold = pieces.get(i) instanceof TimePieces.Told;
            // A format of the date alone leaves the time of day to be found.
            boolean fits = i >= parts.size()
                    ? isTold
                    : pieces.get(i).word().equals(parts.get(i))
                            || pieces.get(i) instanceof TimePieces.Told told && isLike(told.form(), parts.get(i));
            if (!fits) {
                return false;
            }
        }
        return pieces.size() >= parts.size();
    }

    /** Whether a form may be one of a given name that was fitted to its cells. */
    private static boolean isLike(TimeForm form, String name) {
        return form.name().equals(name)
                || !isField(name) && form.unit() == TimeForm.named(name).unit();
    }

    /**
     * Names of the columns that a person means: that of one, or of several joined with {@link ReadOptions#JOIN} or with commas.
     *
     * @param names of all columns
     */
    public static List<String> columns(String asked, Collection<String> names) {
        if (names.contains(asked)) {
            return List.of(asked);
        }
        List<String> joined = parts(asked);
        return joined.size() > 1
                ? joined
                : Stream.of(asked.split(",")).map(String::strip).toList();
    }

    private static boolean isOf(TimeSource source, List<String> names, String asked) {
        return Set.copyOf(columns(asked, names)).equals(Set.copyOf(used(source, names)));
    }

    private static boolean isInOrder(TimeSource source, List<String> names, String asked) {
        return columns(asked, names).equals(used(source, names));
    }

    private static List<String> used(TimeSource source, List<String> names) {
        return source.columns().stream().map(names::get).toList();
    }
}
