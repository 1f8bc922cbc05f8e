package dev.lookback.series.csv;

import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.number.MissingMarks;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reasons why a table has no numbers: values in notations that are not read, such as lengths of time and fractions. */
final class OtherNotations {

    private static final Map<String, Pattern> NOTATIONS = notations();

    private static final Pattern WITH_UNIT = Pattern.compile("[-+−]?\\d[\\d.,' ]*([^\\d.,'\\s][^\\d]*)");

    private OtherNotations() {}

    private static Map<String, Pattern> notations() {
        String unit =
                "(d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?|ms|Tage?|Std|Stunden?|Min|Minuten?|Sek|j|jours?|heures?|min|zi|godz|ч|мин|сек|天|小时|時間|分钟|分|秒)\\.?";
        Map<String, Pattern> all = new LinkedHashMap<>();
        all.put(
                "series.problem.durations",
                Pattern.compile("[-+−]?(\\d+:\\d\\d(:\\d\\d)?([.,]\\d+)?|(\\d+([.,]\\d+)?\\s*" + unit
                        + "[\\s,]*){2,}|\\d+ days?,? \\d+:\\d\\d.*|-?P[\\dTDHMSW.,]+)"));
        all.put(
                "series.problem.fractions",
                Pattern.compile("[-+−]?(\\d+[ -])?\\d+[/⁄]\\d+\"?|[-+−]?\\d*\\s?[¼½¾⅐-⅞]\"?|[-+−]?\\d+"));
        all.put("series.problem.thirtySeconds", Pattern.compile("\\d{1,3}[-'](([012]\\d|3[01])[+\\d¼½¾]?)"));
        return all;
    }

    /** The problem of a table without numbers. */
    static Message problem(String file, Interpretation reading, SampleTable sample) {
        return known(file, reading, sample).orElseGet(() -> Message.of("series.problem.noNumbers", file));
    }

    /** The problem of values in a notation that is known. */
    static Optional<Message> known(String file, Interpretation reading, SampleTable sample) {
        // The first column of the time is that of the date; lengths may be taken for times of day beside it.
        int date = reading.time().map(time -> time.columns().get(0)).orElse(-1);
        for (int c = 0; c < reading.columns().size(); c++) {
            Interpretation.Column column = reading.columns().get(c);
            List<String> cells = sample.rows().stream()
                    .filter(row -> row.line() >= reading.firstLine())
                    .map(row -> row.cell(column.cell()).strip())
                    .filter(cell -> !MissingMarks.isMissing(cell))
                    .toList();
            Optional<Message> problem = c == date ? Optional.empty() : problem(file, column.name(), cells);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<Message> problem(String file, String column, List<String> cells) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, Pattern> notation : NOTATIONS.entrySet()) {
            List<String> fitting = cells.stream()
                    .filter(cell -> notation.getValue().matcher(cell).matches())
                    .toList();
            Optional<String> example = fitting.stream()
                    .filter(cell -> cell.chars().anyMatch(c -> !Character.isDigit(c)))
                    .findFirst();
            if (areMost(fitting.size(), cells) && example.isPresent()) {
                return Optional.of(Message.of(notation.getKey(), file, column, Excerpt.of(example.get())));
            }
        }
        return units(file, column, cells);
    }

    private static Optional<Message> units(String file, String column, List<String> cells) {
        Map<String, String> examples = new LinkedHashMap<>();
        int found = 0;
        for (String cell : cells) {
            Matcher parts = WITH_UNIT.matcher(cell);
            if (parts.matches()) {
                found++;
                examples.putIfAbsent(parts.group(1).strip(), Excerpt.of(cell));
            }
        }
        List<String> some = new ArrayList<>(examples.values());
        return areMost(found, cells) && some.size() > 1 && some.size() * 4 <= Math.max(8, cells.size())
                ? Optional.of(Message.of("series.problem.units", file, column, some.get(0), some.get(1)))
                : Optional.empty();
    }

    private static boolean areMost(int some, List<String> cells) {
        return some * 3 >= cells.size() * 2;
    }
}
