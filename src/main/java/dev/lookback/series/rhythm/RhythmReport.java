package dev.lookback.series.rhythm;

import dev.lookback.series.rhythm.RowMatching.Place;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Missing and surplus stamps of a series, counted against its rhythm. Clock changes are neither.
 *
 * @param rhythm rhythm of the series
 * @param rows number of rows
 * @param missing stamps of the rhythm between the first and the last row that no row has
 * @param surplusRows rows on no stamp of the rhythm
 * @param repeatedRows rows with the stamp of an earlier row
 * @param movedRows number of rows that stand for a stamp a little before or after them: of month ends moved by a holiday
 * @param clockChanges hours that do not exist, or come twice, because clocks are changed
 */
public record RhythmReport(
        Rhythm rhythm,
        int rows,
        List<MissingSpan> missing,
        List<Integer> surplusRows,
        List<Integer> repeatedRows,
        int movedRows,
        List<ClockChange> clockChanges) {

    public RhythmReport {
        missing = List.copyOf(missing);
        surplusRows = List.copyOf(surplusRows);
        repeatedRows = List.copyOf(repeatedRows);
        clockChanges = List.copyOf(clockChanges);
    }

    /** The report on the rhythm found in the stamps. */
    public static RhythmReport of(long[] stamps) {
        return of(stamps, Rhythm.of(stamps));
    }

    /**
     * @param stamps ascending; the same stamp may stand twice, and an hour may come again where clocks are put back
     * @param rhythm their rhythm
     */
    public static RhythmReport of(long[] stamps, Rhythm rhythm) {
        if (!rhythm.isRegular()) {
            return new RhythmReport(rhythm, stamps.length, List.of(), List.of(), repeated(stamps), 0, List.of());
        }
        List<MissingSpan> missing = new ArrayList<>();
        List<Integer> surplus = new ArrayList<>();
        List<Integer> repeated = new ArrayList<>();
        int moved = 0;
        RowMatching matching = new RowMatching(stamps, rhythm);
        while (matching.next()) {
            if (matching.steps() > 1) {
                long first = matching.number() - matching.steps() + 1;
                missing.add(new MissingSpan(
                        matching.before(), matching.steps() - 1, rhythm.at(first), rhythm.at(matching.number() - 1)));
            } else if (matching.place() == Place.OFF) {
                surplus.add(matching.row());
            } else if (matching.place() == Place.AGAIN) {
                repeated.add(matching.row());
            }
            moved += matching.place() == Place.NEAR ? 1 : 0;
        }
        List<ClockChange> changes = ClockChanges.find(stamps, rhythm, missing, repeated);
        return without(changes, new RhythmReport(rhythm, stamps.length, missing, surplus, repeated, moved, changes));
    }

    private static List<Integer> repeated(long[] stamps) {
        return IntStream.range(1, stamps.length)
                .filter(row -> stamps[row] == stamps[row - 1])
                .boxed()
                .toList();
    }

    private static RhythmReport without(List<ClockChange> changes, RhythmReport report) {
        if (changes.isEmpty()) {
            return report;
        }
        Set<Integer> rowsAgain = new HashSet<>();
        Set<Long> hours = new HashSet<>();
        for (ClockChange change : changes) {
            if (change.isForward()) {
                hours.add(change.hour());
            } else {
                IntStream.rangeClosed(change.firstRow(), change.lastRow()).forEach(rowsAgain::add);
            }
        }
        return new RhythmReport(
                report.rhythm,
                report.rows,
                report.missing.stream()
                        .filter(span -> !hours.contains(span.first()))
                        .toList(),
                report.surplusRows,
                report.repeatedRows.stream()
                        .filter(row -> !rowsAgain.contains(row))
                        .toList(),
                report.movedRows,
                changes);
    }

    /** "Hourly; 18 stamps missing in 2 gaps, 1 surplus" in one line, beginning with a small letter. */
    public Message summary() {
        if (!rhythm.isRegular()) {
            return rhythm.words();
        }
        Message line = missing.isEmpty()
                ? Message.of("series.rhythm.complete", rhythm.words())
                : Message.of("series.rhythm.missing", rhythm.words(), missingStamps(), missing.size());
        if (surplusStamps() > 0) {
            line = Message.of("series.rhythm.surplus", line, surplusStamps());
        }
        return clockChanges.isEmpty() ? line : Message.of("series.rhythm.clocks", line, clockChanges.size());
    }

    /** Number of missing stamps. */
    public long missingStamps() {
        return missing.stream().mapToLong(MissingSpan::count).sum();
    }

    /** Number of rows on no stamp of the rhythm or with the stamp of an earlier row. */
    public int surplusStamps() {
        return surplusRows.size() + repeatedRows.size();
    }
}
