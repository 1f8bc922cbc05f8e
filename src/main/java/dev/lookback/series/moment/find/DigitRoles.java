package dev.lookback.series.moment.find;

import dev.lookback.series.moment.PatternParts.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fields that a run of digits may hold: one, or several in their full width. */
final class DigitRoles {

    /** Roles by the length of the run; yyy is a year of the Republic of China, yyyyy a Buddhist one, yyyyyy a Persian one. */
    private static final List<List<String>> BY_LENGTH = List.of(
            List.of(),
            List.of("M", "d", "H", "m", "s", "w", "e", "q", "f"),
            List.of("M", "d", "H", "mm", "ss", "yy", "w", "qq"),
            List.of("DDD", "Hmm", "yyy"),
            List.of("yyyy", "HHmm", "MMdd", "yyMM", "MMyy", "yyyyy", "yyyyyy"),
            List.of("yyyMM", "yyyyq", "yyDDD", "Hmmss"),
            List.of("yyyyMM", "yyMMdd", "HHmmss", "ddMMyy", "MMddyy", "MMyyyy", "yyyyww"),
            List.of("yyyyDDD", "yyyMMdd", "Mddyyyy"),
            List.of("yyyyMMdd", "ddMMyyyy", "MMddyyyy", "yyMMddHH", "yyyyyyMMdd"),
            List.of("HHmmssSSS", "yyyyDDDHH"),
            List.of("yyyyMMddHH", "yyMMddHHmm", "ddMMyyyyHH", "MMddyyyyHH"),
            List.of("yyyyDDDHHmm"),
            List.of("yyyyMMddHHmm", "yyMMddHHmmss", "ddMMyyyyHHmm", "MMddyyyyHHmm"),
            List.of(),
            List.of("yyyyMMddHHmmss", "ddMMyyyyHHmmss", "MMddyyyyHHmmss"),
            List.of(),
            List.of("yyyyMMddHHmmssSS"),
            List.of("yyyyMMddHHmmssSSS"));

    private static final Set<String> SELDOM = Set.of(
            ("yyMM MMyy MMdd yyDDD MMyyyy HHmm Hmm Hmmss yyyyww yyyyq yyyMM yyyMMdd yyMMddHH yyyyDDDHH ddMMyyyyHH MMddyyyyHH"
                            + " yyyyyyMMdd Mddyyyy")
                    .split(" "));

    private static final List<List<Role>> ROLES = BY_LENGTH.stream()
            .map(roles -> roles.stream().map(DigitRoles::role).toList())
            .toList();

    private DigitRoles() {}

    /**
     * A role of a run of digits.
     *
     * @param parts its fields
     * @param cost how unusual it is
     */
    record Role(List<Part> parts, double cost) {

        /** Whether the run holds this field and no other. */
        boolean isOnly(char field) {
            return parts.size() == 1 && parts.get(0).letter() == field;
        }
    }

    static List<Role> of(int length) {
        return length < ROLES.size() ? ROLES.get(length) : List.of();
    }

    private static Role role(String letters) {
        List<Part> parts = new ArrayList<>();
        for (int begin = 0, end = 0; begin < letters.length(); begin = end) {
            while (end < letters.length() && letters.charAt(end) == letters.charAt(begin)) {
                end++;
            }
            parts.add(new Part(letters.charAt(begin), end - begin, ""));
        }
        return new Role(List.copyOf(parts), SELDOM.contains(letters) ? 0.01 : 0);
    }
}
