package dev.lookback.series.number;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.Locale;
import java.util.Optional;

/** Parser of one number as people write it: signs, parentheses, currency, digits in groups, multiplier, unit and flag. For a single use. */
final class NumberText {

    private final String text;
    private final String unit;
    private final char decimal;
    private final boolean isGuarded;
    private int at;
    private boolean isOpen;
    private boolean isSigned;
    private String currency = "";
    private boolean isCurrencyFirst;
    private boolean isNegative;
    private int exponent;
    private double factor = 1;
    private Numeral numeral;
    private String suffix = "";
    private String rest = "";
    private String flag = "";
    private boolean isNumber;

    private NumberText(String text, boolean isGuarded, NumberNotation notation) {
        this.text = text;
        this.isGuarded = isGuarded;
        this.unit = notation.unit();
        this.decimal = notation.decimal();
    }

    static NumberText of(String cell, NumberNotation notation) {
        String text = NumberSigns.normal(cell);
        boolean formula = text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"");
        boolean apostrophe = text.length() > 1 && NumberSigns.isApostrophe(text.charAt(0));
        String bare = formula ? text.substring(2, text.length() - 1) : apostrophe ? text.substring(1) : text;
        String digits = FlaggedCells.areIn(notation)
                ? FlaggedCells.value(bare)
                : BothMarks.areIn(notation) ? bare.replace(',', '.') : bare;
        NumberText number = new NumberText(digits, formula || apostrophe, notation);
        number.isNumber = number.readPrefix() && number.readNumeral() && number.readSuffix();
        number.flag = digits.length() == bare.length() ? number.flag : bare.substring(digits.length() + 1);
        return number;
    }

    /** Whether it is a number if {@link #rest} is taken for its unit. */
    boolean isNumber() {
        return isNumber;
    }

    double value() {
        double value = JavaDoubleParser.parseDouble(numeral.ascii() + "E" + (numeral.exponent() + exponent));
        return Double.isInfinite(value) ? NumberNotation.MISSING : factor * (isNegative ? -value : value);
    }

    Numeral numeral() {
        return numeral;
    }

    /** All that stands behind the digits, spaces before it too. */
    String suffix() {
        return suffix;
    }

    /** The end of it that is not understood: a unit, or no number. */
    String rest() {
        return rest;
    }

    Optional<String> flag() {
        return flag.isEmpty() ? Optional.empty() : Optional.of(flag);
    }

    boolean isGuarded() {
        return isGuarded;
    }

    private boolean readPrefix() {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean fraction = Numeral.isDecimal(c, decimal) && Numeral.startsWithDigit(text, at + 1);
            if (fraction || Numeral.startsWithDigit(text, at)) {
                return true;
            }
            if (c == '(' && !isSigned && !isOpen) {
                isOpen = true;
                isNegative = true;
            } else if ((NumberSigns.isMinus(c) || NumberSigns.isPlus(c)) && !isSigned) {
                sign(NumberSigns.isMinus(c));
            } else if (Character.isLetter(c) && Currencies.isName(word())) {
                currency(word(), true);
                at += word().length() - 1;
            } else if (Currencies.isSign(c)) {
                currency(String.valueOf(c), true);
            } else if (NumberSigns.isAbout(c) && flag.isEmpty()) {
                flag = String.valueOf(c);
            } else if (!NumberSigns.isSpace(c)) {
                return false;
            }
        }
        return false;
    }

    private void currency(String name, boolean first) {
        currency = currency.isEmpty() ? name : currency;
        isCurrencyFirst |= first;
    }

    /** Whether the currency says that the mark of a number like "1.234" is one of groups; empty without a currency. */
    Optional<Boolean> hasGroup() {
        if (currency.isEmpty() || !numeral.isAmbiguous()) {
            return Optional.empty();
        }
        char mark = numeral.groups() > 0 ? numeral.group() : decimal;
        boolean tight = isCurrencyFirst && Numeral.startsWithDigit(text, text.indexOf(currency) + currency.length());
        return Optional.of(Currencies.groupMark(currency, tight, mark) == mark);
    }

    private void sign(boolean minus) {
        isSigned = true;
        isNegative |= minus;
    }

    private boolean readNumeral() {
        numeral = Numeral.at(text, at, decimal);
        at = numeral.end();
        return numeral.isPresent();
    }

    private boolean readSuffix() {
        suffix = text.substring(at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            int close = isOpen && text.endsWith(")") ? text.length() - 1 : text.length();
            Optional<Double> ofUnit =
                    UnitPrefix.factor(text.substring(at, close).strip(), unit);
            if (ofUnit.isPresent()) {
                factor = ofUnit.get();
                isOpen &= close == text.length();
                return !isOpen;
            }
            if (c == '±' && isSpaced()) {
                return true; // an uncertainty
            }
            if (c == ')' && isOpen) {
                isOpen = false;
            } else if (NumberSigns.isMinus(c) && numeral.endsInMark()) {
                continue; // "12,-": no cents
            } else if ((NumberSigns.isMinus(c) || NumberSigns.isPlus(c))
                    && !isSigned
                    && !isNegative
                    && isLast(at + 1)) {
                sign(NumberSigns.isMinus(c));
            } else if (Multipliers.ofCharacter(c) != Multipliers.NONE) {
                exponent += Multipliers.ofCharacter(c);
            } else if ((NumberSigns.isPercent(c) || Currencies.isSign(c)) && text.startsWith("/", at + 1)) {
                return readRest(close); // €/MWh
            } else if (Currencies.isSign(c)) {
                currency(String.valueOf(c), false);
            } else if (!NumberSigns.isSpace(c) && !NumberSigns.isPercent(c)) {
                String word = word();
                if (!readWord(word)) {
                    return readRest(close);
                }
                at += word.length() - 1;
            }
        }
        return !isOpen;
    }

    private boolean readWord(String word) {
        int end = at + word.length();
        int power = Multipliers.ofWord(word);
        boolean multiplies = power != Multipliers.NONE
                && (word.length() == 1 ? isLetterOfMultiplier(word) : isWhole(end))
                && !LetterUnits.isScale(unit);
        if (multiplies && exponent == 0) {
            exponent = power;
            return true;
        }
        if (isWhole(end) && Currencies.isName(word)) {
            currency(word, false);
            return true;
        }
        return isWhole(end) && readBalance(word);
    }

    /** Not "5 m", "5 t" and "5 b", which are metres, tonnes and a flag, but "$5 m" and "5 m €". */
    private boolean isLetterOfMultiplier(String letter) {
        int end = at + 1;
        boolean amount = !currency.isEmpty() || !text.substring(end).isBlank();
        return isLast(end) && (amount || !isSpaced() || "bmtG".indexOf(letter.charAt(0)) < 0);
    }

    private boolean isSpaced() {
        return NumberSigns.isSpace(text.charAt(at - 1));
    }

    /** Whether nothing but a currency follows: the "m" of "5 m s-1" is no million. */
    private boolean isLast(int from) {
        String end = text.substring(from).strip();
        String bare = isOpen && end.endsWith(")") ? end.substring(0, end.length() - 1) : end;
        return bare.isEmpty() || Currencies.isName(bare) || (bare.length() == 1 && Currencies.isSign(bare.charAt(0)));
    }

    /** Whether a word ends here, unlike the "kr" of "kr/kWh" and the "mn" of "mn3". */
    private boolean isWhole(int end) {
        return end == text.length()
                || " ()-\u00a0\u202f".indexOf(text.charAt(end)) >= 0
                || Currencies.isSign(text.charAt(end));
    }

    /** Credit and debit on statements of an account. */
    private boolean readBalance(String word) {
        String side = word.toLowerCase(Locale.ROOT);
        boolean debit = side.equals("dr") || side.equals("dr.");
        if (isSigned || (!debit && !side.equals("cr") && !side.equals("cr."))) {
            return false;
        }
        sign(debit);
        return true;
    }

    private boolean readRest(int close) {
        String end = text.substring(at, close).strip();
        boolean spaced = isSpaced();
        if (numeral.endsInMark() && !spaced) {
            return false; // "000300.SH" is a code
        }
        isOpen &= close == text.length();
        boolean letters = LetterFlags.isUnit(unit) && !spaced && LetterFlags.isFlag(end);
        if (letters || NumberFlag.isFlag(end, spaced, numeral.fraction() > 0)) {
            flag = end;
        } else {
            rest = end;
        }
        return !isOpen;
    }

    /** Letters from here on, with points and currency signs among them. */
    private String word() {
        int end = at;
        while (end < text.length()
                && (Character.isLetter(text.charAt(end))
                        || (end > at && (text.charAt(end) == '.' || Currencies.isSign(text.charAt(end)))))) {
            if (Currencies.isSign(text.charAt(end++))) {
                break;
            }
        }
        if (end > at + 1
                && Currencies.isSign(text.charAt(end - 1))
                && Multipliers.ofWord(text.substring(at, end - 1)) != Multipliers.NONE) {
            end--; // "M€", unlike "R$"
        }
        if (end < text.length() && text.charAt(end) == '/' && text.startsWith("S/", at)) {
            end++;
        }
        return text.substring(at, end);
    }
}
