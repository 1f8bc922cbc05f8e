package dev.lookback.series.prepare;

import dev.lookback.series.column.CalendarPart;
import dev.lookback.series.column.HolidaySide;
import dev.lookback.series.column.expression.Expression;

/** Definition of a column's values. */
sealed interface Definition {

    /** A column of numbers of the file. */
    record OfFile() implements Definition {}

    /** Sine or cosine of a part of the calendar. */
    record OfCalendar(CalendarPart.Wave wave) implements Definition {}

    /** 1 in the rows next to a holiday that was known before, else 0. */
    record OfHoliday(HolidaySide side) implements Definition {}

    /** 1 where a column of texts has a text, else 0. */
    record OfText(String column, String text) implements Definition {}

    /** Values of a formula over other columns. */
    record OfFormula(Expression tree) implements Definition {}
}
