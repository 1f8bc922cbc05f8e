package dev.lookback.series.column;

import dev.lookback.series.rhythm.calendar.OpenDays;
import java.util.Arrays;
import java.util.Optional;

/** Column of the calendar that tells the rows next to a holiday: 1 where closed days lie before, or after, the day of a row, else 0. */
public enum HolidaySide {
    BEFORE("before_holiday") {
        @Override
        public boolean isBeside(OpenDays days, long epochDay) {
            return days.isBeforeHoliday(epochDay);
        }
    },

    AFTER("after_holiday") {
        @Override
        public boolean isBeside(OpenDays days, long epochDay) {
            return days.isAfterHoliday(epochDay);
        }
    };

    private final String column;

    HolidaySide(String column) {
        this.column = column;
    }

    /** Name of the column, which needs no quotes in expressions. */
    public String column() {
        return column;
    }

    /** Whether a holiday lies on this side of a day, with no open day between. */
    public abstract boolean isBeside(OpenDays days, long epochDay);

    /** The side with a column of that name. */
    public static Optional<HolidaySide> named(String column) {
        return Arrays.stream(values())
                .filter(side -> side.column.equals(column))
                .findFirst();
    }
}
