package dev.lookback.series.moment.find;

import dev.lookback.series.moment.CivilDays;
import dev.lookback.series.moment.Order;
import dev.lookback.series.moment.PlainNumbers;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.moment.words.PlainLetters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cells of a column's sample, read in one form after the other. */
final class SampleCells {

    /** Number of first cells after which a form that read none of them is given up. */
    private static final int FIRST_FAILURES = 10;

    static final long EARLIEST = CivilDays.of(1600, 1, 1) * TimeReader.MILLIS_OF_DAY;
    static final long LATEST = CivilDays.of(2201, 1, 1) * TimeReader.MILLIS_OF_DAY;

    private final List<String> cells;
    private final byte[][] texts;

    SampleCells(List<String> cells) {
        this.cells = List.copyOf(cells);
        this.texts = this.cells.stream().map(PlainLetters::bytes).toArray(byte[][]::new);
    }

    /**
     * Times that a form reads.
     *
     * @param times of the cells that it reads, dates only between 1600 and 2200
     * @param offsets of these cells
     */
    record Times(List<Long> times, List<Integer> offsets) {

        static final Times NONE = new Times(List.of(), List.of());

        int count() {
            return times.size();
        }

        Order order() {
            return Order.of(times);
        }

        /** Whether years change more often than months, which change as well: they are days, as in 01 Jan, 02 Jan … 01 Feb. */
        boolean hasYearsLikeDays() {
            int years = 0;
            int months = 0;
            for (int i = 1; i < times.size(); i++) {
                LocalDate last = date(times.get(i - 1));
                LocalDate next = date(times.get(i));
                years += last.getYear() == next.getYear() ? 0 : 1;
                months += last.getMonth() == next.getMonth() ? 0 : 1;
            }
            return months > 0 && years > months;
        }

        private static LocalDate date(long time) {
            return LocalDate.ofEpochDay(Math.floorDiv(time, TimeReader.MILLIS_OF_DAY));
        }
    }

    List<String> cells() {
        return cells;
    }

    int size() {
        return texts.length;
    }

    /** The times, none if the form reads less than two thirds of the cells. */
    Times read(TimeForm form) {
        TimeReader reader = form.reader();
        List<Long> times = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (i - times.size() > texts.length / 3 || times.isEmpty() && i >= FIRST_FAILURES) {
                return Times.NONE;
            }
            long time = reader.read(texts[i], 0, texts[i].length);
            if (time != TimeReader.UNREADABLE && (!form.hasDate() || time >= EARLIEST && time < LATEST)) {
                times.add(time);
                offsets.add(reader.offset());
            }
        }
        return times.size() * 3 >= texts.length * 2 ? new Times(times, offsets) : Times.NONE;
    }

    /** Number of cells that are numbers. */
    int numbers() {
        int count = 0;
        for (byte[] text : texts) {
            count += Double.isNaN(number(text)) ? 0 : 1;
        }
        return count;
    }

    /** The numbers among the cells. */
    double[] values() {
        return Arrays.stream(texts)
                .mapToDouble(SampleCells::number)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** Most digits behind the decimal mark. */
    int decimals() {
        int most = 0;
        for (byte[] text : texts) {
            most = Math.max(most, PlainNumbers.decimals(text, 0, text.length));
        }
        return most;
    }

    private static double number(byte[] text) {
        return text.length == 0 ? Double.NaN : PlainNumbers.parse(text, 0, text.length);
    }
}
