package dev.lookback.series.guess.column;

import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.moment.words.CalendarNames;
import dev.lookback.series.moment.words.HalfDays;
import dev.lookback.series.moment.words.PlainLetters;
import dev.lookback.series.number.NumberNotation;
import java.util.Locale;

/** Field of a time that stands in a column of its own: a year, a month by number or name, a day, an hour. */
public enum TimeField {
    YEAR(1, 9999),
    QUARTER(1, 4),
    MONTH(1, 12),
    WEEK(1, 53),
    WEEKDAY(1, 7),
    DAY_OF_YEAR(1, 366),
    DAY(1, 31),
    HOUR(0, 25),
    MINUTE(0, 59),
    SECOND(0, 60),
    /** 0 for AM, 1 for PM. */
    HALF_DAY(0, 1),
    /** Number of a quarter or half of an hour in its day. */
    PERIOD(0, 1440);

    private static final TimeForm MONTHS = TimeForm.named("MMM yyyy");
    private static final int LONGEST_WORD = 10;

    /** First letters of three months in a row each, from December to December: DJF, JFM, … NDJ. */
    private static final String SEASONS = "DJFMAMJJASONDJ";

    /** Characters of a cell that tells a field; whole lines, which a wrong delimiter does not split, tell none. */
    private static final int LONGEST_CELL = 100;

    private static final int FIRST_SHORT_YEAR = 1950;

    private final int least;
    private final int most;

    TimeField(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The name shown to the user. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The number in a cell, which may stand beside a word (Q1, Hour 1, 2024年); −1 if the cell holds none. */
    public int read(String cell) {
        if (cell.length() > LONGEST_CELL) {
            return -1;
        }
        if (this == HALF_DAY) {
            byte[] text = PlainLetters.bytes(cell.strip());
            int half = HalfDays.read(text, 0, text.length);
            return half >> 1 == text.length ? half & 1 : -1;
        }
        double value = NumberNotation.POINT.parse(cell);
        if (value == value) {
            boolean whole = value == Math.rint(value) && value >= least && value <= most;
            return whole ? year(cell.strip(), (int) value) : -1;
        }
        int named = name(cell);
        if (named > 0) {
            return named;
        }
        String digits = digits(cell);
        double inside = NumberNotation.POINT.parse(digits);
        return inside >= least && inside <= most ? year(digits, (int) inside) : -1;
    }

    /** The same number if the field can have it, else −1. */
    public int of(int number) {
        return number < least || number > most ? -1 : number;
    }

    private int name(String cell) {
        return switch (this) {
            case MONTH -> month(cell);
            case WEEKDAY -> CalendarNames.WEEKDAYS.number(cell.strip());
            case QUARTER -> Math.max(CalendarNames.QUARTERS.number(cell.strip()), quarterOfMonths(cell));
            default -> 0;
        };
    }

    /** Quarter that is named by its months: Jan-Mar, April to June; 0 for none. */
    private static int quarterOfMonths(String cell) {
        String[] names = cell.strip().split("\\s*[-–/]\\s*|\\s+(to|bis|a|à)\\s+");
        int first = names.length == 2 ? month(names[0]) : 0;
        return first % 3 == 1 && month(names[1]) == first + 2 ? first / 3 + 1 : 0;
    }

    /** Years of two digits lie in 1950 to 2049; a single digit is none. */
    private int year(String cell, int value) {
        if (this != YEAR || value >= 1000) {
            return value;
        }
        return cell.length() == 2 ? FIRST_SHORT_YEAR + Math.floorMod(value - FIRST_SHORT_YEAR, 100) : -1;
    }

    /** Whether a cell names three months in a row by their first letters; their mean belongs to the second. */
    public static boolean isSeason(String cell) {
        return cell.strip().length() == 3 && SEASONS.contains(cell.strip());
    }

    /** Number of a month by its name in one of many languages. */
    private static int month(String cell) {
        if (isSeason(cell)) {
            return SEASONS.indexOf(cell.strip()) + 1;
        }
        if (cell.chars().noneMatch(Character::isLetter)) {
            return 0;
        }
        long time = MONTHS.reader().read(cell.strip() + " 1970");
        return time == TimeReader.UNREADABLE ? 0 : (int) (time / (TimeReader.MILLIS_OF_DAY * 28)) + 1;
    }

    /** The only run of digits in a cell, without the word before or behind it; empty if there is more. */
    public static String digits(String cell) {
        String text = cell.length() > LONGEST_CELL ? "" : cell.strip();
        int from = 0;
        while (from < text.length() && !isDigit(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && isDigit(text.charAt(to))) {
            to++;
        }
        boolean word = isWord(text.substring(0, from)) && isWord(text.substring(to));
        return word ? text.substring(from, to) : "";
    }

    /** The words before and behind the digits of a cell; empty for one that is too long. */
    public static String words(String cell) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < cell.length() && cell.length() <= LONGEST_CELL; i++) {
            if (!isDigit(cell.charAt(i))) {
                words.append(cell.charAt(i));
            } else if (i == 0 || !isDigit(cell.charAt(i - 1))) {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    private static boolean isWord(String text) {
        return text.length() <= LONGEST_WORD
                && text.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '.' || c == '#' || c == '-')
                && !text.endsWith("-");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
