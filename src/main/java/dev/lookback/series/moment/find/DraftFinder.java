package dev.lookback.series.moment.find;

import dev.lookback.series.moment.PatternParts;
import dev.lookback.series.moment.PatternParts.Part;
import dev.lookback.series.moment.words.CalendarNames;
import dev.lookback.series.moment.words.HalfDays;
import dev.lookback.series.moment.words.Ordinals;
import dev.lookback.series.moment.words.PlainLetters;
import dev.lookback.series.moment.words.Zones;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finder of all forms that a cell may have: assigns fields to its runs of digits and letters, from left to right, under the
 * constraints of {@link FieldOrders} and {@link FieldMarks}.
 */
final class DraftFinder {

    static final double UNKNOWN_WORD = 0.03;

    private static final Part ERA_YEAR = new Part('y', 1, "");
    private static final Part QUARTER = new Part('q', 1, "");

    /** Quarters and weeks without a word for it, which usually are months. */
    private static final double UNMARKED = 0.035;

    private static final double UNMARKED_WEEK = 0.045;

    private static final double ROMAN = 0.02;

    private final String cell;
    private final List<Token> tokens;
    private final List<Part> parts = new ArrayList<>();
    private final List<Draft> found = new ArrayList<>();

    private DraftFinder(String cell) {
        this.cell = cell;
        this.tokens = Token.of(cell);
    }

    /** All forms of a single time. */
    static List<Draft> of(String cell) {
        DraftFinder finder = new DraftFinder(cell);
        finder.extend(0, Progress.NONE);
        return finder.found;
    }

    private void extend(int i, Progress so) {
        if (i == tokens.size()) {
            Completion.draft(so, parts, tokens.size() == 1).ifPresent(found::add);
            return;
        }
        Token token = tokens.get(i);
        switch (token.kind()) {
            case DIGITS -> digits(i, so);
            case OTHER -> {
                extend(i + 1, so.withLiteral(token.text()));
                zone(i, so);
            }
            case WORD -> {
                word(i, so);
                zone(i, so);
            }
        }
    }

    private void word(int i, Progress so) {
        String text = tokens.get(i).text();
        if ("dqf".indexOf(so.last()) >= 0 && so.literal().isEmpty() && Ordinals.isEnding(text)) {
            extend(i + 1, so);
        }
        if (so.last() == 'G' && text.equals("元")) {
            field(ERA_YEAR, so, i + 1, false);
        }
        byte[] bytes = PlainLetters.bytes(text);
        if (so.date().isEmpty() && isEra(i, bytes)) {
            then(so.literal(), new Part('G', 1, ""), i + 1, so.withMark('G', 0));
            if (FieldMarks.of(text).indexOf('q') < 0) { // T1.15 may be a quarter
                return;
            }
        }
        if (CalendarNames.MONTHS.number(text) > 0) {
            boolean full = CalendarNames.isLongMonth(text);
            field(new Part('M', full ? 4 : 3, ""), so, i + 1, true);
        }
        boolean roman = tokens.size() > 2 && !(i == 0 && text.equals("v")); // v. 1 is a week
        if (roman && CalendarNames.ROMAN_MONTHS.number(text) > 0) {
            field(new Part('M', 3, ""), so.withCost(ROMAN), i + 1, true);
        }
        if (CalendarNames.QUARTERS.number(text) > 0 && isQuarter(text, i, so)) {
            field(QUARTER, so.withCost(ROMAN), i + 1, true);
        }
        boolean mark = FieldMarks.before(text) > 0 && i > 0 && tokens.get(i - 1).isDigits();
        boolean zone = so.hasMinutes() && Zones.isZone(text);
        if (CalendarNames.WEEKDAYS.number(text) > 0 && so.last() != 'E' && !mark && !zone) {
            then(so.literal(), new Part('E', text.length() > 3 ? 4 : 3, ""), i + 1, so.withMark('E', 0));
        }
        if (!so.half() && (so.clock().isEmpty() || !so.isClosed())) {
            int start = tokens.get(i).start();
            byte[] rest = PlainLetters.bytes(cell.substring(start));
            int read = HalfDays.read(rest, 0, rest.length) >> 1;
            boolean letter = rest.length > 1 && read == 1 && so.clock().isEmpty();
            if (read > 0 && !letter) {
                Part half = new Part('a', 1, "");
                behind(
                        start,
                        rest,
                        read,
                        so.literal(),
                        half,
                        so.withMark('a', so.clock().isEmpty() ? 0.005 : 0));
            }
        }
        if (!FieldMarks.of(text).isEmpty()) {
            extend(i + 1, so.withLiteral(text));
        } else if (so.cost() < UNKNOWN_WORD && FieldMarks.isUnknown(text)) {
            extend(i + 1, so.withLiteral(text).withCost(UNKNOWN_WORD));
        }
    }

    /** A zone: behind a time of day with minutes it needs no field of its own. */
    private void zone(int i, Progress so) {
        boolean date = FieldOrders.isDate(so.date());
        boolean clock = !so.clock().isEmpty() && !so.isClosed();
        if (!date && !clock
                || so.isShortRun()
                || so.last() == 'z'
                || !so.literal().isBlank()) {
            return;
        }
        int start = tokens.get(i).end() - tokens.get(i).text().stripLeading().length();
        byte[] rest = PlainLetters.bytes(cell.substring(start));
        int read = Zones.read(rest, 0, rest.length, new int[1]);
        if (read <= 0) {
            return;
        }
        boolean implied = so.hasMinutes() && !so.isClosed();
        boolean short_ = read < 4 && (rest[0] == '-' || rest[0] == '+');
        boolean clear = so.isClosed() || clock && !so.date().isEmpty() && !"-".equals(so.separator());
        if (!short_ || implied && clear) {
            Part zone = new Part('z', 1, "");
            String blank = start > tokens.get(i).start() ? " " : so.literal();
            behind(start, rest, read, blank, implied ? null : zone, so.withMark('z', implied ? 0 : 0.005));
        }
    }

    /** Goes on behind bytes that were read, which may end within a token. */
    private void behind(int start, byte[] rest, int read, String literal, Part part, Progress with) {
        int end = start + new String(rest, 0, read, StandardCharsets.UTF_8).length();
        int next = 0;
        while (next < tokens.size() && tokens.get(next).start() < end) {
            next++;
        }
        int border = next < tokens.size() ? tokens.get(next).start() : cell.length();
        Progress on = with.withLiteral(cell.substring(end, border));
        if (part == null) {
            extend(next, on);
        } else {
            then(literal, part, next, on);
        }
    }

    private void digits(int i, Progress so) {
        int length = tokens.get(i).length();
        char mark = i + 1 < tokens.size() ? FieldMarks.before(tokens.get(i + 1).text()) : 0;
        if (so.last() == 's' && (mark == 0 || mark == 's') && length <= 12) {
            String text = so.literal();
            if (text.equals(".") || text.equals(",") || text.equals(":") && text.equals(so.separator())) {
                then(text, new Part('S', length, ""), i + 1, so.withClock('S', text, text.equals(":") ? 0.01 : 0));
            }
        }
        if (so.last() == 'G') {
            if (length <= 2) {
                field(ERA_YEAR, so, i + 1, false);
            }
            return;
        }
        for (DigitRoles.Role role : DigitRoles.of(length)) {
            boolean shortened = length == 7 && role.parts().get(0).letter() == 'M' && tokens.size() == 1;
            boolean strange =
                    role.cost() > 0 && so.cost() >= UNKNOWN_WORD && role.parts().size() > 1;
            if ((mark == 0 || role.isOnly(mark)) && !shortened && !strange) {
                role(role.parts(), i, so.withCost(role.cost()));
            }
        }
    }

    /** Fields of one run of digits. */
    private void role(List<Part> fields, int i, Progress so) {
        Part first = fields.get(0);
        if (fields.size() == 1) {
            boolean told = FieldMarks.MARKED_FIELDS.indexOf(first.letter()) < 0
                    || FieldMarks.isMarked(first.letter(), tokens, i, so.literal());
            if (told || first.letter() != 'f' && isBesideYear(i)) {
                boolean doubtful = !told
                        || first.letter() == 'w'
                                && FieldMarks.isMarked('f', tokens, i, so.literal()); // S1 is half a year
                double cost = !doubtful ? 0 : first.letter() == 'q' ? UNMARKED : UNMARKED_WEEK;
                field(first, so.withCost(cost), i + 1, false);
            }
            return;
        }
        if (first.letter() == 'H' && !so.date().isEmpty() && !Separators.tellsDay(so.date())) {
            return; // the year rather than a time of day: Sep 14, 2018
        }
        double cost = Separators.cost(so, Progress.code(first), false);
        Progress on = cost < FieldOrders.NEVER ? so.with(first, cost) : null;
        int size = parts.size();
        add(so.literal(), first);
        for (Part next : fields.subList(1, fields.size())) {
            on = on != null && Separators.fits(on, Progress.code(next)) ? on.with(next, 0) : null;
            add("", next);
        }
        if (on != null) {
            extend(i + 1, on);
        }
        cut(size);
    }

    /** Whether the word is the name of an era, or its letter before a date: R6.1.15. */
    private boolean isEra(int i, byte[] word) {
        if (word[0] < 0) {
            return CalendarNames.yearBeforeEra(word, 0, word.length) > 0;
        }
        return word.length == 1
                && tokens.size() >= i + 4
                && isShort(tokens.get(i + 1))
                && !tokens.get(i + 2).text().equals(":") // T09:30
                && isShort(tokens.get(i + 3))
                && CalendarNames.yearBeforeEra(word, 0, word.length) > 0;
    }

    private static boolean isShort(Token token) {
        return token.isDigits() && token.length() <= 2;
    }

    /** Whether the cell is this number and a year: 2000:1 may be a quarter, 01/2024 a week. */
    private boolean isBesideYear(int i) {
        return tokens.size() == 3
                && i != 1
                && tokens.get(1).kind() == Token.Kind.OTHER
                && tokens.get(2 - i).isDigits()
                && tokens.get(2 - i).length() == 4;
    }

    /** Whether a word is the number of a quarter: a Chinese numeral only before the word for it. */
    private boolean isQuarter(String text, int i, Progress so) {
        return text.charAt(0) < 0x80 || FieldMarks.isMarked('q', tokens, i, so.literal());
    }

    private void field(Part part, Progress so, int next, boolean named) {
        double cost = Separators.cost(so, Progress.code(part), named);
        boolean decimals = "ms".indexOf(part.letter()) >= 0
                && part.count() == 1
                && so.literal().equals(".");
        if (cost < FieldOrders.NEVER && !decimals) {
            then(so.literal(), part, next, so.with(part, cost));
        }
    }

    private void then(String literal, Part part, int next, Progress so) {
        int size = parts.size();
        add(literal, part);
        extend(next, so);
        cut(size);
    }

    private void add(String literal, Part part) {
        if (!literal.isEmpty()) {
            parts.add(PatternParts.literal(literal.replaceAll("[\\s\\h]+", " ")));
        }
        parts.add(part);
    }

    private void cut(int size) {
        parts.subList(size, parts.size()).clear();
    }
}
