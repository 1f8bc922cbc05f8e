package dev.lookback.app.series.reading;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.MissingPolicy;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.Reading;
import dev.lookback.series.RowOrder;
import dev.lookback.series.guess.time.DateOrder;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;

/**
 * Choices for reading the open file: delimiter, encoding, decimal mark and so on; a choice reads it again. Where
 * nothing was chosen, what was detected is named.
 *
 * @param prefix of the controls' ids
 * @param brief whether there is no room to say that something was detected, except in the open list
 * @param reread reads the open file with other options
 */
public record ReadingChoices(
        Workbench workbench, Texts texts, String prefix, boolean brief, Consumer<ReadOptions> reread) {

    private static final List<String> ENCODINGS = List.of(
            "UTF-8", "GB18030", "GBK", "Big5", "Shift_JIS", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', ' ', '|');

    Choice<Optional<String>> encoding() {
        return detectable(
                "encoding",
                ReadOptions::encoding,
                ReadOptions::withEncoding,
                r -> r.report().encoding(),
                r -> ENCODINGS,
                name -> name);
    }

    Choice<Optional<Character>> delimiter() {
        return detectable(
                "delimiter",
                ReadOptions::delimiter,
                ReadOptions::withDelimiter,
                r -> r.report().delimiter(),
                r -> DELIMITERS,
                delimiter -> Delimiters.name(texts, delimiter));
    }

    Choice<Optional<Character>> decimal() {
        return detectable(
                "decimal",
                ReadOptions::decimal,
                ReadOptions::withDecimal,
                r -> r.report().decimalComma() ? ',' : '.',
                r -> List.of('.', ','),
                mark -> texts.get(mark == ',' ? "app.series.decimal.comma" : "app.series.decimal.point"));
    }

    Choice<Optional<Boolean>> dayFirst() {
        return detectable(
                "dayFirst",
                ReadOptions::dayFirst,
                ReadOptions::withDayFirst,
                r -> DateOrder.isDayFirst(r.report().timeFormat().orElse("")),
                r -> List.of(true, false),
                first -> texts.get(first ? "app.series.dayFirst.day" : "app.series.dayFirst.month"));
    }

    Choice<Optional<Orientation>> orientation() {
        return detectable(
                "orientation",
                ReadOptions::orientation,
                ReadOptions::withOrientation,
                r -> r.series().options().orientation().orElse(Orientation.DOWN),
                r -> List.of(Orientation.values()),
                way -> texts.get("app.series.orientation." + way));
    }

    public Choice<Optional<RowOrder>> order() {
        return detectable(
                "order",
                ReadOptions::order,
                ReadOptions::withOrder,
                r -> r.report().order(),
                r -> List.of(RowOrder.values()),
                order -> texts.get("app.series.order." + order));
    }

    public Choice<MissingPolicy> missing() {
        return choice(
                "missing",
                ReadOptions::missing,
                ReadOptions::withMissing,
                r -> List.of(MissingPolicy.values()),
                policy -> texts.get("app.series.missing." + policy),
                policy -> texts.get("app.series.missing." + policy + ".explain"));
    }

    private <T> Choice<Optional<T>> detectable(
            String field,
            Function<ReadOptions, Optional<T>> get,
            BiFunction<ReadOptions, Optional<T>, ReadOptions> set,
            Function<Reading, T> detected,
            Function<Reading, List<T>> values,
            Function<T, String> name) {
        Choice<Optional<T>> choice = choice(
                field,
                get,
                set,
                reading -> withDetection(values.apply(reading)),
                value -> value.map(name).orElseGet(() -> detection(get, detected.andThen(name))),
                null);
        return !brief
                ? choice
                : choice.named(value -> value.map(name).orElseGet(() -> inForce(detected.andThen(name))));
    }

    private static <T> List<Optional<T>> withDetection(List<T> values) {
        List<Optional<T>> all = new ArrayList<>();
        all.add(Optional.empty());
        values.forEach(value -> all.add(Optional.of(value)));
        return all;
    }

    private String inForce(Function<Reading, String> detected) {
        Reading reading = workbench.readingProperty().get();
        return reading == null ? "" : detected.apply(reading);
    }

    private <T> String detection(Function<ReadOptions, Optional<T>> get, Function<Reading, String> detected) {
        Reading reading = workbench.readingProperty().get();
        return reading == null || get.apply(reading.series().options()).isPresent()
                ? texts.get("app.series.detect")
                : texts.get("app.series.detected", detected.apply(reading));
    }

    private <T> Choice<T> choice(
            String field,
            Function<ReadOptions, T> get,
            BiFunction<ReadOptions, T, ReadOptions> set,
            Function<Reading, List<T>> values,
            Function<T, String> name,
            Function<T, String> explanation) {
        Choice<T> choice = new Choice<T>(prefix + field, List.of(), name, explanation, value -> {
                    ReadOptions before =
                            workbench.readingProperty().get().series().options();
                    reread.accept(set.apply(before, value));
                })
                .inList();
        WhileShown.follow(choice, workbench.readingProperty(), reading -> {
            choice.offer(values.apply(reading));
            choice.show(get.apply(reading.series().options()));
            choice.rename();
        });
        // If the file cannot be read that way, the old reading stays: refresh once reading has ended.
        WhileShown.end(choice, workbench.openingProperty(), () -> Platform.runLater(() -> show(choice, get)));
        return choice;
    }

    private <T> void show(Choice<T> choice, Function<ReadOptions, T> get) {
        Reading reading = workbench.readingProperty().get();
        if (reading != null) {
            choice.show(get.apply(reading.series().options()));
        }
    }
}
