package dev.lookback.series.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognition of formats of plain text that are no tables: data sets of other programs (.tsf, ARFF, LIBSVM), statements of SQL, sources
 * of programs, YAML, settings, logs, statements of accounts (MT940, OFX, QIF).
 */
final class PlainFormat {

    /** Share of the lines that must look alike where no single line tells a format. */
    private static final double MOST = 0.9;

    private static final int FEWEST = 4;

    /** Longer texts may be cut off. */
    private static final int SHORT = 8000;

    private static final int BEGINNING = 60;

    private static final Pattern SQL = Pattern.compile(
            "(?i)(insert\\s+(ignore\\s+)?into|create\\s+(table|database|schema)|drop\\s+table|copy\\s+\\S+.*\\sfrom\\s+stdin|lock\\s+tables)\\b.*");
    private static final Pattern LATEX = Pattern.compile("\\\\(documentclass|begin)\\s*[\\[{].*");
    private static final Pattern SOURCE = Pattern.compile(
            "(import\\s+[\\w.]+(\\s+as\\s+\\w+)?;?|import\\s+.+\\s+from\\s+.+|from\\s+[\\w.]+\\s+import\\s.+|def\\s+\\w+\\(.*|class\\s+\\w+.*[:{]|#include\\s*[<\"].*|package\\s+[\\w.]+;|using\\s+[\\w.]+;"
                    + "|library\\(.+\\)|(var|let|const)\\s+\\w+\\s*=.*|(export\\s+)?(async\\s+)?function\\b.*[({].*|public\\s+.+[({;]|[\\w.]+\\s*<-\\s*.*[({].*|return\\b.*|if\\s*\\(.+\\)\\s*\\{?|for\\s*\\(.+|for\\s+\\w+\\s+in\\s.+:|print\\(.*)");
    private static final Pattern ASSIGNED = Pattern.compile(
            "((var|let|const)\\s+)?[A-Za-z_][\\w.]*\\s*(=|<-|:=)\\s*([\\[{]|c\\(|np\\.|pd\\.|structure\\(|\\[?\\(|new\\b|dict\\().*");
    private static final Pattern CALLED = Pattern.compile("[A-Za-z_$][\\w.$]*\\(\\s*[\\[{].*");
    private static final Pattern LITERAL =
            Pattern.compile("(\\{\\s*'[^']*'\\s*:|\\[\\s*\\(|\\(\\s*\\(|\\[\\s*'[^']*'\\s*,).*");
    private static final Pattern LIBSVM =
            Pattern.compile("[+-]?\\d+(\\.\\d+)?(\\s+(qid:)?\\d+:[-+.\\deE]+)+(\\s*#.*)?");
    private static final Pattern YAML =
            Pattern.compile("(- .*|-|(- )?[\"']?[A-Za-z_][\\w .-]*[\"']?:( .*)?|---|\\.\\.\\.)");
    private static final Pattern SETTING = Pattern.compile("[A-Za-z_][\\w .-]*\\s*=\\s*.*|\\[[^\\]]+\\]");
    private static final Pattern SYSLOG =
            Pattern.compile("(<\\d+>)?[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\S+ [^,;\\t]+?(\\[\\d+\\])?: .*");
    private static final Pattern ACCESS_LOG = Pattern.compile("\\S+ \\S+ \\S+ \\[\\d{2}/\\w{3}/\\d{4}:[^\\]]+\\] \".*");
    private static final Pattern LEVEL = Pattern.compile(
            "[^,;\\t|]*\\d\\d:\\d\\d:\\d\\d\\S*[ \\[]+([^,;\\t|]*[ \\[])?(INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL|NOTICE|CRITICAL|SEVERE)[ \\]:].*"
                    + "|\\[?(INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL|CRITICAL)\\]?[ :].*");
    private static final Pattern PROMETHEUS = Pattern.compile(
            "[A-Za-z_:][\\w:]*\\{[^}]*\\} [-+.\\dNaInfe]+( \\d+)?|[A-Za-z_:][\\w:]* [-+.\\dNaInfe]+( \\d+)?");
    private static final Pattern INFLUX =
            Pattern.compile("[^ ,=]+(,[^ ,=]+=[^ ,=]+)* [^ ,=]+=[^ ,=]+(,[^ ,=]+=[^ ,=]+)*( \\d{10,19})?");
    private static final Pattern NMEA = Pattern.compile("[$!][A-Z]{2}[A-Z]{3},.*\\*[0-9A-F]{2}");
    private static final Pattern MAIL =
            Pattern.compile("(Received|Return-Path|Delivered-To|MIME-Version|Message-ID): .*");

    private PlainFormat() {}

    /** @param text its beginning */
    static Optional<FileFormat> of(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        // The last one may be cut off.
        List<String> whole =
                text.length() > SHORT && lines.size() > FEWEST ? lines.subList(0, lines.size() - 1) : lines;
        return byWords(whole).or(() -> byLooks(whole));
    }

    private static Optional<FileFormat> byWords(List<String> lines) {
        String first = lines.get(0);
        if (has(lines, line -> begins(line, "@relation")) && has(lines, line -> begins(line, "@attribute"))
                || has(lines, line -> begins(line, "@frequency")) && has(lines, line -> begins(line, "@attribute"))) {
            boolean series = has(
                    lines,
                    line -> begins(line, "@frequency") || begins(line, "@horizon") || line.contains("series_name"));
            return Optional.of(series ? FileFormat.TSF : FileFormat.ARFF);
        }
        if (has(lines, line -> begins(line, "@problemName")) && has(lines, line -> begins(line, "@data"))) {
            return Optional.of(FileFormat.TSF);
        }
        if (has(lines, line -> SQL.matcher(line).matches() && (line.endsWith(";") || line.contains("(")))) {
            return Optional.of(FileFormat.SQL);
        }
        if (has(lines, line -> LATEX.matcher(line).matches())) {
            return Optional.of(FileFormat.LATEX);
        }
        if (has(lines, line -> begins(line, "AXIS-VERSION="))
                || (begins(first, "CHARSET=\"") && has(lines, line -> begins(line, "MATRIX=")))) {
            return Optional.of(FileFormat.PC_AXIS);
        }
        if (begins(first, "OFXHEADER")
                || begins(first, "!Type:")
                || (begins(first, ":20:") && has(lines, line -> begins(line, ":25:")))
                || begins(first, "{1:F01")) {
            return Optional.of(FileFormat.BANK_STATEMENT);
        }
        if (begins(first, "BEGIN:VCALENDAR") || begins(first, "BEGIN:VCARD")) {
            return Optional.of(FileFormat.CALENDAR);
        }
        if (begins(first, "diff --git ")
                || (begins(first, "--- ") && lines.size() > 1 && begins(lines.get(1), "+++ "))) {
            return Optional.of(FileFormat.PATCH);
        }
        return MAIL.matcher(first).matches() ? Optional.of(FileFormat.MAIL) : Optional.empty();
    }

    private static Optional<FileFormat> byLooks(List<String> lines) {
        String first = lines.get(0);
        long sources = lines.stream()
                .limit(BEGINNING)
                .filter(line -> SOURCE.matcher(line).matches())
                .count();
        if (sources >= 2 && sources * 5 >= Math.min(BEGINNING, lines.size())
                || begins(first, "#!/")
                || ASSIGNED.matcher(first).matches()
                || CALLED.matcher(first).matches()
                || LITERAL.matcher(first).matches()) {
            return Optional.of(FileFormat.SOURCE);
        }
        if (lines.size() < FEWEST) {
            return Optional.empty();
        }
        if (most(lines, NMEA)) {
            return Optional.of(FileFormat.NMEA);
        }
        if (most(lines, LIBSVM)) {
            return Optional.of(FileFormat.LIBSVM);
        }
        if (most(lines, SYSLOG) || most(lines, ACCESS_LOG) || (most(lines, LEVEL) && !isEven(lines))) {
            return Optional.of(FileFormat.LOG);
        }
        List<String> told =
                lines.stream().filter(line -> "#;".indexOf(line.charAt(0)) < 0).toList();
        if (told.size() < FEWEST) {
            return Optional.empty();
        }
        boolean metrics = (has(lines, line -> begins(line, "# TYPE ")) && most(told, PROMETHEUS))
                || (most(told, PROMETHEUS) && has(told, line -> line.contains("{")))
                || most(told, INFLUX);
        if (metrics) {
            return Optional.of(FileFormat.METRICS);
        }
        if (most(told, YAML) && !hasColumns(told)) {
            return Optional.of(FileFormat.YAML);
        }
        return most(told, SETTING) ? Optional.of(FileFormat.SETTINGS) : Optional.empty();
    }

    private static boolean has(List<String> lines, Predicate<String> wanted) {
        return lines.stream().anyMatch(wanted);
    }

    private static boolean begins(String line, String start) {
        return line.regionMatches(true, 0, start, 0, start.length());
    }

    private static boolean most(List<String> lines, Pattern pattern) {
        int left = lines.size();
        for (int i = 0; i < lines.size() && left >= MOST * lines.size(); i++) {
            left -= pattern.matcher(lines.get(i)).matches() ? 0 : 1;
        }
        return left >= MOST * lines.size();
    }

    /** Whether all lines have as many commas or semicolons, and several: keys with their names are cells of a table. */
    private static boolean hasColumns(List<String> lines) {
        return Stream.of(",", ";").anyMatch(mark -> {
            List<Integer> cells = lines.stream()
                    .map(line -> line.split(mark, -1).length)
                    .distinct()
                    .toList();
            return cells.size() == 1 && cells.get(0) > 2;
        });
    }

    /** Whether all lines have as many words: such a log is a table. */
    private static boolean isEven(List<String> lines) {
        return lines.stream().map(line -> line.split(" +").length).distinct().count() == 1;
    }
}
