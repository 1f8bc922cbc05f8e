package dev.lookback.series.moment;

import dev.lookback.series.moment.PatternParts.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writer of the steps that read the parts of a pattern. */
final class StepWriter {

    private static final int MOST_FRACTION = 12;

    private final List<Step> steps = new ArrayList<>();
    private final Deque<Integer> groups = new ArrayDeque<>();
    private List<Part> parts = List.of();
    private final boolean strict;
    /** Number of steps up to the end of the last group, into which nothing may be put any more. */
    private int border;

    /** Fields that a range has twice: those of its end do not count. */
    private String repeated = "";

    private boolean ignored;

    /** @param strict whether two letters of a date or an hour mean two digits */
    StepWriter(boolean strict) {
        this.strict = strict;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    void add(Step step) {
        int last = steps.size() - 1;
        boolean joins = step.kind() == Step.Kind.BYTE
                && last >= border
                && steps.get(last).kind() == Step.Kind.NUMBER;
        if (joins && steps.get(last).text().length == 0) {
            steps.set(last, steps.get(last).followedBy(step));
        } else {
            steps.add(step);
        }
    }

    /**
     * @param zone whether a zone may follow the time of day
     * @param before fields whose values do not count, as they stand before, in the beginning of a range
     */
    void write(List<Part> some, boolean zone, String before) {
        parts = some;
        repeated = before;
        int last = lastOfClock();
        boolean minutes = parts.stream().anyMatch(part -> part.letter() == 'm');
        for (int i = 0; i < parts.size(); i++) {
            write(i);
            if (i == last && zone && minutes) {
                add(Step.optional(2));
                add(Step.blanks(0));
                add(Step.of(Step.Kind.ZONE));
            }
        }
    }

    /** Index of the last part of the time of day, with the border of a group of seconds that may be missing. */
    private int lastOfClock() {
        int last = -1;
        for (int i = 0; i < parts.size(); i++) {
            last = "HhmsSa".indexOf(parts.get(i).letter()) >= 0 ? i : last;
        }
        if (last < 0 || last + 1 == parts.size() || parts.get(last + 1).letter() != ']') {
            return last;
        }
        int begin = last;
        while (begin > 0 && parts.get(begin).letter() != '[') {
            begin--;
        }
        boolean seconds = parts.subList(begin, last).stream().noneMatch(part -> "Hhm".indexOf(part.letter()) >= 0);
        return seconds ? last + 1 : last;
    }

    private void write(int i) {
        Part part = parts.get(i);
        ignored = repeated.indexOf(part.letter()) >= 0;
        switch (part.letter()) {
            case PatternParts.LITERAL -> literal(i);
            case '[' -> {
                groups.push(steps.size());
                add(Step.optional(0));
            }
            case ']' -> {
                int begin = groups.pop();
                steps.set(begin, Step.optional(steps.size() - begin - 1));
                border = steps.size();
            }
            case 'G' -> add(Step.of(Step.Kind.ERA, field(PatternReader.ERA)));
            case 'E' -> {
                add(Step.of(Step.Kind.DAY_NAME));
                add(Step.of(Step.Kind.DOT));
            }
            case 'a' -> {
                blanksBeforeWord();
                add(Step.of(Step.Kind.HALF_DAY, field(PatternReader.HALF_DAY)));
            }
            case 'z' -> {
                blanksBeforeWord();
                add(Step.of(Step.Kind.ZONE));
            }
            case 'S' -> fraction(i);
            default -> number(i);
        }
    }

    private void number(int i) {
        Part part = parts.get(i);
        boolean chained = isNumber(i - 1) || isNumber(i + 1);
        switch (part.letter()) {
            case 'y', 'Y' -> {
                if (parts.stream().anyMatch(p -> p.letter() == 'G')) {
                    add(Step.eraYear(field(PatternReader.YEAR)));
                    return;
                }
                int most = part.count() == 2 || part.count() == 3 ? part.count() : 4;
                int least = part.count() == 3 && !chained ? 2 : most;
                add(Step.number(field(PatternReader.YEAR), least, most, 0, 9999, 0));
            }
            case 'M' -> {
                if (isMonthDecimals(i)) {
                    add(Step.monthDecimals(field(PatternReader.MONTH)));
                } else if (part.count() > 2) {
                    boolean croatian = part.count() == PatternParts.CROATIAN_MONTH;
                    Step.Kind kind = croatian ? Step.Kind.CROATIAN_MONTH : Step.Kind.MONTH_NAME;
                    add(Step.of(kind, field(PatternReader.MONTH)));
                    add(Step.of(Step.Kind.DOT));
                } else {
                    twoDigits(i, PatternReader.MONTH, 1, 12, chained);
                }
            }
            case 'd' -> {
                twoDigits(i, PatternReader.DAY, 1, 31, chained);
                if (parts.stream().anyMatch(p -> p.letter() == 'M' && p.count() > 2)) {
                    add(Step.of(Step.Kind.ORDINAL));
                }
            }
            case 'H' -> twoDigits(i, PatternReader.HOUR, 0, 24, chained);
            case 'h' -> twoDigits(i, PatternReader.HOUR, 0, 23, chained);
            case 'm' -> twoDigits(i, PatternReader.MINUTE, 0, 59, chained);
            case 's' -> {
                twoDigits(i, PatternReader.SECOND, 0, 60, chained);
                if (parts.stream().noneMatch(p -> p.letter() == 'S')) {
                    add(Step.fraction(field(PatternReader.MILLI), MOST_FRACTION));
                }
            }
            case 'w' -> twoDigits(i, PatternReader.WEEK, 1, 53, chained);
            case 'D' -> {
                int least = part.count() >= 3 || chained ? 3 : 1;
                add(Step.number(field(PatternReader.DAY_OF_YEAR), least, 3, 1, 366, 0));
            }
            case 'e' -> add(Step.number(field(PatternReader.WEEKDAY), 1, 1, 1, 7, 0));
            case 'q' -> {
                add(
                        chained
                                ? Step.number(field(PatternReader.QUARTER), 1, part.count(), 1, 4, 0)
                                : Step.of(Step.Kind.QUARTER, field(PatternReader.QUARTER)));
                if (!chained && i + 1 < parts.size() && parts.get(i + 1).text().startsWith(" ")) {
                    add(Step.of(Step.Kind.ORDINAL)); // 1st Quarter
                }
            }
            case 'f' -> add(Step.number(field(PatternReader.HALF_YEAR), 1, 1, 1, 2, 0));
            default -> throw new IllegalStateException(part.toString());
        }
    }

    /** Whether the whole pattern is yyyy.MM, which looks like a number. */
    private boolean isMonthDecimals(int i) {
        return i == 2
                && parts.size() == 3
                && parts.get(0).letter() == 'y'
                && parts.get(1).text().equals(".")
                && parts.get(2).count() == 2;
    }

    /** A number of one or two digits; next to other numbers only the first of a run may have one. */
    private void twoDigits(int i, int field, int low, int high, boolean chained) {
        int count = parts.get(i).count();
        boolean clock = field == PatternReader.MINUTE || field == PatternReader.SECOND;
        boolean fixed = chained ? count > 1 || isNumber(i - 1) : (clock || strict) && count > 1;
        int reserve = 0;
        for (int k = i + 1; chained && !fixed && isNumber(k); k++) {
            reserve += width(parts.get(k));
        }
        add(Step.number(field(field), fixed ? 2 : 1, 2, low, high, reserve));
    }

    private static int width(Part part) {
        return switch (part.letter()) {
            case 'y', 'Y' -> part.count() == 2 || part.count() == 3 ? part.count() : 4;
            case 'D' -> 3;
            case 'S' -> part.count();
            case 'e', 'q', 'f' -> 1;
            default -> 2;
        };
    }

    private boolean isNumber(int i) {
        return i >= 0 && i < parts.size() && parts.get(i).isNumber();
    }

    private void fraction(int i) {
        Part before = i > 0 ? parts.get(i - 1) : PatternParts.literal("");
        if (isMark(before)) {
            add(Step.fraction(field(PatternReader.MILLI), MOST_FRACTION));
        } else {
            int most = isNumber(i - 1) ? parts.get(i).count() : MOST_FRACTION;
            add(Step.digits(field(PatternReader.MILLI), most));
        }
    }

    private static boolean isMark(Part part) {
        return part.isLiteral() && (part.text().equals(".") || part.text().equals(","));
    }

    private void literal(int i) {
        String text = parts.get(i).text();
        boolean fraction = i + 1 < parts.size() && parts.get(i + 1).letter() == 'S' && isMark(parts.get(i));
        if (fraction) {
            return; // read with the digits
        }
        boolean word = i > 0
                && (parts.get(i - 1).letter() == 'E'
                        || parts.get(i - 1).letter() == 'M' && parts.get(i - 1).count() > 2);
        int at = word && text.startsWith(".") ? 1 : 0;
        while (at < text.length()) {
            int end = at;
            boolean blank = isBlank(text.charAt(at));
            while (end < text.length() && isBlank(text.charAt(end)) == blank) {
                end++;
            }
            add(blank ? Step.blanks(1) : Step.literal(text.substring(at, end)));
            at = end;
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A word may stand with or without a blank before it. */
    private void blanksBeforeWord() {
        int last = steps.size() - 1;
        if (last >= 0 && steps.get(last).kind() == Step.Kind.BLANKS) {
            steps.set(last, Step.blanks(0));
        } else {
            add(Step.blanks(0));
        }
    }

    private int field(int field) {
        boolean hasYear = parts.stream().anyMatch(part -> part.letter() == 'y') && repeated.indexOf('y') < 0;
        int end = field == PatternReader.MONTH && hasYear ? PatternReader.END_MONTH : PatternReader.IGNORED;
        return ignored ? end : field;
    }
}
