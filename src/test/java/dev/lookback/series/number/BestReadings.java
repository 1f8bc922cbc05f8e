package dev.lookback.series.number;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Readings of a column with each decimal mark that reads the most cells, the most probable first. */
final class BestReadings {

    private BestReadings() {}

    static List<NumberReading> of(List<String> cells, char delimiter) {
        NumberReading point = NumberNotations.of(cells, delimiter, '.');
        NumberReading comma = NumberNotations.of(cells, delimiter, ',');
        int most = Math.max(point.read(), comma.read());
        return Stream.of(point, comma)
                .filter(reading -> reading.read() == most)
                .sorted(Comparator.comparingDouble(NumberReading::cost))
                .toList();
    }
}
