package dev.lookback.series.column;

import dev.lookback.text.Message;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Calendar column of a stamp: the hour, weekday, day of the month, month or day of the year as a point on a circle, given by its
 * sine and cosine. So the last hour of a day is as near to the first as any two hours that follow one another.
 */
public enum CalendarPart {
    /** Time of day with its minutes: 0 at midnight. */
    HOUR("hour", 1) {
        @Override
        double turn(long millis, LocalDate day) {
            return Math.floorMod(millis, DAY) / (double) DAY;
        }
    },

    /** Monday is 0. */
    WEEKDAY("weekday", 7) {
        @Override
        double turn(long millis, LocalDate day) {
            return (day.getDayOfWeek().getValue() - 1) / 7.0;
        }
    },

    /** The first day is 0; the circle is as long as the month, so that ends of months are near one another. */
    DAY_OF_MONTH("day_of_month", 28) {
        @Override
        double turn(long millis, LocalDate day) {
            return (day.getDayOfMonth() - 1) / (double) day.lengthOfMonth();
        }
    },

    /** January is 0. */
    MONTH("month", 365) {
        @Override
        double turn(long millis, LocalDate day) {
            return (day.getMonthValue() - 1) / 12.0;
        }
    },

    /** 1 January is 0. */
    DAY_OF_YEAR("day_of_year", 365) {
        @Override
        double turn(long millis, LocalDate day) {
            return (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
        }
    };

    /**
     * Sine or cosine of a part of the calendar.
     *
     * @param part which part
     * @param isSine else it is the cosine
     */
    public record Wave(CalendarPart part, boolean isSine) {

        /** Such as {@code weekday_sin}, which needs no quotes in expressions. */
        public String name() {
            return part.word + (isSine ? "_sin" : "_cos");
        }

        /**
         * Values at stamps, those of rows or those of the future.
         *
         * @param stamps milliseconds since 1970 on the clock of the file
         * @return as many, from -1 to 1
         */
        public double[] values(long[] stamps) {
            double[] values = new double[stamps.length];
            LocalDate day = LocalDate.EPOCH;
            double turn = 0;
            double value = isSine ? 0 : 1;
            for (int i = 0; i < stamps.length; i++) {
                long number = Math.floorDiv(stamps[i], DAY);
                day = day.toEpochDay() == number ? day : LocalDate.ofEpochDay(number);
                double next = part.turn(stamps[i], day);
                if (next != turn) {
                    turn = next;
                    value = isSine ? Math.sin(2 * Math.PI * turn) : Math.cos(2 * Math.PI * turn);
                }
                values[i] = value;
            }
            return values;
        }
    }

    private static final long DAY = 86_400_000;

    private final String word;

    /** Least days of its circle. */
    private final int days;

    CalendarPart(String word, int days) {
        this.word = word;
        this.days = days;
    }

    /** Place on the circle, from 0 to below 1. */
    abstract double turn(long millis, LocalDate day);

    /** Its sine and cosine. */
    public List<Wave> waves() {
        return List.of(new Wave(this, true), new Wave(this, false));
    }

    /** Name for people. */
    public Message words() {
        return Message.of("series.calendar." + word);
    }

    /**
     * Parts that tell something about the rows of a series: these come more often than once in a circle, and go round at least once. So
     * a daily series has no hour, and a monthly one has neither weekday nor day.
     *
     * @param stamps milliseconds since 1970 on the clock of the file, ascending
     */
    public static List<CalendarPart> fitting(long[] stamps) {
        if (stamps.length < 2) {
            return List.of();
        }
        long step = medianStep(stamps);
        long span = stamps[stamps.length - 1] - stamps[0] + step;
        return Arrays.stream(values())
                .filter(part -> part.isFitting(step) && span >= part.days * DAY)
                .toList();
    }

    private boolean isFitting(long step) {
        // Days of a month or year say no more than the month where rows are a month apart.
        boolean isOfDays = this == DAY_OF_MONTH || this == DAY_OF_YEAR;
        return step < (isOfDays ? DAY_OF_MONTH.days : days) * DAY;
    }

    private static long medianStep(long[] stamps) {
        long[] steps = new long[stamps.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = stamps[i + 1] - stamps[i];
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }
}
