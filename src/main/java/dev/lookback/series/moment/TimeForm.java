package dev.lookback.series.moment;

import java.time.temporal.ChronoUnit;
import java.util.List;

/** Form in which the cells of a column write times: fields and literals, or numbers that count from an epoch. */
public sealed interface TimeForm
        permits PatternForm, EpochForm, SheetDayForm, DecimalYearForm, HourForm, PeriodForm, MixedForm {

    /** Name shown to the user: a pattern as of {@link java.time.format.DateTimeFormatter}, or words; see {@link #named}. */
    String name();

    /** Finest unit that the form tells. */
    ChronoUnit unit();

    /** Whether a cell tells a whole date: one without a year is none. */
    boolean hasDate();

    boolean hasClock();

    /** A new reader of cells in this form; for one thread. */
    TimeReader reader();

    /** Whether years have two digits only. */
    default boolean hasShortYear() {
        return false;
    }

    /** Whether the form tells the offset from UTC by itself; cells of other forms may add one all the same. */
    default boolean hasOffset() {
        return false;
    }

    /** Whether a cell gives the beginning and the end of a span, of which the beginning counts. */
    default boolean isRange() {
        return false;
    }

    /** This form for a column: two-digit years lie in those hundred years in which its times are in order. */
    default TimeForm fittedTo(List<String> cells) {
        return this;
    }

    /**
     * The form of a name or of a pattern that a person writes: letters y u M L d H h k m s S a X x Z z Q q w e E D, f for the half
     * of a year, G for Japanese eras, yyy for years of the Republic of China, yyyyy for Buddhist ones; literals, 'quoted text' and [optional parts]. Patterns of strftime (%Y-%m-%d) mean the same. Cells may write
     * numbers with or without leading zeros, months in many languages, and behind a time of day a fraction and a zone; a date may
     * lack its time of day, which then is midnight.
     *
     * @throws TimePatternException if there is no such form
     */
    static TimeForm named(String name) {
        return NamedForms.form(name.strip());
    }
}
