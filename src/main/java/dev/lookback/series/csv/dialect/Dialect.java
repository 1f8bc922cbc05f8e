package dev.lookback.series.csv.dialect;

import dev.lookback.series.SeriesException;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;

/** Delimiter and quote character of a CSV file. */
public record Dialect(char delimiter, char quote) {

    /** Delimiters that files have. */
    public static final List<Character> DELIMITERS = List.of('\t', ';', '|', ',', ' ');

    private static final int SAMPLED_LINES = 300;

    /** Characters that no number has. */
    private static final int LONG = 64;

    /** Delimiters that the lines may have; where most lines are too long for a number, only those that are in some line. */
    public static List<Character> in(List<String> lines) {
        List<String> sampled = sampled(lines);
        List<Character> found = DELIMITERS.stream()
                .filter(delimiter -> sampled.stream().anyMatch(line -> line.indexOf(delimiter) >= 0))
                .toList();
        long longLines = sampled.stream().filter(line -> line.length() > LONG).count();
        return found.isEmpty() || longLines * 2 < sampled.size() ? DELIMITERS : found;
    }

    /** The dialects with each of these delimiters and the detected quote character. */
    public static List<Dialect> of(List<Character> delimiters, List<String> lines) {
        char quote = quote(sampled(lines));
        return delimiters.stream()
                .map(delimiter -> new Dialect(checked(delimiter), quote))
                .toList();
    }

    /**
     * The given delimiter with the detected quote character.
     *
     * @throws SeriesException for a letter, digit, quote or control character (but a tab), which cannot be a delimiter
     */
    public static Dialect of(char delimiter, List<String> lines) {
        return of(List.of(delimiter), lines).get(0);
    }

    private static char checked(char delimiter) {
        boolean control = Character.isISOControl(delimiter) && delimiter != '\t';
        boolean partOfCells = Character.isLetterOrDigit(delimiter) || delimiter == '"' || delimiter == '\'';
        if (control || partOfCells || Character.isSurrogate(delimiter)) {
            Object shown = control || Character.isSurrogate(delimiter)
                    ? "U+%04X".formatted((int) delimiter)
                    : String.valueOf(delimiter);
            throw new SeriesException(Message.of("series.problem.delimiter", shown));
        }
        return delimiter;
    }

    private static List<String> sampled(List<String> lines) {
        List<String> nonBlank = lines.stream().filter(line -> !line.isBlank()).toList();
        int stride = Math.max(1, nonBlank.size() / SAMPLED_LINES);
        List<String> sampled = new ArrayList<>();
        for (int i = 0; i < nonBlank.size(); i += stride) {
            sampled.add(nonBlank.get(i));
        }
        return sampled;
    }

    private static char quote(List<String> lines) {
        boolean apostrophes = false;
        for (String line : lines) {
            if (line.indexOf('"') >= 0) {
                return '"';
            }
            apostrophes |= line.indexOf('\'') >= 0 && line.matches("(.*[,;\\t| ])?'[^']*'([,;\\t| ].*)?");
        }
        return apostrophes ? '\'' : '"';
    }
}
