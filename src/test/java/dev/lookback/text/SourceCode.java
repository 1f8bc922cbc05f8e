package dev.lookback.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * String literals of the program's sources, file by file.
 *
 * @param literals of the file, without those in comments
 */
record SourceCode(Path path, String code, Set<String> literals) {

    private static final Pattern COMMENT_OR_LITERAL =
            Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)+'|//[^\n]*|/\\*(?s:.*?)\\*/");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    static List<SourceCode> all() {
        List<SourceCode> files = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/main/vector")) {
            try (Stream<Path> paths = Files.walk(Path.of(root))) {
                paths.filter(p -> p.toString().endsWith(".java"))
                        .map(SourceCode::of)
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static SourceCode of(Path path) {
        try {
            String code = COMMENT_OR_LITERAL
                    .matcher(Files.readString(path))
                    .replaceAll(
                            m -> m.group().startsWith("/") ? " " : java.util.regex.Matcher.quoteReplacement(m.group()));
            Set<String> literals =
                    LITERAL.matcher(code).results().map(m -> m.group(1)).collect(Collectors.toSet());
            return new SourceCode(path, code, literals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first groups of all matches in the code. */
    Stream<String> matches(Pattern pattern) {
        return pattern.matcher(code).results().map((MatchResult m) -> m.group(1));
    }

    Stream<String> literals(Predicate<String> which) {
        return literals.stream().filter(which);
    }
}
