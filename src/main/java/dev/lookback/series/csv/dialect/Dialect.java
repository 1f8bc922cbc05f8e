package dev.lookback.series.csv.dialect;

import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.value.MissingMarkers;
import dev.lookback.series.csv.value.NumberStyle;
import dev.lookback.series.csv.value.TimePatterns;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Delimiter and quote character of a CSV file, detected from sample lines. */
public record Dialect(char delimiter, char quote) {

    /** Candidates, the preferred ones first. */
    private static final List<Character> DELIMITERS = List.of('\t', ';', '|', ',', ' ');

    private static final int SAMPLED_LINES = 300;

    /** The delimiter that splits the most lines into the same number of cells, most of which look like numbers and times. */
    public static Dialect detect(List<String> lines) {
        char quote = quote(sampled(lines));
        Dialect best = new Dialect(',', quote);
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            Dialect candidate = new Dialect(delimiter, quote);
            double score = candidate.score(sampled(candidate.records(lines)));
            if (score > bestScore + 1e-9) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /**
     * The given delimiter with the detected quote character.
     *
     * @throws SeriesException for a letter, digit, quote or control character (but a tab), which cannot be a delimiter
     */
    public static Dialect of(char delimiter, List<String> lines) {
        boolean control = Character.isISOControl(delimiter) && delimiter != '\t';
        boolean partOfCells = Character.isLetterOrDigit(delimiter) || delimiter == '"' || delimiter == '\'';
        if (control || partOfCells || Character.isSurrogate(delimiter)) {
            Object shown = control || Character.isSurrogate(delimiter)
                    ? "U+%04X".formatted((int) delimiter)
                    : String.valueOf(delimiter);
            throw new SeriesException(Message.of("series.problem.delimiter", shown));
        }
        return new Dialect(delimiter, quote(sampled(lines)));
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
            apostrophes |= line.matches("(.*[,;\\t| ])?'[^']*'([,;\\t| ].*)?");
        }
        return apostrophes ? '\'' : '"';
    }

    private List<String> records(List<String> lines) {
        return RecordJoiner.join(lines, new CellSplitter(this)).stream()
                .map(RecordJoiner.Line::text)
                .toList();
    }

    private double score(List<String> lines) {
        CellSplitter splitter = new CellSplitter(this);
        Map<Integer, Integer> counts = new HashMap<>();
        long cells = 0;
        long typed = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Cells> line = splitter.split(lines.get(i));
            if (line.isEmpty()) {
                continue;
            }
            counts.merge(line.get().count(), 1, Integer::sum);
            for (int c = 0; c < line.get().count() && i > 0; c++) {
                cells++;
                typed += isTyped(line.get().text(c)) ? 1 : 0;
            }
        }
        counts.remove(1);
        int sameWidth =
                counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double share = cells == 0 ? 0 : (double) typed / cells;
        return sameWidth * (0.1 + share) / lines.size();
    }

    private boolean isTyped(String cell) {
        return MissingMarkers.isMissing(cell)
                || NumberStyle.DECIMAL_POINT.isNumber(cell)
                || NumberStyle.DECIMAL_COMMA.isNumber(cell)
                || TimePatterns.looksLikeTime(cell);
    }
}
