package dev.lookback.app.series.reading;

import dev.lookback.app.widget.entry.Entry;
import dev.lookback.app.widget.entry.WholeRange;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.FileReport;
import dev.lookback.series.FileReport.Ambiguity;
import dev.lookback.series.FileReport.Question;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimePatternException;
import dev.lookback.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts of the reading options that can be typed: numbers of lines, time columns, time format; and what they change. */
record TypedOptions(Texts texts) {

    private static final List<String> COMMON_FORMATS = List.of(
            "yyyy-MM-dd",
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd HH:mm:ss",
            "yyyy/M/d",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "dd.MM.yyyy",
            "yyyyMMdd",
            "epoch seconds",
            "epoch milliseconds");

    // ---- lines above the header

    Entry<UnaryOperator<ReadOptions>> skip(String text) {
        return lines(text, ReadOptions.MOST_SKIPPED).map(count -> o -> o.withSkip(count));
    }

    String skip(Reading reading) {
        return Integer.toString(reading.series().options().skip().orElseGet(() -> linesAbove(reading.report())));
    }

    List<String> skips(Reading reading) {
        return Stream.of("0", "1", "2", "3", Integer.toString(linesAbove(reading.report())))
                .distinct()
                .toList();
    }

    private static int linesAbove(FileReport report) {
        return report.skipped().stream()
                .filter(skipped -> skipped.cause() == FileReport.SkipCause.ABOVE_HEADER)
                .mapToInt(FileReport.Skipped::line)
                .max()
                .orElse(0);
    }

    // ---- lines of names

    Entry<UnaryOperator<ReadOptions>> header(String text) {
        return lines(text, ReadOptions.MOST_HEADER_LINES).map(count -> o -> o.withHeader(count));
    }

    String header(Reading reading) {
        return Integer.toString(
                reading.series().options().header().orElse(reading.report().headerLines()));
    }

    List<String> headers() {
        return IntStream.rangeClosed(0, ReadOptions.MOST_HEADER_LINES)
                .mapToObj(Integer::toString)
                .toList();
    }

    /** An empty text is detection. */
    private Entry<OptionalInt> lines(String text, int most) {
        if (text.isEmpty()) {
            return Entry.of(OptionalInt.empty());
        }
        Entry<Long> count = new WholeRange(0, most).read(text, texts);
        return count.value()
                .map(value -> Entry.of(OptionalInt.of(value.intValue())))
                .orElseGet(() -> Entry.refused(texts.get("app.series.file.mustBe", count.rule())));
    }

    // ---- columns of the time

    Entry<UnaryOperator<ReadOptions>> timeColumn(String text, Series series) {
        if (text.isEmpty()) {
            return Entry.of(o -> o.withTimeColumn(Optional.empty()));
        }
        if (text.equals(texts.get("app.series.noTime"))) {
            return Entry.of(o -> o.withTimeColumn(Optional.of(ReadOptions.NO_TIME)));
        }
        Set<String> names = series.columns().stream().map(ColumnInfo::name).collect(Collectors.toSet());
        List<String> parts = names.contains(text) ? List.of(text) : parts(text);
        return parts.stream()
                .filter(part -> !names.contains(part))
                .findFirst()
                .map(unknown -> Entry.<UnaryOperator<ReadOptions>>refused(
                        texts.get("app.series.file.timeColumn.unknown", unknown)))
                .orElseGet(() -> Entry.of(o -> o.withTimeColumn(Optional.of(String.join(ReadOptions.JOIN, parts)))));
    }

    String timeColumn(Reading reading) {
        String name = reading.series()
                .options()
                .timeColumn()
                .orElse(reading.report().timeColumn().orElse(ReadOptions.NO_TIME));
        return name.equals(ReadOptions.NO_TIME) ? texts.get("app.series.noTime") : name;
    }

    List<String> timeColumns(Reading reading) {
        return Stream.of(
                        Stream.of(texts.get("app.series.noTime")),
                        reading.report().timeColumn().stream(),
                        reading.series().columns().stream()
                                .filter(column -> column.role() != ColumnRole.ADDED)
                                .map(ColumnInfo::name))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    // ---- format of the time

    Entry<UnaryOperator<ReadOptions>> timeFormat(String text) {
        if (text.isEmpty()) {
            return Entry.of(o -> o.withTimeFormat(Optional.empty()));
        }
        try {
            parts(text).forEach(TimeForm::named);
            return Entry.of(o -> o.withTimeFormat(Optional.of(text)));
        } catch (TimePatternException e) {
            return Entry.refused(texts.get(e.reason()));
        }
    }

    String timeFormat(Reading reading) {
        return reading.series()
                .options()
                .timeFormat()
                .or(reading.report()::timeFormat)
                .orElse("");
    }

    /** Formats to choose from: those in question for this file, and common ones. */
    List<String> timeFormats(Reading reading) {
        Stream<String> asked = reading
                .report()
                .ambiguity()
                .filter(ambiguity -> ambiguity.question() == Question.TIME_FORMAT)
                .map(Ambiguity::other)
                .stream();
        return Stream.of(reading.report().timeFormat().stream(), asked, COMMON_FORMATS.stream())
                .flatMap(formats -> formats)
                .distinct()
                .toList();
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(Pattern.quote(ReadOptions.JOIN.strip())))
                .map(String::strip)
                .toList();
    }
}
