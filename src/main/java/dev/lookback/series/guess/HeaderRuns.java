package dev.lookback.series.guess;

import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.layout.HeaderParts;
import dev.lookback.series.layout.HeaderTimes;
import dev.lookback.series.layout.NumberedNames;
import dev.lookback.series.number.NumberNotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finder of a header of times or of parts of longer spans, which looks like a row of numbers: "Country,1980,1981". */
final class HeaderRuns {

    /** First records among which the header is looked for. */
    private static final int MOST_ABOVE = 60;

    /** Cells of these records: with thousands of columns a few records are enough. */
    private static final int MOST_CELLS = 10_000;

    /** Counters above as many columns that may be steps of a time. */
    private static final int MANY_STEPS = 10;

    private HeaderRuns() {}

    /** Place of the table below such a header; empty if there is none. */
    static Optional<TableShape> of(SampleTable table) {
        List<SampleTable.Row> rows = table.rows();
        int cells = 0;
        for (int i = 0; i + 1 < rows.size() && i < MOST_ABOVE && cells < MOST_CELLS; i++) {
            cells += rows.get(i).cells().size();
            List<String> names = rows.get(i).cells().subList(0, rows.get(i).filled());
            if (isRun(names) && !isLikeRowsBelow(rows, i)) {
                boolean isGrouped = isGroups(rows.get(i - (i > 0 ? 1 : 0)), names, i);
                if (rows.subList(0, isGrouped ? i - 1 : i).stream().anyMatch(row -> isOfNumbers(row, names.size()))) {
                    return Optional.empty(); // a row like those above it
                }
                int width = width(rows, i + 1, rows.get(i).cells().size());
                List<Integer> lines = List.of(rows.get(i).line());
                if (isGrouped) {
                    lines = List.of(rows.get(i - 1).line(), rows.get(i).line());
                }
                return width < 2 || names.size() > width + 1
                        ? Optional.empty()
                        : Optional.of(new TableShape(
                                width,
                                rows.get(i + 1).line(),
                                lines,
                                isGrouped ? joined(rows.get(i - 1), names) : names));
            }
        }
        return Optional.empty();
    }

    /** Whether a record of that width has numbers in half of its cells. */
    private static boolean isOfNumbers(SampleTable.Row row, int width) {
        long numbers = row.cells().stream()
                .filter(cell -> !Double.isNaN(NumberNotation.POINT.parse(cell)))
                .count();
        return row.filled() == width && numbers * 2 >= width;
    }

    /** Whether a record has dates or times of day where the two below it have such of the same form: it is a row of the table itself. */
    private static boolean isLikeRowsBelow(List<SampleTable.Row> rows, int index) {
        if (index + 2 >= rows.size()) {
            return false;
        }
        int alike = 0;
        for (int c = 0; c < rows.get(index).filled(); c++) {
            String shape = shape(rows.get(index).cell(c));
            boolean plain = shape.matches("[-+]?9*([.,]9*)?");
            alike += !plain
                            && shape.indexOf('9') >= 0
                            && shape.equals(shape(rows.get(index + 1).cell(c)))
                            && shape.equals(shape(rows.get(index + 2).cell(c)))
                    ? 1
                    : 0;
        }
        return alike > 1;
    }

    private static String shape(String cell) {
        return cell.strip().replaceAll("\\d", "9").replaceAll("\\p{L}", "a");
    }

    private static boolean isRun(List<String> names) {
        return names.size() > 2
                && (HeaderTimes.of(names).isPresent() || !HeaderParts.of(names).isEmpty() || areSteps(names));
    }

    /** Words, then 1, 2, 3 and so on to the end. */
    private static boolean areSteps(List<String> names) {
        return NumberedNames.of(names)
                .filter(run -> run.count() >= MANY_STEPS
                        && run.word().isEmpty()
                        && run.from() > 0
                        && run.from() + run.count() == names.size()
                        && names.subList(0, run.from()).stream().allMatch(HeaderRows::isWord))
                .isPresent();
    }

    /** Cells of most rows below the header. */
    private static int width(List<SampleTable.Row> rows, int from, int header) {
        SampleTable below = new SampleTable(rows.subList(from, rows.size()));
        int width = rows.subList(from, rows.size()).stream()
                        .anyMatch(row -> row.cells().size() == header)
                ? header
                : below.width();
        boolean lastEmpty = width > 1
                && rows.subList(from, rows.size()).stream()
                        .filter(row -> row.cells().size() == width)
                        .allMatch(row -> row.cell(width - 1).isEmpty())
                && rows.get(from - 1).cell(width - 1).isEmpty();
        return lastEmpty ? width - 1 : width;
    }

    /** Whether the record above has years, each over its first month or quarter. */
    private static boolean isGroups(SampleTable.Row above, List<String> names, int index) {
        return index > 0
                && above.filled() > 1
                && above.filled() <= names.size()
                && HeaderTimes.of(joined(above, names))
                        .filter(times -> times.times().size() > 12)
                        .isPresent()
                && HeaderTimes.of(names).isEmpty();
    }

    private static List<String> joined(SampleTable.Row above, List<String> names) {
        List<String> joined = new ArrayList<>();
        String group = "";
        for (int c = 0; c < names.size(); c++) {
            group = above.cell(c).isEmpty() ? group : above.cell(c);
            joined.add(group.isEmpty() ? names.get(c) : (names.get(c) + " " + group).strip());
        }
        return joined;
    }
}
