package dev.lookback.series;

import dev.lookback.text.Message;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Choice among several series in one file: the rows and the span of each, and which one was read.
 *
 * @param columns names of the columns that tell them apart; empty where they are rows without names
 * @param count of the series
 * @param spans of the series, in the order of the file; of very many only the first
 * @param read the one that was read; empty where all were
 * @param asked whether that was asked for, not chosen by the reader
 */
public record SeriesChoice(List<String> columns, int count, List<Span> spans, Optional<Span> read, boolean asked) {

    public SeriesChoice {
        columns = List.copyOf(columns);
        spans = List.copyOf(spans);
    }

    /**
     * One of several series in a file.
     *
     * @param id text of its id column, or texts joined with " / "
     * @param rows number of its rows with a value
     * @param first its first time; empty where the rows have none
     */
    public record Span(String id, int rows, Optional<LocalDateTime> first, Optional<LocalDateTime> last) {

        /** First and last time, without the time of day where both are midnight; empty without times. */
        public Optional<String> extent() {
            boolean days = first.isPresent()
                    && first.get().toLocalTime().equals(LocalTime.MIDNIGHT)
                    && last.filter(time -> time.toLocalTime().equals(LocalTime.MIDNIGHT))
                            .isPresent();
            return first.flatMap(from -> last.map(to -> text(from, days) + " – " + text(to, days)));
        }

        private static String text(LocalDateTime time, boolean day) {
            return day ? time.toLocalDate().toString() : time.toString().replace('T', ' ');
        }
    }

    /** What a person is told: how many series there are, by which columns, and which one was read. */
    public Message told() {
        if (read.isEmpty()) {
            return columns.isEmpty()
                    ? Message.of("series.several.all", count)
                    : Message.of("series.several.allBy", count, columns);
        }
        Span one = read.get();
        String extent = one.extent().orElse("");
        if (columns.isEmpty()) {
            return extent.isEmpty()
                    ? Message.of("series.several.oneNoTime", count, one.id(), one.rows())
                    : Message.of("series.several.one", count, one.id(), one.rows(), extent);
        }
        return extent.isEmpty()
                ? Message.of("series.several.oneByNoTime", count, columns, one.id(), one.rows())
                : Message.of("series.several.oneBy", count, columns, one.id(), one.rows(), extent);
    }
}
