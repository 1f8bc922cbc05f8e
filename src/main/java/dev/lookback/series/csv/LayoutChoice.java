package dev.lookback.series.csv;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.time.TimeSource;
import dev.lookback.series.layout.Layout;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Choice among the readings of a file by the direction of its times that a person gives. */
final class LayoutChoice {

    private LayoutChoice() {}

    static Orientation orientation(Layout layout) {
        if (layout instanceof Layout.Across) {
            return Orientation.ACROSS;
        }
        return layout instanceof Layout.Grid ? Orientation.DOWN_AND_ACROSS : Orientation.DOWN;
    }

    /** Whether a reading's times may go on in its direction. With times across, each row of a table of series by an id turns. */
    static boolean allows(ReadOptions options, Interpretation reading) {
        Orientation found = orientation(reading.layout());
        return options.orientation().isEmpty()
                || options.orientation().get() == found
                || options.orientation().get() == Orientation.ACROSS && found == Orientation.DOWN;
    }

    /** The reading with the texts of all columns, where a series is chosen by a text or each row is to be one. */
    static Interpretation labelled(ReadOptions options, Interpretation reading) {
        boolean asked = options.seriesId().isPresent()
                || options.orientation().filter(Orientation.ACROSS::equals).isPresent();
        if (!asked || !(reading.layout() instanceof Layout.Down)) {
            return reading;
        }
        List<Integer> ofTime = reading.time().map(TimeSource::columns).orElse(List.of());
        List<Integer> all = IntStream.range(0, reading.columns().size())
                .filter(c -> !ofTime.contains(c))
                .boxed()
                .toList();
        return reading.as(new Layout.Down(all), reading.columns(), reading.outcome(), reading.cost());
    }

    /** Leaves readings with times across only, if there are some and such a one is wanted. */
    static <T> void narrow(ReadOptions options, List<T> readings, Function<T, Interpretation> reading) {
        if (options.orientation().filter(Orientation.ACROSS::equals).isPresent()
                && readings.stream().anyMatch(of -> reading.apply(of).layout() instanceof Layout.Across)) {
            readings.removeIf(of -> !(reading.apply(of).layout() instanceof Layout.Across));
        }
    }
}
