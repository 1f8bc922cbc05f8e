package dev.lookback.series.number;

import java.util.List;
import java.util.Locale;

/**
 * Marks of numbers in accounts: ▼ is a minus; ▲ is one, too, in Japanese accounts, where no ▼ stands beside it; Cr and Dr, H and S
 * behind a number are credit and debit.
 */
final class AccountMarks {

    private AccountMarks() {}

    static boolean isUp(char c) {
        return c == '▲' || c == '△' || c == '↑';
    }

    static boolean isDown(char c) {
        return c == '▼' || c == '▽' || c == '↓';
    }

    static boolean are(List<String> cells) {
        return areMinuses(cells) || areSides(cells);
    }

    /** Whether some numbers are debits by Dr, or all are credits or debits by H and S. */
    private static boolean areSides(List<String> cells) {
        int credit = 0;
        int debit = 0;
        for (String cell : cells) {
            String text = cell.strip();
            int end = text.length();
            while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
                end--;
            }
            String side = text.substring(end);
            if (side.toLowerCase(Locale.ROOT).equals("dr")) {
                return true;
            }
            credit += side.equals("H") ? 1 : 0;
            debit += side.equals("S") ? 1 : 0;
        }
        return credit > 0 && debit > 0 && credit + debit == cells.size();
    }

    /** Whether triangles that point up are minuses: some numbers have one, others begin with a digit, and none points down. */
    private static boolean areMinuses(List<String> cells) {
        boolean up = false;
        boolean plain = false;
        for (String cell : cells) {
            char first = cell.isEmpty() ? ' ' : cell.charAt(0);
            if (isDown(first) || first == '+' || NumberSigns.isMinus(first)) {
                return false;
            }
            up |= first == '▲' || first == '△';
            plain |= first != '0' && Character.isDigit(first);
        }
        return up && plain;
    }
}
