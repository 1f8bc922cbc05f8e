package dev.lookback.series.guess.time;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.layout.Stacking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Times that the rows of a table may have, no time among them.
 *
 * @param labels columns that may tell series apart
 */
public record RowTimes(
        List<String> headers,
        List<String> names,
        List<SampleTable.Row> rows,
        List<BodyColumn> columns,
        List<Stacking.Label> labels,
        ReadOptions options) {

    /**
     * Times by one source, and what is irregular about them.
     *
     * @param times null where rows have no time
     */
    public record Timed(TimeSources.Candidate source, SampleTimes times, double cost) {

        double costWithPrior() {
            return cost + source.prior();
        }
    }

    /** What a table without any time costs, and what it costs where a column holds dates and nothing else. */
    private static final double NO_TIME = 0.5;

    private static final double UNUSED_TIME = 2;

    /** A clock of twelve hours without AM and PM is rare. */
    private static final double TWELVE_HOURS = 0.01;

    /** Times that are weighed with all columns; tables with very many columns of times have more. */
    private static final int MOST_SOURCES = 50;

    /** Of very many times those that are worth to be weighed with all columns. */
    public List<Timed> best() {
        TimeSources finder = new TimeSources(headers, columns);
        boolean evident = IntStream.range(0, columns.size()).anyMatch(finder::isEvident);
        List<Timed> all = sources(finder).stream()
                .map(source -> timed(source, evident))
                .flatMap(this::withTwelveHours)
                .toList();
        return all.size() <= MOST_SOURCES
                ? all
                : all.stream()
                        .sorted(Comparator.comparingDouble(Timed::costWithPrior))
                        .limit(MOST_SOURCES)
                        .toList();
    }

    private Timed timed(TimeSources.Candidate source, boolean isTimeEvident) {
        SampleTimes times = source.source() == null ? null : SampleTimes.of(source.source(), rows, columns);
        return new Timed(source, times, times == null && isTimeEvident ? UNUSED_TIME : cost(times));
    }

    private double cost(SampleTimes times) {
        if (times == null) {
            boolean unused = columns.stream()
                    .anyMatch(column -> column.isOnlyTime() && column.hasSureDates() && column.isVaried());
            return unused ? UNUSED_TIME : NO_TIME;
        }
        return times.cost(labels);
    }

    /** Likewise on a clock of twelve hours, unless 24 are asked for. */
    private Stream<Timed> withTwelveHours(Timed timed) {
        boolean asked =
                options.timeFormat().filter(format -> format.contains("H")).isPresent();
        return timed.times() == null || asked
                ? Stream.of(timed)
                : Stream.concat(
                        Stream.of(timed),
                        timed.source().source().twiceAround(timed.times().times()).stream()
                                .map(source -> new TimeSources.Candidate(
                                        source, timed.source().prior() + TWELVE_HOURS))
                                .map(source -> timed(source, false)));
    }

    private List<TimeSources.Candidate> sources(TimeSources finder) {
        List<TimeSources.Candidate> sources = new ArrayList<>();
        if (!options.timeColumn().equals(Optional.of(ReadOptions.NO_TIME))) {
            sources.addAll(finder.all());
            GivenTimes.keepAllowed(sources, names, options);
            List<Integer> named = options.timeColumn().stream()
                    .flatMap(asked -> GivenTimes.columns(asked, names).stream())
                    .map(names::indexOf)
                    .toList();
            if (sources.isEmpty() && !named.isEmpty() && !named.contains(-1)) {
                sources.addAll(finder.of(named));
            }
        }
        boolean mustHaveTime = options.timeFormat().isPresent()
                || options.timeColumn()
                        .filter(name -> !name.equals(ReadOptions.NO_TIME))
                        .isPresent();
        if (!mustHaveTime) {
            sources.add(new TimeSources.Candidate(null, 0));
        }
        return sources;
    }
}
