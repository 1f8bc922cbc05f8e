package dev.lookback.cli.output;

import dev.lookback.recipe.DataReference;
import dev.lookback.series.FileReport;
import dev.lookback.series.FileReport.Question;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.series.csv.role.UnreadTimes;
import dev.lookback.text.Texts;
import java.io.PrintWriter;

/**
 * Summary of how a file was read: rows, span and target in a line; times that could not be read; what was skipped, unreadable or missing; which of several series it
 * is; and the option that would read it in another way that fits nearly as well.
 */
public final class ReadingLines {

    private ReadingLines() {}

    /** @param data columns in use */
    public static void print(Reading reading, DataReference data, PrintWriter out, Texts texts) {
        String target = data.target();
        Series series = reading.series();
        FileReport report = reading.report();
        out.println(
                series.hasTime()
                        ? texts.get(
                                "cli.read.times",
                                series.name(),
                                series.rows(),
                                series.timeLabel(0),
                                series.timeLabel(series.rows() - 1),
                                texts.get(series.rhythmReport().summary()),
                                target)
                        : texts.get("cli.read.rows", series.name(), series.rows(), target));
        UnreadTimes.column(series).ifPresent(column -> out.println(texts.get("cli.read.untimed", column)));
        int unreadable = report.unreadable().stream()
                .mapToInt(FileReport.Unreadable::count)
                .sum();
        out.println(texts.get(
                "cli.read.lost",
                texts.get(series.usedRows(data.used()).words()),
                report.skipped().size(),
                unreadable));
        report.leftOut().stream()
                .findFirst()
                .ifPresent(first -> out.println(texts.get(
                        "cli.read.leftOut", report.leftOut().size(), first.line(), texts.get(first.reason()))));
        report.withoutEffect().forEach(option -> out.println(texts.get("cli.read.withoutEffect." + option)));
        report.suspectedMissing()
                .forEach(value -> out.println(
                        texts.get("cli.read.suspected", value.column(), plain(value.value()), value.count())));
        report.series()
                .ifPresent(choice -> out.println(texts.get(
                        choice.read().isPresent() && choice.asked() ? "cli.read.series" : "cli.read.several",
                        texts.get(choice.told()))));
        report.ambiguity().ifPresent(doubt -> out.println(words(doubt, texts)));
        out.flush();
    }

    /** The other reading, with the option that takes it. */
    static String words(FileReport.Ambiguity doubt, Texts texts) {
        return texts.get(
                "cli.read.ambiguous",
                texts.get("series.question." + doubt.question()),
                answer(doubt.question(), doubt.chosen()),
                answer(doubt.question(), doubt.other()),
                option(doubt));
    }

    private static String option(FileReport.Ambiguity doubt) {
        Question question = doubt.question();
        String answer = answer(question, doubt.other());
        return switch (question) {
            case TIME_FORMAT -> "--time-format \"" + answer + "\"";
            case TIME_COLUMN -> "--time \"" + answer + "\"";
            case DECIMAL -> "--decimal " + answer;
            case DELIMITER -> "--delimiter " + answer;
            case ENCODING -> "--encoding " + answer;
        };
    }

    /** An answer as the option takes it, which can be seen and copied. */
    private static String answer(Question question, String answer) {
        return switch (question) {
            case TIME_COLUMN -> answer.isEmpty() ? "none" : answer;
            case DELIMITER -> answer.equals("\t") ? "tab" : "\"" + answer + "\"";
            default -> answer;
        };
    }

    private static String plain(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole ? Long.toString((long) value) : Double.toString(value);
    }
}
