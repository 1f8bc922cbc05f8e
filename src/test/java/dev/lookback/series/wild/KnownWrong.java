package dev.lookback.series.wild;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** List of the cases that are known to be read wrongly, by cause. */
final class KnownWrong {

    /** Cause of wrong readings, with the cases it spoils. */
    record Cause(String text, List<String> cases) {}

    static final List<Cause> CAUSES = List.of(
            new Cause("One time spread over columns, with names or words not known as its parts", List.of()),
            new Cause("Formats that are no tables are not refused by name", List.of()),
            new Cause("Delimiter, quotes, line ends, marks and numbers of cells", List.of()),
            new Cause("Months or hours across, a year or a day in each row", List.of()),
            new Cause("Header lost or taken from the wrong line", List.of("afterburner")),
            new Cause("Series in rows, times or steps across", List.of()),
            new Cause("Times in a form that is not known", List.of("arduino-arrow")),
            new Cause("One time spread over columns without a header", List.of()),
            new Cause(
                    "A column that begins late cuts the series",
                    List.of("trends-weekly", "banque-debit-credit", "met-office-station", "lcd-flags")),
            new Cause(
                    "Another time is chosen: UTC instead of local days, the wrong column, the clock dropped where days alone are even",
                    List.of()),
            new Cause("A second column of times, a counter or a decimal date is an input", List.of()),
            new Cause("Lines that are no rows count as rows or as skipped", List.of("sar-text")),
            new Cause("Two forms of times in one column", List.of()),
            new Cause("Numbers of several parts or with triangles for signs", List.of("sleep-hours-and-minutes")),
            new Cause("Months against days where both are even", List.of()));

    private KnownWrong() {}

    static Set<String> names() {
        return CAUSES.stream().flatMap(cause -> cause.cases().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
