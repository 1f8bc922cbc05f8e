package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.find.TimeForms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Order of day, month and year that the header of a column tells: "Date (MM/DD/YYYY)", or TT.MM.JJJJ below its name. */
final class NamedOrder {

    private static final String FIELD = "(d{1,2}|t{1,2}|g{1,2}|m{1,3}|y{2,4}|j{2,4}|a{2,4})";
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\p{L}])" + FIELD + "([-/. ]?)" + FIELD + "\\2" + FIELD + "(?![dmytgja])", Pattern.CASE_INSENSITIVE);

    /** Length of a year, which in Dutch and German begins with the letter of the French day. */
    private static final int YEAR = 4;

    private NamedOrder() {}

    /** The columns without the forms of times that contradict their headers. */
    static List<BodyColumn> applied(
            SampleTable sample, TableShape shape, List<String> names, List<BodyColumn> columns) {
        List<SampleTable.Row> header = sample.rows().stream()
                .filter(row -> shape.headerLines().contains(row.line()))
                .toList();
        return IntStream.range(0, columns.size())
                .mapToObj(c -> Stream.concat(
                                Stream.of(names.get(c)), header.stream().map(row -> row.cell(c)))
                        .flatMap(cell -> order(cell).stream())
                        .findFirst()
                        .map(order -> only(columns.get(c), order))
                        .orElse(columns.get(c)))
                .toList();
    }

    private static BodyColumn only(BodyColumn column, String order) {
        List<TimeForms.Fit> kept = column.times().stream()
                .filter(fit -> {
                    String own = order(fit.form());
                    return own.length() < order.length() || own.equals(order);
                })
                .toList();
        return kept.isEmpty() ? column : column.withTimes(kept);
    }

    /** Fields of a date in the order of a text's pattern: dmy, mdy or ymd. */
    private static Optional<String> order(String text) {
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            String order = Stream.of(date.group(1), date.group(3), date.group(4))
                    .map(NamedOrder::field)
                    .collect(Collectors.joining());
            if (order.chars().distinct().count() == order.length()) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    private static String field(String letters) {
        return switch (letters.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'd', 't', 'g' -> "d";
            case 'j' -> letters.length() == YEAR ? "y" : "d";
            case 'm' -> "m";
            default -> "y";
        };
    }

    private static String order(TimeForm form) {
        return form.name()
                .replaceAll("'[^']*'", "")
                .chars()
                .filter(c -> c == 'd' || c == 'M' || c == 'y')
                .distinct()
                .mapToObj(c -> Character.toString(Character.toLowerCase(c)))
                .collect(Collectors.joining());
    }
}
