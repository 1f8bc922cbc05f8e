package dev.lookback.series.csv.dialect;

import dev.lookback.series.SeriesException;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Delimiter and quote character of a CSV file.
 *
 * @param escaped whether a backslash before a quote inside quotes makes it a character of the cell
 * @param wrapped whether whole lines stand in quotes
 */
public record Dialect(char delimiter, char quote, boolean escaped, boolean wrapped) {

    /** Delimiters that files have. */
    public static final List<Character> DELIMITERS = List.of('\t', ';', '|', ',', ' ');

    /** Rarer ones, which are tried where nearly all lines have as many of one. */
    private static final String RARE = "^~¦§¬&#!@*=\u0001\u001c\u001d\u001e\u001f";

    private static final int SAMPLED_LINES = 300;
    private static final double MOST = 0.9;

    public Dialect(char delimiter, char quote) {
        this(delimiter, quote, false, false);
    }

    /** Characters that no number has. */
    private static final int LONG = 64;

    /** Usual delimiters that the lines may have; where most lines are too long for a number, only those that are in some line. */
    private static List<Character> usual(List<String> sampled) {
        List<Character> found = DELIMITERS.stream()
                .filter(delimiter -> sampled.stream().anyMatch(line -> line.indexOf(delimiter) >= 0))
                .toList();
        long longLines = sampled.stream().filter(line -> line.length() > LONG).count();
        return found.isEmpty() || longLines * 2 < sampled.size() ? DELIMITERS : found;
    }

    /** The dialects with each of these delimiters and the detected quote character. */
    public static List<Dialect> of(List<Character> delimiters, List<String> lines) {
        List<String> sampled = sampled(lines);
        char quote = quote(sampled);
        return delimiters.stream()
                .map(delimiter -> new Dialect(checked(delimiter), quote))
                .map(plain -> new Dialect(plain.delimiter, quote, isEscaped(plain, sampled), isWrapped(plain, sampled)))
                .toList();
    }

    /**
     * The given delimiter with the detected quote character.
     *
     * @throws SeriesException for a letter, digit, quote or control character (but a tab and those that part records), which cannot
     *     be a delimiter
     */
    public static Dialect of(char delimiter, List<String> lines) {
        return of(List.of(delimiter), lines).get(0);
    }

    private static char checked(char delimiter) {
        boolean control = Character.isISOControl(delimiter) && delimiter != '\t' && RARE.indexOf(delimiter) < 0;
        boolean partOfCells = Character.isLetterOrDigit(delimiter) || delimiter == '"' || delimiter == '\'';
        if (control || partOfCells || Character.isSurrogate(delimiter)) {
            Object shown = control || Character.isSurrogate(delimiter)
                    ? "U+%04X".formatted((int) delimiter)
                    : String.valueOf(delimiter);
            throw new SeriesException(Message.of("series.problem.delimiter", shown));
        }
        return delimiter;
    }

    /** Delimiters that the lines may have. */
    public static List<Character> candidates(List<String> lines) {
        List<String> sampled = sampled(lines);
        List<Character> all = new ArrayList<>(usual(sampled));
        for (char rare : RARE.toCharArray()) {
            if (!isInMost(rare, sampled)) {
                continue;
            }
            List<Long> counts = sampled.stream()
                    .map(line -> line.chars().filter(c -> c == rare).count())
                    .filter(count -> count > 0)
                    .toList();
            long usual = counts.isEmpty() ? 0 : counts.get(counts.size() / 2);
            long alike = counts.stream().filter(count -> count == usual).count();
            if (usual > 0 && alike > 1 && alike >= MOST * sampled.size()) {
                all.add(rare);
            }
        }
        return List.copyOf(all);
    }

    private static boolean isInMost(char wanted, List<String> lines) {
        int left = lines.size();
        for (int i = 0; i < lines.size() && left >= MOST * lines.size(); i++) {
            left -= lines.get(i).indexOf(wanted) < 0 ? 1 : 0;
        }
        return left >= MOST * lines.size();
    }

    /** Whether quotes behind backslashes are read better as such than as ends of quotes. */
    private static boolean isEscaped(Dialect plain, List<String> lines) {
        CellSplitter asUsual = new CellSplitter(plain);
        CellSplitter escaped = new CellSplitter(new Dialect(plain.delimiter, plain.quote, true, false));
        int better = 0;
        String mark = "\\" + plain.quote;
        for (String line : lines) {
            if (line.contains(mark) && escaped.split(line).isPresent()) {
                int cells = escaped.split(line).orElseThrow().count();
                better += asUsual.split(line)
                                .filter(usual -> usual.count() == cells)
                                .isPresent()
                        ? 0
                        : 1;
            }
        }
        return better > 0;
    }

    /** Whether nearly all lines, the first among them or without quotes at all, have as many cells once their quotes are taken off. */
    private static boolean isWrapped(Dialect plain, List<String> lines) {
        long quoted = lines.stream()
                .filter(line -> line.indexOf(plain.quote) == 0 && line.lastIndexOf(plain.quote) == line.length() - 1)
                .count();
        if (quoted < MOST * (lines.size() - 1)) {
            return false;
        }
        CellSplitter splitter = new CellSplitter(plain);
        CellSplitter bare = new CellSplitter(new Dialect(plain.delimiter, plain.quote, false, true));
        int wrapped = 0;
        int alike = 0;
        int first = 0;
        for (String line : lines) {
            int cells = bare.split(line).map(Cells::count).orElse(0);
            boolean single = splitter.split(line).map(Cells::count).orElse(0) == 1;
            first = first == 0 ? cells : first;
            wrapped += single && cells > 1 ? 1 : 0;
            alike += cells == first ? 1 : 0;
        }
        return first > 1 && wrapped >= MOST * (lines.size() - 1) && alike >= MOST * lines.size();
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
