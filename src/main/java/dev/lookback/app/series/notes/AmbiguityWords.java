package dev.lookback.app.series.notes;

import dev.lookback.app.series.reading.Delimiters;
import dev.lookback.series.FileReport.Ambiguity;
import dev.lookback.series.FileReport.LineSample;
import dev.lookback.series.FileReport.Question;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.text.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words for an ambiguity of a file, with a cell of it as an example: "01/02/2020 → 2 January 2020". */
record AmbiguityWords(Texts texts, Reading reading, Ambiguity ambiguity) {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([.,])\\d{3}");
    private static final Pattern DATE = Pattern.compile("([yu]+|M+|d+)([\\W_]+([yu]+|M+|d+))*");

    /** In one line. */
    String sentence() {
        String key = "app.series.ambiguity." + ambiguity.question();
        String told = texts.get(key, name(ambiguity.chosen()), name(ambiguity.other()));
        return example()
                .map(example -> texts.get("app.series.ambiguity.example", told, example))
                .orElse(told);
    }

    private String name(String answer) {
        return switch (ambiguity.question()) {
            case TIME_FORMAT -> areNamedApart() ? dateWords(answer) : answer;
            case TIME_COLUMN -> answer.isEmpty() ? texts.get("app.series.ambiguity.noTime") : answer;
            case ENCODING -> answer;
            case DECIMAL -> texts.get(answer.equals(",") ? "app.series.ambiguity.comma" : "app.series.ambiguity.point");
            case DELIMITER -> Delimiters.name(texts, answer.charAt(0)).toLowerCase(texts.locale());
        };
    }

    private boolean areNamedApart() {
        return !dateWords(ambiguity.chosen()).equals(dateWords(ambiguity.other()));
    }

    /** "day/month/year" for "dd/MM/yyyy HH:mm"; the pattern itself where it has other fields than those. */
    private String dateWords(String pattern) {
        String date = datePart(pattern).replaceFirst("[\\sT']*[HhkK].*", "");
        if (!DATE.matcher(date).matches()) {
            return pattern;
        }
        return date.replaceAll("[yu]+", "\u0001")
                .replaceAll("M+", "\u0002")
                .replaceAll("d+", "\u0003")
                .replace("\u0001", texts.get("app.series.ambiguity.year"))
                .replace("\u0002", texts.get("app.series.ambiguity.month"))
                .replace("\u0003", texts.get("app.series.ambiguity.day"));
    }

    private Optional<String> example() {
        if (ambiguity.question() == Question.TIME_FORMAT) {
            return rows().flatMap(line -> otherDate(line).stream()).findFirst();
        }
        return ambiguity.question() == Question.DECIMAL
                ? rows().flatMap(line -> otherNumber(line).stream()).findFirst()
                : Optional.empty();
    }

    private Stream<LineSample> rows() {
        return Stream.concat(reading.report().firstLines().stream(), reading.report().lastLines().stream())
                .filter(line -> line.row() >= 0);
    }

    /** A date of this line, and what it would be in the other format. */
    private Optional<String> otherDate(LineSample line) {
        if (!reading.series().hasTime()) {
            return Optional.empty();
        }
        LocalDateTime time = reading.series().timeAt(line.row());
        try {
            String text = DateTimeFormatter.ofPattern(datePart(ambiguity.chosen()), Locale.ROOT)
                    .format(time);
            long other = TimeForm.named(datePart(ambiguity.other())).reader().read(text);
            if (!line.text().contains(text) || other == TimeReader.UNREADABLE) {
                return Optional.empty();
            }
            LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(other, TimeReader.MILLIS_OF_DAY));
            return date.equals(time.toLocalDate())
                    ? Optional.empty()
                    : Optional.of(text + " → "
                            + DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .withLocale(texts.locale())
                                    .format(date));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty(); // no pattern but words, such as epoch seconds
        }
    }

    /** The pattern of the first column, where the time is spread over several. */
    private static String datePart(String pattern) {
        int join = pattern.indexOf(ReadOptions.JOIN);
        return join < 0 ? pattern : pattern.substring(0, join);
    }

    /** A number of this line with three digits behind a mark, and what it would be with the other decimal mark. */
    private Optional<String> otherNumber(LineSample line) {
        String delimiter = Pattern.quote(String.valueOf(reading.report().delimiter()));
        return Arrays.stream(line.text().split(delimiter))
                .map(cell -> GROUPED.matcher(cell.replace("\"", "").strip()))
                .filter(Matcher::matches)
                .findFirst()
                .map(number -> number.group() + " → " + otherwise(number));
    }

    private String otherwise(Matcher number) {
        boolean isFraction = number.group(1).equals(ambiguity.other());
        return isFraction ? number.group().replace(',', '.') : number.group().replaceAll("[.,]", "");
    }
}
