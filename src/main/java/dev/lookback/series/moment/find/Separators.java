package dev.lookback.series.moment.find;

import java.util.List;

/** Cost of a field behind those found so far, by its place and by the text between. */
final class Separators {

    private static final String CLOCK = "HmsS";
    private static final String DATE = "yxrbpMNdweqfD";

    /** A time of day behind a month: some programs drop the day, though it is the first. */
    private static final double CLOCK_OF_MONTH = 0.02;

    private Separators() {}

    /** Whether the field may follow, whatever stands between. */
    static boolean fits(Progress so, char field) {
        if (CLOCK.indexOf(field) >= 0) {
            boolean begins = !so.clock().isEmpty()
                    || so.date().isEmpty()
                    || FieldOrders.isDate(so.date())
                    || isDayOfMonth(so.date());
            return begins && !so.isClosed() && so.last() != 'z' && CLOCK.startsWith(so.clock() + field);
        }
        if (!so.clock().isEmpty()) {
            boolean first = so.dateBefore().isEmpty() && (so.hasMinutes() || so.half());
            boolean year =
                    isDayOfMonth(so.date()) && so.date().equals(so.dateBefore()) && (field == 'y' || field == 'x');
            if (!first && !year) {
                return false;
            }
        }
        return FieldOrders.begins(so.date() + field);
    }

    /** Whether a date is one of a single day. */
    static boolean tellsDay(String date) {
        return FieldOrders.isDate(date) && date.chars().anyMatch(c -> c == 'd' || c == 'D' || c == 'e');
    }

    /** A day before whose year the time of day may stand. */
    private static boolean isDayOfMonth(String date) {
        return date.equals("Nd") || date.equals("dN");
    }

    static double cost(Progress so, char field, boolean named) {
        double words = fits(so, field) ? wordCost(so.literal(), so.last(), field) : FieldOrders.NEVER;
        return words + (words < FieldOrders.NEVER ? markCost(so, field, named) : 0);
    }

    private static double markCost(Progress so, char field, boolean named) {
        String literal = so.literal();
        char last = so.last();
        String marks = marks(literal);
        boolean hasWord = marks.length() < literal.length();
        boolean clock = CLOCK.indexOf(field) >= 0;
        if (last == 0) {
            return marks.strip().isEmpty() || hasWord && marks.strip().equals(".") || "([\"#".contains(marks.strip())
                    ? 0
                    : FieldOrders.NEVER;
        }
        if (last == 'E' || last == 'a' || last == 'G') {
            return marks.strip().length() <= 2 ? 0 : FieldOrders.NEVER;
        }
        if (clock && CLOCK.indexOf(last) >= 0) {
            boolean same = so.separator() == null || so.separator().equals(Progress.kind(marks));
            boolean range = hasWord && marks.indexOf('-') >= 0;
            return range
                    ? FieldOrders.NEVER
                    : hasWord ? 0.002 : same ? FieldOrders.betweenClocks(literal) : FieldOrders.NEVER;
        }
        if (clock) {
            if (!tellsDay(so.date())) {
                boolean plain = List.of("", "T", "t", ",")
                        .contains(
                                hasWord && FieldMarks.before(literal.substring(0, 1)) > 0
                                        ? marks.strip()
                                        : literal.strip());
                double month = FieldOrders.isDate(so.date()) ? CLOCK_OF_MONTH : 0;
                return plain && !literal.isEmpty() ? month : FieldOrders.NEVER;
            }
            double again = marks.strip().equals(so.separator()) && !marks.isBlank() ? 0.01 : 0;
            return hasWord
                    ? 0
                    : again
                            + FieldOrders.betweenDateAndClock(
                                    literal,
                                    so.date().indexOf('N') >= 0
                                            ? so.date().indexOf('x') < 0
                                            : "".equals(so.separator()));
        }
        if (DATE.indexOf(last) >= 0) {
            boolean name = named || so.date().indexOf('N') >= 0;
            if (hasWord) {
                return 0;
            }
            if (field == 'e') {
                return literal.isEmpty() ? FieldOrders.NEVER : 0;
            }
            return FieldOrders.betweenDates(literal, so.separator(), name);
        }
        // The time of day comes first.
        boolean comma = marks.isBlank() || marks.strip().equals(",");
        return literal.isEmpty() || !comma ? FieldOrders.NEVER : so.date().isEmpty() ? 0.01 : 0;
    }

    /** Cost of the text behind the last field. */
    static double endCost(Progress so) {
        String marks = marks(so.literal()).strip();
        if (marks.length() > 1 || !marks.isEmpty() && ".,;:)]'\"#".indexOf(marks.charAt(0)) < 0) {
            return FieldOrders.NEVER;
        }
        return wordCost(so.literal(), so.last(), (char) 0) + (marks.isEmpty() ? 0 : 0.005);
    }

    /** Zero if each word marks the field before it or behind it, or only connects; words that nobody knows have been paid for. */
    private static double wordCost(String literal, char before, char behind) {
        for (String word : words(literal)) {
            String fields = FieldMarks.of(word);
            boolean apart = before == 0
                    ? literal.endsWith(" ")
                    : behind == 0 && (literal.startsWith(" ") || literal.startsWith("("));
            boolean fits = fields.isEmpty() && apart
                    || fields.indexOf(' ') >= 0
                    || before != 0 && fields.indexOf(plain(before)) >= 0
                    || "ms".indexOf(before) >= 0 && "ms".indexOf(behind) < 0 && fields.indexOf('H') >= 0
                    || behind != 0 && fields.indexOf(plain(behind)) >= 0;
            if (!fits) {
                return FieldOrders.NEVER;
            }
        }
        return 0;
    }

    static boolean lastWordMarks(String literal, char field) {
        List<String> words = words(literal);
        return !words.isEmpty() && FieldMarks.of(words.get(words.size() - 1)).indexOf(field) >= 0;
    }

    /** The text without its words. */
    static String marks(String literal) {
        StringBuilder marks = new StringBuilder();
        Token.of(literal).stream().filter(token -> !token.isWord()).forEach(token -> marks.append(token.text()));
        return marks.toString();
    }

    private static List<String> words(String literal) {
        return Token.of(literal).stream().filter(Token::isWord).map(Token::text).toList();
    }

    private static char plain(char field) {
        return field == 'x' || field == 'r' || field == 'b' || field == 'p' ? 'y' : field == 'N' ? 'M' : field;
    }
}
