package dev.lookback.series.moment.find;

import dev.lookback.series.moment.PatternParts.Part;

/**
 * Fields found so far in a cell, from its beginning.
 *
 * @param date as in {@link Draft}
 * @param clock as in {@link Draft}
 * @param last field found last: as in {@link Draft}, or E, a, z; 0 at the beginning
 * @param literal text since then
 * @param separator marks between the fields of the date, then of the time of day; null if there were none yet
 * @param half whether AM or PM was found
 * @param dateBefore the date where the time of day began
 * @param cost how unusual it is
 */
record Progress(
        String date,
        String clock,
        char last,
        String literal,
        String separator,
        boolean half,
        String dateBefore,
        double cost) {

    static final Progress NONE = new Progress("", "", (char) 0, "", null, false, "", 0);

    Progress withLiteral(String text) {
        // The dot of an abbreviation is no separator.
        boolean dot = (last == 'N' || last == 'E') && literal.isEmpty() && text.startsWith(".") && text.length() > 1;
        String all = literal + (dot ? text.substring(1) : text);
        return new Progress(date, clock, last, all, separator, half, dateBefore, cost);
    }

    Progress withDate(char field, String marks, double more) {
        boolean begins = date.equals(dateBefore);
        String first = begins ? null : separator == null ? marks.strip() : separator;
        return new Progress(date + field, clock, field, "", first, half, dateBefore, cost + more);
    }

    Progress withClock(char field, String marks, double more) {
        String first = clock.isEmpty() ? null : separator == null ? kind(marks) : separator;
        String before = clock.isEmpty() ? date : dateBefore;
        return new Progress(date, clock + field, field, "", first, half, before, cost + more);
    }

    /** A field of the date or of the time of day, behind the text that stands before it. */
    Progress with(Part part, double more) {
        char code = code(part);
        return "HmsS".indexOf(code) >= 0
                ? withClock(code, Separators.marks(literal), more)
                : withDate(code, Separators.marks(literal), more);
    }

    /** Letter of a field by which its order is judged; years and months have several by how they are written. */
    static char code(Part part) {
        return switch (part.letter()) {
            case 'y' -> "-yxrybp".charAt(part.count());
            case 'M' -> part.count() > 2 ? 'N' : 'M';
            default -> part.letter();
        };
    }

    /** A weekday, a half of the day or a zone. */
    Progress withMark(char field, double more) {
        return new Progress(date, clock, field, "", separator, half || field == 'a', dateBefore, cost + more);
    }

    Progress withCost(double more) {
        return new Progress(date, clock, last, literal, separator, half, dateBefore, cost + more);
    }

    /** Marks without blanks around them; nothing at all, as in 0930, is not the same as a blank. */
    static String kind(String marks) {
        return marks.isEmpty() ? "none" : marks.strip();
    }

    /** Whether it is a date in one run of digits with a short year, behind which no zone stands: 010000Z is a day and a time. */
    boolean isShortRun() {
        return clock.isEmpty() && "".equals(separator) && date.indexOf('x') >= 0;
    }

    boolean hasMinutes() {
        return clock.startsWith("Hm");
    }

    /** Whether the time of day is complete, since fields of the date follow it. */
    boolean isClosed() {
        return !clock.isEmpty() && !date.equals(dateBefore);
    }
}
