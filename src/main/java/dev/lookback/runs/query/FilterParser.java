package dev.lookback.runs.query;

import dev.lookback.text.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a filter by recursive descent: {@code or} binds least, then {@code and}, then {@code not}. A word alone is looked for
 * in names, notes, tags and series.
 */
final class FilterParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(<=|>=|!=|<>|==|[=<>~()]|'[^']*'|\"[^\"]*\"|[^\\s=<>!~()'\"]+|.)");
    private static final Pattern END = Pattern.compile("\\s*\\z");

    private record Token(String text, int at) {
        boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }

        boolean isQuoted() {
            return text.length() >= 2 && (text.startsWith("'") || text.startsWith("\""));
        }

        String unquoted() {
            return isQuoted() ? text.substring(1, text.length() - 1) : text;
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private final int length;
    private int next;

    FilterParser(String text) {
        length = text.length();
        Matcher end = END.matcher(text);
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (!end.region(at, length).lookingAt()) {
            token.region(at, length);
            token.lookingAt();
            tokens.add(new Token(token.group(1), token.start(1)));
            at = token.end();
        }
    }

    Filter parse() {
        if (tokens.isEmpty()) {
            return Filter.all();
        }
        Filter filter = or();
        if (next < tokens.size()) {
            throw wrong("runs.filter.unexpected", tokens.get(next).text);
        }
        return filter;
    }

    private Filter or() {
        List<Filter> parts = new ArrayList<>(List.of(and()));
        while (take("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.Or(parts);
    }

    private Filter and() {
        List<Filter> parts = new ArrayList<>(List.of(not()));
        // "cnn baseline" means both words.
        while (take("and") || (next < tokens.size() && !isNext("or") && !isNext(")"))) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.And(parts);
    }

    private Filter not() {
        if (take("not")) {
            return new Filter.Not(not());
        }
        if (take("(")) {
            Filter inside = or();
            if (!take(")")) {
                throw wrong("runs.filter.notClosed");
            }
            return inside;
        }
        return comparison();
    }

    private Filter comparison() {
        if (next >= tokens.size()) {
            throw wrong("runs.filter.incomplete");
        }
        Token first = tokens.get(next++);
        if (next >= tokens.size() || sign(tokens.get(next)) == null) {
            return mention(first);
        }
        RunField field = RunFields.of(first.text).orElseThrow(() -> unknown(first));
        Filter.Comparison comparison = sign(tokens.get(next++));
        if (next >= tokens.size()) {
            throw wrong("runs.filter.noValue", first.text);
        }
        return new Filter.Compare(field, comparison, value(field, tokens.get(next++)));
    }

    private Filter mention(Token word) {
        if (sign(word) != null || word.is(")") || word.is("and") || word.is("or")) {
            next--;
            throw wrong("runs.filter.unexpected", word.text);
        }
        // "starred" alone is a question that can be answered.
        return RunFields.of(word.text)
                .filter(field -> field.kind() == RunField.Kind.FLAG)
                .<Filter>map(field -> new Filter.Compare(field, Filter.Comparison.EQUAL, true))
                .orElseGet(() -> new Filter.Mentions(word.unquoted()));
    }

    private static FilterException unknown(Token word) {
        List<String> near = RunFields.near(word.text);
        Message reason = near.isEmpty()
                ? Message.of("runs.filter.unknown", word.text)
                : Message.of("runs.filter.unknownNear", word.text, String.join(", ", near));
        return new FilterException(reason, word.at);
    }

    private static Object value(RunField field, Token token) {
        String text = token.unquoted();
        return switch (field.kind()) {
            case NUMBER -> number(token);
            case FLAG -> flag(token);
            case TIME -> time(token);
            case TEXT -> token.isQuoted() || !isNumber(text) ? text : (Object) Double.valueOf(text);
        };
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Double number(Token token) {
        String text = token.unquoted();
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        if (!isNumber(digits)) {
            throw new FilterException(Message.of("runs.filter.notNumber", text), token.at);
        }
        return Double.parseDouble(digits) / (percent ? 100 : 1);
    }

    private static Boolean flag(Token token) {
        if (!token.is("true") && !token.is("false")) {
            throw new FilterException(Message.of("runs.filter.notFlag", token.text), token.at);
        }
        return token.is("true");
    }

    private static Instant time(Token token) {
        String text = token.unquoted().replace(' ', 'T');
        try {
            LocalDateTime time = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            return time.atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException e) {
            throw new FilterException(Message.of("runs.filter.notTime", token.text), token.at);
        }
    }

    private static Filter.Comparison sign(Token token) {
        String text = token.text.equals("==") ? "=" : token.text.equals("<>") ? "!=" : token.text;
        for (Filter.Comparison comparison : Filter.Comparison.values()) {
            if (comparison.sign().equals(text)) {
                return comparison;
            }
        }
        return null;
    }

    private boolean isNext(String word) {
        return next < tokens.size() && tokens.get(next).is(word);
    }

    private boolean take(String word) {
        if (isNext(word)) {
            next++;
            return true;
        }
        return false;
    }

    private FilterException wrong(String key, Object... arguments) {
        return new FilterException(Message.of(key, arguments), next < tokens.size() ? tokens.get(next).at : length);
    }
}
