package dev.lookback.series.csv;

import dev.lookback.series.FileReport.Ambiguity;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.bytes.SampleLines;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.csv.table.RawTable;
import dev.lookback.series.csv.table.TableReader;
import dev.lookback.series.file.TableText;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.Interpretations;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.guess.time.GivenTimes;
import dev.lookback.series.moment.TimePatternException;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import dev.lookback.text.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reading of a file by the best of several hypotheses. They are weighed on a sample; where the best one loses lines of the whole file,
 * they are weighed once more on the sample and those lines, and the reading stays that loses less.
 */
final class Hypotheses {

    /** First lines of the sample, few enough that numbers that are added to them all count. */
    private static final int HEAD = 400;

    private final TableText file;
    private final ReadOptions options;
    private final FileEncoding encoding;
    private final ReadProgress progress;

    Hypotheses(TableText file, ReadOptions options, FileEncoding encoding, ReadProgress progress) {
        this.file = file;
        this.options = options;
        this.encoding = encoding;
        this.progress = progress;
    }

    /** Rows read with an interpretation of their file. */
    record Result(Dialect dialect, Interpretation reading, RawTable table, Optional<Ambiguity> ambiguity) {}

    /** @param sample that it was weighed on */
    private record Hypothesis(
            Dialect dialect, SampleTable sample, Interpretation reading, Optional<Ambiguity> ambiguity) {}

    Result read(List<String> sample) throws IOException {
        checkLines(sample);
        Hypothesis first = best(sample);
        Result result = withMarks(first, read(first), sample);
        List<String> lost = result.table.log().lost();
        if (lost.isEmpty()) {
            return result;
        }
        List<String> all = new ArrayList<>(sample);
        all.addAll(lost);
        Hypothesis second = best(all);
        if (isSame(first.reading, second.reading)) {
            return result;
        }
        Result other = read(second);
        return other.table.lost() < result.table.lost() ? other : result;
    }

    /**
     * The rows read again where numbers had marks that the sample did not show, with the notations in which those numbers go with the
     * others.
     */
    private Result withMarks(Hypothesis first, Result result, List<String> sample) throws IOException {
        if (result.table.log().surprises().isEmpty()) {
            return result;
        }
        List<String> all = new ArrayList<>(sample.subList(0, Math.min(HEAD, sample.size())));
        all.addAll(result.table.log().surprises());
        Interpretation other;
        try {
            other = best(all).reading;
        } catch (SeriesException e) {
            return result; // the head alone is no table
        }
        Interpretation reading = first.reading.withNotationsOf(other);
        if (reading.equals(first.reading)) {
            return result;
        }
        Result again = read(new Hypothesis(first.dialect, first.sample, reading, first.ambiguity));
        return again.table.lost() <= result.table.lost() ? again : result;
    }

    /** Refuses numbers of lines above the rows that a person gives, where they are not possible. */
    private void checkLines(List<String> sample) {
        int skipped = options.skip().orElse(0);
        int header = options.header().orElse(0);
        if (skipped < 0 || header < 0 || header > ReadOptions.MOST_HEADER_LINES) {
            throw new SeriesException(
                    Message.of("series.problem.lineNumbers", skipped, header, ReadOptions.MOST_HEADER_LINES));
        }
        if (skipped >= sample.size()) {
            throw nothingLeft();
        }
    }

    private SeriesException nothingLeft() {
        return new SeriesException(Message.of(
                "series.problem.nothingLeft",
                file.name(),
                options.skip().orElse(0),
                options.header().orElse(0)));
    }

    private List<String> below(List<String> lines) {
        return lines.subList(Math.min(lines.size(), options.skip().orElse(0)), lines.size());
    }

    private static boolean isSame(Interpretation one, Interpretation other) {
        return one.delimiter() == other.delimiter()
                && one.columns().equals(other.columns())
                && one.time().equals(other.time())
                && one.layout().equals(other.layout());
    }

    private Result read(Hypothesis hypothesis) throws IOException {
        Interpretation reading = hypothesis.reading;
        while (true) {
            try {
                return new Result(
                        hypothesis.dialect,
                        reading,
                        TableReader.of(reading, hypothesis.dialect, Files.size(file.path()))
                                .read(file, encoding, progress),
                        hypothesis.ambiguity);
            } catch (TableReader.NotNumericException e) {
                reading = reading.withTexts(e.columns());
                if (!reading.hasNumbers()) {
                    throw problem("series.problem.noNumbers");
                }
            }
        }
    }

    private Hypothesis best(List<String> lines) {
        try {
            return cheapest(lines);
        } catch (TimePatternException e) {
            throw new SeriesException(e.reason(), e);
        }
    }

    private Hypothesis cheapest(List<String> lines) {
        List<Hypothesis> all = weighed(DelimiterCandidates.of(lines, below(lines), options), lines);
        if (options.delimiter().isEmpty() && !hasNumbers(all) && DelimiterCandidates.areOnlyColons(lines)) {
            List<Hypothesis> colons = weighed(List.of(':'), lines);
            boolean isSeries =
                    hasNumbers(colons) && colons.get(0).reading.time().isPresent();
            all = isSeries ? colons : all;
        }
        Hypothesis best = all.stream().findFirst().orElseThrow(() -> none(lines));
        if (!best.reading.hasNumbers()) {
            throw new NothingReadException(OtherNotations.problem(file.name(), best.reading, best.sample));
        }
        torn(all).ifPresent(problem -> {
            throw new SeriesException(problem);
        });
        if (options.orientation().isEmpty() && DaysByMonths.is(best.reading, best.sample)) {
            throw problem("series.problem.daysByMonths");
        }
        if (best.reading.hasCommasInside()) {
            throw new NothingReadException(
                    Message.of("series.problem.commasInside", file.name(), best.reading.firstLine()));
        }
        return new Hypothesis(
                best.dialect,
                best.sample,
                best.reading,
                Ambiguities.among(all.stream().map(Hypothesis::reading).toList()));
    }

    /** The problem of numbers between spaces that are parts of torn values: the length of time in "2024-01-31,3h 10m". */
    private Optional<Message> torn(List<Hypothesis> all) {
        Interpretation best = all.get(0).reading;
        return best.delimiter() != ' ' || !best.headerLines().isEmpty()
                ? Optional.empty()
                : all.stream()
                        .filter(other -> !other.reading.hasNumbers()
                                && other.reading.time().isPresent())
                        .findFirst()
                        .flatMap(other -> OtherNotations.known(file.name(), other.reading, other.sample));
    }

    private SampleTable split(List<String> lines, Dialect dialect) {
        return SampleLines.split(lines, dialect, options.skip().orElse(0));
    }

    /** Readings of the lines with any of the delimiters, the cheapest first. */
    private List<Hypothesis> weighed(List<Character> delimiters, List<String> lines) {
        List<Hypothesis> all = new ArrayList<>(Dialect.of(delimiters, below(lines)).parallelStream()
                .flatMap(dialect -> hypotheses(dialect, lines))
                .toList());
        all.sort(Comparator.comparingDouble(of -> of.reading.cost()));
        LayoutChoice.narrow(options, all, Hypothesis::reading);
        return all;
    }

    private static boolean hasNumbers(List<Hypothesis> all) {
        return !all.isEmpty() && all.get(0).reading.hasNumbers();
    }

    private Stream<Hypothesis> hypotheses(Dialect dialect, List<String> lines) {
        SampleTable sample = split(lines, dialect);
        if (sample.width() > SampleLines.MOST_COLUMNS) {
            return Stream.empty();
        }
        return Interpretations.of(sample, dialect.delimiter(), options).stream()
                .filter(reading -> LayoutChoice.allows(options, reading))
                .map(reading -> LayoutChoice.labelled(options, reading))
                .map(reading -> new Hypothesis(dialect, sample, reading, Optional.empty()));
    }

    private boolean isReadable(List<String> lines) {
        try {
            return best(lines).reading.hasNumbers();
        } catch (SeriesException e) {
            return false;
        }
    }

    /** Reason why there is no reading: an answer that a person gave, or the lines themselves. */
    private SeriesException none(List<String> lines) {
        ReadOptions free = options.withTimeColumn(Optional.empty()).withTimeFormat(Optional.empty());
        ReadOptions whole = options.withSkip(OptionalInt.empty()).withHeader(OptionalInt.empty());
        if (!whole.equals(options) && new Hypotheses(file, whole, encoding, progress).isReadable(lines)) {
            return nothingLeft();
        }
        if (isTooWide(lines)) {
            return new SeriesException(Message.of("series.problem.columns", file.name(), SampleLines.MOST_COLUMNS));
        }
        if (free.equals(options)) {
            return options.orientation().isPresent()
                    ? new SeriesException(Message.of("series.problem.orientation", file.name()))
                    : problem(nothing(lines));
        }
        Hypothesis other = new Hypotheses(file, free, encoding, progress).best(lines);
        Set<String> names = other.reading.columns().stream()
                .map(Interpretation.Column::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<String> unknown = options.timeColumn()
                .flatMap(asked -> GivenTimes.columns(asked, names).stream()
                        .filter(name -> !names.contains(name))
                        .findFirst());
        if (unknown.isPresent()) {
            return new SeriesException(Message.of(
                    "series.problem.noSuchColumn", Excerpt.of(unknown.get()), NearestName.first(unknown.get(), names)));
        }
        return new SeriesException(
                options.timeFormat().isPresent()
                        ? Message.of(
                                "series.problem.timeFormat",
                                options.timeFormat().get())
                        : Message.of(
                                "series.problem.noTime", options.timeColumn().orElseThrow()));
    }

    private boolean isTooWide(List<String> lines) {
        return lines.stream().anyMatch(line -> line.length() > SampleLines.MOST_COLUMNS)
                && Dialect.of(DelimiterCandidates.of(lines, below(lines), options), lines).stream()
                        .anyMatch(dialect -> split(lines, dialect).width() > SampleLines.MOST_COLUMNS);
    }

    private static String nothing(List<String> lines) {
        long filled = lines.stream().filter(line -> !line.isBlank()).count();
        return filled == 0
                ? "series.problem.noRows"
                : filled == 1 ? "series.problem.onlyHeader" : "series.problem.noNumbers";
    }

    private SeriesException problem(String key) {
        return new NothingReadException(Message.of(key, file.name()));
    }
}
