package dev.lookback.series.csv;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.csv.dialect.Dialect;
import java.util.List;

/** DelimiterCandidates that may part the cells of lines: the one that a person gives or the first line says, or else all candidates. */
final class DelimiterCandidates {

    private static final String SEPARATOR_LINE = "sep=";

    private DelimiterCandidates() {}

    /** @param below those of the lines that are not skipped */
    static List<Character> of(List<String> lines, List<String> below, ReadOptions options) {
        if (options.delimiter().isPresent()) {
            return List.of(options.delimiter().get());
        }
        String first = lines.isEmpty() ? "" : lines.get(0).strip();
        boolean said = first.startsWith(SEPARATOR_LINE) && first.length() == SEPARATOR_LINE.length() + 1;
        return said ? List.of(first.charAt(SEPARATOR_LINE.length())) : Dialect.candidates(below);
    }

    /** Whether colons, which elsewhere stand in times of day, are the only marks that may part the cells. */
    static boolean areOnlyColons(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .allMatch(line -> line.indexOf(':') > 0 && line.chars().noneMatch(c -> ",;|\t".indexOf(c) >= 0));
    }
}
