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

/** What stands between cells, and what around those that contain it. */
public record Dialect(char delimiter, char quote) {

    /** In the order in which they are preferred where several fit. */
    private static final List<Character> DELIMITERS = List.of('\t', ';', '|', ',', ' ');

    private static final int LINES = 300;

    /** The delimiter that cuts most lines into equally many cells that look like numbers and times. */
    public static Dialect detect(List<String> lines) {
        char quote = quote(some(lines));
        Dialect best = new Dialect(',', quote);
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            Dialect candidate = new Dialect(delimiter, quote);
            double score = candidate.score(some(candidate.records(lines)));
            if (score > bestScore + 1e-9) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /**
     * The given delimiter, the quote as detected.
     *
     * @throws SeriesException for what belongs to cells or to lines, and cannot stand between
     */
    public static Dialect of(char delimiter, List<String> lines) {
        boolean control = Character.isISOControl(delimiter) && delimiter != '\t';
        boolean ofCells = Character.isLetterOrDigit(delimiter) || delimiter == '"' || delimiter == '\'';
        if (control || ofCells || Character.isSurrogate(delimiter)) {
            Object shown = control || Character.isSurrogate(delimiter)
                    ? "U+%04X".formatted((int) delimiter)
                    : String.valueOf(delimiter);
            throw new SeriesException(Message.of("series.problem.delimiter", shown));
        }
        return new Dialect(delimiter, quote(some(lines)));
    }

    private static List<String> some(List<String> lines) {
        List<String> full = lines.stream().filter(line -> !line.isBlank()).toList();
        int stride = Math.max(1, full.size() / LINES);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < full.size(); i += stride) {
            some.add(full.get(i));
        }
        return some;
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
        return RecordJoiner.of(lines, new CellSplitter(this)).stream()
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
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double share = cells == 0 ? 0 : (double) typed / cells;
        return most * (0.1 + share) / lines.size();
    }

    private boolean isTyped(String cell) {
        return MissingMarkers.is(cell)
                || NumberStyle.DECIMAL_POINT.isNumber(cell)
                || NumberStyle.DECIMAL_COMMA.isNumber(cell)
                || TimePatterns.looksLikeTime(cell);
    }
}
