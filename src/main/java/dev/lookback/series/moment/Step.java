package dev.lookback.series.moment;

import dev.lookback.series.moment.words.PlainLetters;

/**
 * Step of reading a cell: a number, a name, a literal, or a group of steps that may be left out.
 *
 * @param field index in the values of {@link PatternReader} that is set
 * @param min fewest digits or blanks
 * @param max most digits
 * @param low least value
 * @param high greatest value
 * @param reserve digits of the same run that belong to the fields behind
 * @param text literal, ASCII letters in lower case; of a number the byte that follows it, or nothing
 * @param jump number of steps in the group
 */
record Step(Kind kind, int field, int min, int max, int low, int high, int reserve, byte[] text, int jump) {

    /** Kind of a step. */
    enum Kind {
        NUMBER,
        /** Two decimals that are the number of a month; the zero of 10 may be lost, as in 1871.1. */
        MONTH_DECIMALS,
        BYTE,
        TEXT,
        BLANKS,
        /** A dot that ends an abbreviation or an ordinal number, and may be missing. */
        DOT,
        /** Letters that make a number an ordinal one: 1st, 2nd, 1er, 1º; may be missing. */
        ORDINAL,
        MONTH_NAME,
        /** Name of a month in Croatian, where some mean another month than in other languages. */
        CROATIAN_MONTH,
        /** Name of a Japanese era. */
        ERA,
        /** One or two digits of a year in an era, or 元 for the first. */
        ERA_YEAR,
        DAY_NAME,
        /** Digit, Roman number or Chinese numeral of a quarter of a year. */
        QUARTER,
        HALF_DAY,
        /** Digits behind a decimal mark, both of which may be missing. */
        FRACTION,
        /** Digits of a fraction without a mark. */
        DIGITS,
        ZONE,
        /** ".0" at the end of a number, which may be missing. */
        ZEROS,
        OPTIONAL
    }

    private static final byte[] NONE = {};

    static Step of(Kind kind) {
        return of(kind, PatternReader.IGNORED);
    }

    static Step of(Kind kind, int field) {
        return new Step(kind, field, 0, 0, 0, 0, 0, NONE, 0);
    }

    static Step number(int field, int min, int max, int low, int high, int reserve) {
        return new Step(Kind.NUMBER, field, min, max, low, high, reserve, NONE, 0);
    }

    /** The number with the literal of one byte that follows it, read in one go. */
    Step followedBy(Step literal) {
        return new Step(kind, field, min, max, low, high, reserve, literal.text, jump);
    }

    static Step eraYear(int field) {
        return new Step(Kind.ERA_YEAR, field, 1, 2, 1, 99, 0, NONE, 0);
    }

    static Step monthDecimals(int field) {
        return new Step(Kind.MONTH_DECIMALS, field, 2, 2, 1, 12, 0, NONE, 0);
    }

    static Step digits(int field, int max) {
        return new Step(Kind.DIGITS, field, 1, max, 0, 0, 0, NONE, 0);
    }

    static Step fraction(int field, int max) {
        return new Step(Kind.FRACTION, field, 1, max, 0, 0, 0, NONE, 0);
    }

    static Step literal(String text) {
        byte[] bytes = PlainLetters.bytes(text);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = lower(bytes[i]);
        }
        return new Step(bytes.length == 1 ? Kind.BYTE : Kind.TEXT, PatternReader.IGNORED, 0, 0, 0, 0, 0, bytes, 0);
    }

    static Step blanks(int min) {
        return new Step(Kind.BLANKS, PatternReader.IGNORED, min, 0, 0, 0, 0, NONE, 0);
    }

    static Step optional(int steps) {
        return new Step(Kind.OPTIONAL, PatternReader.IGNORED, 0, 0, 0, 0, 0, NONE, steps);
    }

    static byte lower(byte c) {
        return c >= 'A' && c <= 'Z' ? (byte) (c | 0x20) : c;
    }
}
