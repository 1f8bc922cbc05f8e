package dev.lookback.series.csv;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.SeriesException;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Option by which a file is refused that is read without it. */
final class OptionInTheWay {

    private static final List<Option> OPTIONS = List.of(
            new Option(
                    "series.question.ENCODING",
                    ReadOptions::encoding,
                    options -> options.withEncoding(Optional.empty())),
            new Option(
                    "series.question.DELIMITER",
                    options -> options.delimiter().map(OptionInTheWay::visible),
                    options -> options.withDelimiter(Optional.empty())),
            new Option(
                    "series.question.DECIMAL",
                    options -> options.decimal().map(String::valueOf),
                    options -> options.withDecimal(Optional.empty())),
            new Option(
                    "series.question.TIME_COLUMN",
                    ReadOptions::timeColumn,
                    options -> options.withTimeColumn(Optional.empty())),
            new Option(
                    "series.question.TIME_FORMAT",
                    ReadOptions::timeFormat,
                    options -> options.withTimeFormat(Optional.empty())),
            new Option(
                    "series.option.missing",
                    options -> options.missingValues().stream()
                            .map(ReadOptions.MissingValue::text)
                            .findFirst(),
                    options -> options.withMissingValues(List.of())));

    private OptionInTheWay() {}

    private record Option(
            String name, Function<ReadOptions, Optional<String>> value, UnaryOperator<ReadOptions> without) {}

    /**
     * The refusal, or, where the file is read without an option that was given, one that names it.
     *
     * @param isRead whether the file is read with other options, or refused by one of them
     */
    static SeriesException named(
            NothingReadException refusal, String file, ReadOptions options, Predicate<ReadOptions> isRead) {
        ReadOptions rest = options;
        for (Option option : OPTIONS) {
            Optional<String> value = option.value.apply(options);
            if (value.isPresent()) {
                rest = option.without.apply(rest);
                if (isRead.test(rest)) {
                    Message name = Message.of(option.name);
                    return new SeriesException(
                            Message.of("series.problem.option", file, name, Excerpt.of(value.get())), refusal);
                }
            }
        }
        return refusal;
    }

    private static String visible(char delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }
}
