package dev.lookback.series.moment.find;

import dev.lookback.series.moment.PatternParts;
import dev.lookback.series.moment.PatternParts.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Form proposed for cells of one shape.
 *
 * @param parts fields and literals
 * @param date fields of the date in their order: x for a year of two digits, N for the name of a month, else as in {@link PatternParts}
 * @param clock fields of the time of day in their order
 * @param prior how unusual the form is
 */
record Draft(List<Part> parts, String date, String clock, double prior) {

    private static final double MOST = 0.05;

    Draft {
        parts = List.copyOf(parts);
        prior = Math.min(MOST, prior);
    }

    /** The same behind words that tell nothing of the time. */
    Draft after(String words, double more) {
        List<Part> all = new ArrayList<>();
        all.add(PatternParts.literal(words));
        all.addAll(parts);
        return new Draft(all, date, clock, prior + more);
    }

    /** The same before words that tell nothing of the time. */
    Draft before(String words, double more) {
        List<Part> all = new ArrayList<>(parts);
        all.add(PatternParts.literal(words));
        return new Draft(all, date, clock, prior + more);
    }

    /** The draft of a range whose beginning this is. */
    Draft to(String separator, Draft end, double more) {
        List<Part> both = new ArrayList<>(parts);
        both.add(PatternParts.literal(separator));
        both.addAll(end.parts);
        return new Draft(both, date, clock, prior + more);
    }

    /** The same with two digits for the date's numbers, the hours, or both, which cells may always have. */
    Draft padded(boolean dates, boolean hours) {
        List<Part> padded = new ArrayList<>();
        for (Part part : parts) {
            boolean pads = dates && "Mdw".indexOf(part.letter()) >= 0 || hours && "Hh".indexOf(part.letter()) >= 0;
            padded.add(pads && part.count() == 1 ? new Part(part.letter(), 2, "") : part);
        }
        return new Draft(padded, date, clock, prior);
    }

    /** Fields and literals without the numbers of digits, by which beginning and end of a range are alike. */
    String form() {
        StringBuilder form = new StringBuilder();
        for (Part part : parts) {
            boolean shortYear = part.letter() == 'y' && part.count() == 2;
            form.append(part.isLiteral() ? part.text() : shortYear ? "yy" : part.letter());
        }
        return form.toString();
    }

    String pattern() {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (isCroatian(part)) {
                pattern.append("MMM");
            } else if (!part.isLiteral()) {
                pattern.append(Character.toString(part.letter()).repeat(part.count()));
            } else if (isBetweenDateAndClock(i) && isSeparator(part.text())) {
                pattern.append('\'').append(part.text().replace("'", "''")).append('\'');
            } else {
                pattern.append(PatternParts.quoted(part.text()));
            }
        }
        boolean croatian = parts.stream().anyMatch(Draft::isCroatian);
        return pattern + (croatian ? PatternParts.CROATIAN : "");
    }

    private static boolean isCroatian(Part part) {
        return part.letter() == 'M' && part.count() == PatternParts.CROATIAN_MONTH;
    }

    /** The same with the names of the months in Croatian. */
    Draft croatian() {
        return new Draft(
                parts.stream()
                        .map(part -> part.letter() == 'M' && part.count() > 2
                                ? new Part('M', PatternParts.CROATIAN_MONTH, "")
                                : part)
                        .toList(),
                date,
                clock,
                prior);
    }

    /** Whether there is more than the marks of the date and blanks, as in 日 before the time of day. */
    private static boolean isSeparator(String text) {
        int marks = 0;
        while (marks < text.length() && FieldMarks.before(text.substring(marks, marks + 1)) > 0) {
            marks++;
        }
        return !text.substring(marks).isBlank();
    }

    private boolean isBetweenDateAndClock(int i) {
        return i > 0
                && i + 1 < parts.size()
                && "Hh".indexOf(parts.get(i + 1).letter()) >= 0
                && "yMdq".indexOf(parts.get(i - 1).letter()) >= 0;
    }
}
