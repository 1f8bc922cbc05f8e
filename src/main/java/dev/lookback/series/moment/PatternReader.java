package dev.lookback.series.moment;

import dev.lookback.series.moment.words.Blanks;
import dev.lookback.series.moment.words.CalendarNames;
import dev.lookback.series.moment.words.HalfDays;
import dev.lookback.series.moment.words.NameTable;
import dev.lookback.series.moment.words.Ordinals;
import dev.lookback.series.moment.words.PlainLetters;
import dev.lookback.series.moment.words.Zones;
import java.util.Arrays;

/** Reader of times written in fields and literals: the steps of its pattern are taken one after the other. */
final class PatternReader extends TimeReader {

    static final int YEAR = 0;
    static final int MONTH = 1;
    static final int DAY = 2;
    static final int HOUR = 3;
    static final int MINUTE = 4;
    static final int SECOND = 5;
    static final int MILLI = 6;
    static final int HALF_DAY = 7;
    static final int WEEK = 8;
    static final int WEEKDAY = 9;
    static final int QUARTER = 10;
    static final int HALF_YEAR = 11;
    static final int DAY_OF_YEAR = 12;
    /** Checked, but not used: the end of a range. */
    static final int IGNORED = 13;

    /** Year before the first of an era. */
    static final int ERA = 14;

    /** Month of the end of a range that alone has a year; 0 for none. */
    static final int END_MONTH = 15;

    private static final int[] DEFAULTS = {1970, 1, 1, 0, 0, 0, 0, -1, 1, 1, 1, 1, 1, 0, 0, 0};
    private static final int FAILED = -1;
    private static final byte[] FIRST_YEAR = PlainLetters.bytes("元");
    private static final byte[] DAY_ENDING = PlainLetters.bytes(CalendarNames.DAY_ENDING);

    private final Step[] steps;
    private final FixedWidths fixed;
    private final FieldTimes fields;
    private final int[] values = DEFAULTS.clone();
    private final int[] zone = new int[1];

    /** Groups that are being read, and where in the cell each began. */
    private final int[] groups;

    private final int[] places;

    /** @param pivot first of the hundred years that two digits may mean */
    PatternReader(PatternSteps pattern, int pivot) {
        this.steps = pattern.steps().toArray(Step[]::new);
        this.fixed = FixedWidths.of(pattern.steps());
        this.fields = new FieldTimes(pattern, pivot);
        this.groups = new int[steps.length];
        this.places = new int[steps.length];
    }

    @Override
    long wall(byte[] text, int from, int to) {
        System.arraycopy(DEFAULTS, 0, values, 0, DEFAULTS.length);
        if (!fixed.read(text, from, to, values)) {
            System.arraycopy(DEFAULTS, 0, values, 0, DEFAULTS.length);
            if (!run(text, from, to)) {
                return UNREADABLE;
            }
        }
        return fields.wall(values);
    }

    /** Whether the steps read the whole cell; groups are left out only where what follows them does not fit otherwise. */
    private boolean run(byte[] text, int from, int to) {
        int at = from;
        int open = 0;
        int i = 0;
        while (i < steps.length || at != to) {
            at = i < steps.length ? at : FAILED;
            if (at >= 0) {
                Step step = steps[i++];
                if (step.kind() != Step.Kind.OPTIONAL) {
                    at = next(text, at, to, step);
                } else if (at < to) {
                    groups[open] = i;
                    places[open++] = at;
                } else {
                    i += step.jump();
                }
            }
            if (at < 0) {
                if (open == 0) {
                    return false;
                }
                int group = groups[--open];
                at = places[open];
                i = group + steps[group - 1].jump();
                reset(group);
            }
        }
        return true;
    }

    private int next(byte[] text, int at, int to, Step step) {
        return switch (step.kind()) {
            case NUMBER -> number(text, at, to, step);
            case BYTE -> at < to && Step.lower(text[at]) == step.text()[0] ? at + 1 : FAILED;
            case BLANKS -> {
                int end = Blanks.skip(text, at, to);
                yield end > at || step.min() == 0 ? end : FAILED;
            }
            case FRACTION -> fraction(text, at, to, step);
            case ZONE -> zone(text, at, to);
            default -> word(text, at, to, step);
        };
    }

    private int word(byte[] text, int at, int to, Step step) {
        return switch (step.kind()) {
            case TEXT -> HalfDays.startsWith(text, at, to, step.text()) ? at + step.text().length : FAILED;
            case DOT -> at < to && text[at] == '.' ? at + 1 : at;
            case ORDINAL -> Ordinals.skip(text, at, to);
            case MONTH_NAME, CROATIAN_MONTH, DAY_NAME -> name(text, at, to, step);
            case HALF_DAY -> {
                int read = HalfDays.read(text, at, to);
                values[step.field()] = read & 1;
                yield read < 0 ? FAILED : read >> 1;
            }
            case ERA -> {
                values[step.field()] = CalendarNames.yearBeforeEra(text, at, to);
                yield values[step.field()] > 0 ? at + CalendarNames.eraLength(text, at) : FAILED;
            }
            case ERA_YEAR -> {
                boolean first = HalfDays.startsWith(text, at, to, FIRST_YEAR);
                values[step.field()] = 1;
                yield first ? at + FIRST_YEAR.length : number(text, at, to, step);
            }
            case MONTH_DECIMALS -> monthDecimals(text, at, to, step);
            case DIGITS -> digits(text, at, to, step);
            case QUARTER -> quarter(text, at, to, step);
            case ZEROS -> zeros(text, at, to);
            default -> throw new IllegalStateException(step.toString());
        };
    }

    private int zone(byte[] text, int at, int to) {
        zone[0] = NO_OFFSET;
        int end = at == to ? FAILED : Zones.read(text, at, to, zone);
        if (end >= 0) {
            setOffset(zone[0]);
        }
        return end;
    }

    /** Forgets what the steps from one on have read in vain. */
    private void reset(int first) {
        for (int i = first; i < steps.length; i++) {
            int field = steps[i].field();
            values[field] = DEFAULTS[field];
            if (steps[i].kind() == Step.Kind.ZONE) {
                setOffset(NO_OFFSET);
            }
        }
    }

    private int number(byte[] text, int from, int to, Step step) {
        int most = step.max();
        if (step.reserve() > 0) {
            most = Math.min(most, runLength(text, from, to) - step.reserve());
        }
        int end = Math.min(to, from + most);
        int at = from;
        int value = 0;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            value = value * 10 + digit;
        }
        if (at - from < step.min() || value < step.low() || value > step.high()) {
            return FAILED;
        }
        values[step.field()] = value;
        byte[] mark = step.text();
        at = step.field() == HOUR ? withoutLetter(text, at, to) : at;
        return mark.length == 0 ? at : at < to && Step.lower(text[at]) == mark[0] ? at + 1 : FAILED;
    }

    /** Index behind the letter of an hour that comes twice when clocks are put back: 2A:00, 2B:00. */
    private static int withoutLetter(byte[] text, int at, int to) {
        boolean letter = at + 1 < to && text[at + 1] == ':' && (text[at] == 'A' || text[at] == 'B');
        return letter ? at + 1 : at;
    }

    private int monthDecimals(byte[] text, int from, int to, Step step) {
        if (runLength(text, from, to) != 1) {
            return number(text, from, to, step);
        }
        values[step.field()] = 10;
        return text[from] == '1' ? from + 1 : FAILED;
    }

    private static int runLength(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at - from;
    }

    private int name(byte[] text, int from, int to, Step step) {
        int end = NameTable.wordEnd(text, from, to);
        boolean month = step.kind() != Step.Kind.DAY_NAME;
        if (month && end == from) {
            return numberedMonth(text, from, to, step);
        }
        NameTable names = !month
                ? CalendarNames.WEEKDAYS
                : step.kind() == Step.Kind.MONTH_NAME ? CalendarNames.MONTHS : CalendarNames.CROATIAN_MONTHS;
        int number = names.number(text, from, end);
        number = number == 0 && month ? CalendarNames.ROMAN_MONTHS.number(text, from, end) : number;
        if (number == 0) {
            return FAILED;
        }
        values[step.field()] = number;
        return !month && HalfDays.startsWith(text, end, to, DAY_ENDING) ? end + DAY_ENDING.length : end;
    }

    private int quarter(byte[] text, int from, int to, Step step) {
        int end = from < to && text[from] == '0' ? from + 1 : from;
        if (end < to && text[end] >= '1' && text[end] <= '4') {
            values[step.field()] = text[end] - '0';
            return end + 1;
        }
        // A Chinese numeral is a word of its own before 季度.
        end = from + 3 < to && text[from] < 0 ? from + 3 : NameTable.wordEnd(text, from, to);
        int number = CalendarNames.QUARTERS.number(text, from, end);
        values[step.field()] = number;
        return number > 0 ? end : FAILED;
    }

    /** A month as in Chinese, Japanese and Korean: 1月. */
    private int numberedMonth(byte[] text, int from, int to, Step step) {
        int end = number(text, from, to, Step.number(step.field(), 1, 2, 1, 12, 0));
        int after = end < 0 ? end : NameTable.wordEnd(text, end, to);
        return after > end && CalendarNames.MONTH_MARKS.number(text, end, after) > 0 ? after : FAILED;
    }

    private int fraction(byte[] text, int from, int to, Step step) {
        if (from + 1 >= to || text[from] != '.' && text[from] != ',') {
            return from;
        }
        int end = digits(text, from + 1, to, step);
        return end < 0 ? from : end;
    }

    /** Digits behind the second, of which the first three count. */
    private int digits(byte[] text, int from, int to, Step step) {
        int end = Math.min(to, from + step.max());
        int at = from;
        int value = 0;
        int weight = 100;
        for (; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
            value += (text[at] - '0') * weight;
            weight /= 10;
        }
        values[step.field()] = value;
        return at > from ? at : FAILED;
    }

    private static int zeros(byte[] text, int from, int to) {
        if (from == to || text[from] != '.' && text[from] != ',') {
            return from;
        }
        int at = from + 1;
        while (at < to && text[at] == '0') {
            at++;
        }
        return at == to ? at : from;
    }

    @Override
    public String toString() {
        return Arrays.toString(steps);
    }
}
