package dev.lookback.cli.option;

import dev.lookback.bounds.Bounds;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.MissingValue;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** Options that set how a file is read: sheet, encoding, delimiter, header, time, decimal mark, missing values, one of several series. */
public final class ReadingOptions {

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "cli.help.encoding")
    private String encoding;

    @Option(names = "--delimiter", paramLabel = "C|tab", descriptionKey = "cli.help.delimiter")
    private String delimiter;

    @Option(names = "--decimal", paramLabel = ".|,", descriptionKey = "cli.help.decimal")
    private String decimal;

    @Bounds(min = 0, max = ReadOptions.MOST_SKIPPED)
    @Option(names = "--skip", paramLabel = "N", descriptionKey = "cli.help.skip")
    private Integer skip;

    @Bounds(min = 0, max = ReadOptions.MOST_HEADER_LINES)
    @Option(names = "--header", paramLabel = "N", descriptionKey = "cli.help.header")
    private Integer header;

    @Option(names = "--time", paramLabel = "COL[,COL]|none", descriptionKey = "cli.help.time")
    private String time;

    @Option(names = "--time-format", paramLabel = "F", descriptionKey = "cli.help.timeFormat")
    private String timeFormat;

    @Option(names = "--day-first", negatable = true, descriptionKey = "cli.help.dayFirst")
    private Boolean dayFirst;

    @Option(names = "--series", paramLabel = "ID", descriptionKey = "cli.help.series")
    private String series;

    @Option(names = "--transpose", negatable = true, descriptionKey = "cli.help.transpose")
    private Boolean transpose;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "cli.help.sheet")
    private String sheet;

    @Option(
            names = "--missing-value",
            paramLabel = "[COLUMN=]V",
            hideParamSyntax = true,
            descriptionKey = "cli.help.missingValue")
    private List<String> missingValues = new ArrayList<>();

    /**
     * The options of a recipe, or none, with those replaced that are given here.
     *
     * @throws UserError naming each option with a wrong value
     */
    public ReadOptions over(ReadOptions before) {
        List<UserError.Line> wrong = new ArrayList<>();
        if (delimiter != null && delimiter.length() != 1 && !isTab()) {
            wrong.add(new UserError.Line("--delimiter", Message.of("cli.option.delimiter", delimiter)));
        }
        if (decimal != null && !decimal.equals(".") && !decimal.equals(",")) {
            wrong.add(new UserError.Line("--decimal", Message.of("cli.option.decimal", decimal)));
        }
        if (missingValues.stream().anyMatch(text -> missingValue(text).text().isBlank())) {
            wrong.add(new UserError.Line("--missing-value", Message.of("cli.option.missingValue")));
        }
        UserError.throwIfAny(wrong);
        List<MissingValue> missing = new ArrayList<>(before.missingValues());
        missingValues.forEach(text -> missing.add(missingValue(text)));
        return before.withEncoding(or(encoding, before.encoding()))
                .withDelimiter(or(delimiter == null ? null : isTab() ? '\t' : delimiter.charAt(0), before.delimiter()))
                .withDecimal(or(decimal == null ? null : decimal.charAt(0), before.decimal()))
                .withSkip(skip == null ? before.skip() : OptionalInt.of(skip))
                .withHeader(header == null ? before.header() : OptionalInt.of(header))
                .withTimeColumn(or("none".equals(time) ? ReadOptions.NO_TIME : time, before.timeColumn()))
                .withTimeFormat(or(timeFormat, before.timeFormat()))
                .withDayFirst(or(dayFirst, before.dayFirst()))
                .withSeriesId(or(series, before.seriesId()))
                .withOrientation(or(orientation(), before.orientation()))
                .withPart(or(sheet, before.part()))
                .withMissingValues(missing.stream().distinct().toList());
    }

    private Orientation orientation() {
        return transpose == null ? null : transpose ? Orientation.ACROSS : Orientation.DOWN;
    }

    private boolean isTab() {
        return delimiter != null && List.of("tab", "\\t").contains(delimiter);
    }

    private static MissingValue missingValue(String text) {
        int sign = text.lastIndexOf('=');
        return sign <= 0
                ? new MissingValue(Optional.empty(), text)
                : new MissingValue(Optional.of(text.substring(0, sign)), text.substring(sign + 1));
    }

    private static <T> Optional<T> or(T given, Optional<T> fallback) {
        return given == null ? fallback : Optional.of(given);
    }
}
