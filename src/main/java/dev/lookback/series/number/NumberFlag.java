package dev.lookback.series.number;

import java.util.regex.Pattern;

/** Flags behind numbers: "12.3 p" for provisional and other letters of Eurostat's, also without a space
 * behind decimals; asterisks, daggers, notes and changes in brackets. */
final class NumberFlag {

    private static final String LETTERS = "bcdefinprsuz";
    private static final String LETTERS_BEHIND_DECIMALS = "perfPERF";

    /** Approved, estimated, provisional and revised values; other letters may be units, or sides of the world. */
    private static final String CAPITALS_APART = "AEPR";

    private static final String SIGNS = "*†‡#^!?¹²³⁴⁵ᵃᵇᶜ";
    private static final int MOST = 3;
    private static final int LONGEST_CHANGE = 14;

    /** Change since the value before, in brackets: (+0.5 %), (-12.3). */
    private static final Pattern CHANGE = Pattern.compile("\\([-+\u2212\u2013][\\d.,]+ ?%?\\)|\\([\\d.,]+ ?%\\)");

    private NumberFlag() {}

    /**
     * @param spaced whether a space parts the text from the number
     * @param decimals whether the number has decimals, unlike codes such as "12e"
     */
    static boolean isFlag(String text, boolean spaced, boolean decimals) {
        if (text.isEmpty() || text.length() > LONGEST_CHANGE) {
            return false;
        }
        if (spaced && CHANGE.matcher(text).matches()) {
            return true;
        }
        if (text.length() > MOST + 2) {
            return false;
        }
        if (text.equals(")") || text.equals("]")) { // the Japanese weather service's marks of values with gaps
            return true;
        }
        if (text.chars().allMatch(c -> SIGNS.indexOf(c) >= 0)) {
            return text.length() <= MOST;
        }
        boolean bracketed =
                (text.charAt(0) == '(' && text.endsWith(")")) || (text.charAt(0) == '[' && text.endsWith("]"));
        if (bracketed) {
            return text.length() > 2
                    && text.chars().skip(1).limit(text.length() - 2L).allMatch(Character::isLetterOrDigit);
        }
        if (spaced && text.length() == 1 && CAPITALS_APART.contains(text)) {
            return true;
        }
        if (text.length() == 1 && (spaced || decimals) && LETTERS_BEHIND_DECIMALS.contains(text)) {
            return true;
        }
        return spaced && text.length() <= MOST && text.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
    }
}
