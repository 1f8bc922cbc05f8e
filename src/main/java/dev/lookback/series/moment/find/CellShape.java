package dev.lookback.series.moment.find;

import dev.lookback.series.moment.words.CalendarNames;
import dev.lookback.series.moment.words.Ordinals;
import dev.lookback.series.moment.words.PlainLetters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Shape of cells: the kinds of their runs of characters, by which cells of one form look alike.
 *
 * @param example a cell of the shape, with the full name of a month if there is one
 * @param count number of cells
 */
record CellShape(String example, int count) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

    /** Shapes beyond the most frequent ones are dirt. */
    private static final int MOST = 12;

    private static final int LONGEST = 120;

    /** Runs of the longest times, ranges with a zone. */
    private static final int MOST_RUNS = 40;

    /** The most frequent shapes in the order of their first cells. */
    static Collection<CellShape> of(List<String> cells) {
        Map<String, CellShape> shapes = new LinkedHashMap<>();
        for (String cell : cells) {
            if (cell.length() > LONGEST) {
                continue; // no time
            }
            List<Token> tokens = Token.of(cell);
            shapes.merge(
                    key(tokens),
                    new CellShape(cell, 1),
                    (so, more) -> new CellShape(
                            hasLongMonth(tokens) && !hasLongMonth(Token.of(so.example)) ? cell : so.example,
                            so.count + 1));
        }
        List<CellShape> most = new ArrayList<>(shapes.values());
        if (most.size() > MOST) {
            most.sort(Comparator.comparing(CellShape::count).reversed());
            most = new ArrayList<>(most.subList(0, MOST));
        }
        return most;
    }

    /** The cells by their shape, the most frequent shape first. */
    static List<List<String>> groups(List<String> cells) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        cells.forEach(cell -> groups.computeIfAbsent(key(Token.of(cell)), any -> new ArrayList<>())
                .add(cell));
        return groups.values().stream()
                .sorted(Comparator.comparing((List<String> group) -> group.size())
                        .reversed())
                .toList();
    }

    /** Whether there are digits, or the name of a month alone, and no more than a time has. */
    boolean mayBeTime() {
        List<Token> tokens = Token.of(example);
        boolean digits = tokens.stream().anyMatch(Token::isDigits);
        return digits ? tokens.size() <= MOST_RUNS : tokens.size() <= 2;
    }

    private static boolean hasLongMonth(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.isWord() && CalendarNames.isLongMonth(token.text()));
    }

    private static String key(List<Token> tokens) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            key.append(
                    switch (token.kind()) {
                        case DIGITS -> isFraction(tokens, i) ? "S" : digits(token.length());
                        case WORD -> word(token.text());
                        case OTHER ->
                            token.text().strip().equals(".")
                                            && i > 0
                                            && tokens.get(i - 1).isWord()
                                    ? " "
                                    : token.length() == 1
                                                    && token.text().charAt(0) < 128
                                                    && token.text().charAt(0) > ' '
                                            ? token.text()
                                            : BLANKS.matcher(token.text()).replaceAll(" ");
                    });
        }
        return key.toString();
    }

    private static String digits(int length) {
        return length <= 2 ? "1" : Integer.toString(Math.min(length, 9));
    }

    /** Digits behind a mark behind a second, of any length. */
    private static boolean isFraction(List<Token> tokens, int i) {
        if (i < 4 || !tokens.get(i - 3).text().equals(":")) {
            return false;
        }
        String mark = tokens.get(i - 1).text();
        return mark.equals(".") || mark.equals(",");
    }

    private static String word(String text) {
        if (CalendarNames.MONTHS.number(text) > 0 || CalendarNames.ROMAN_MONTHS.number(text) > 0) {
            return "N";
        }
        if (CalendarNames.WEEKDAYS.number(text) > 0) {
            return "E";
        }
        if (Ordinals.isEnding(text)) {
            return "o";
        }
        return text.equalsIgnoreCase("am") || text.equalsIgnoreCase("pm") ? "a" : PlainLetters.of(text);
    }
}
