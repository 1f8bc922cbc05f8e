package dev.lookback.runs.query;

import dev.lookback.runs.query.FilterTokens.Token;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a filter by recursive descent: {@code or} binds least, then {@code and}, then {@code not}. A word alone is looked for
 * in names, notes, tags and series.
 */
final class FilterParser {

    /** Brackets and {@code not} within each other; every level is one of the stack's. */
    static final int DEEPEST = 50;

    /** Comparisons and words; the store's statement has a part for each. */
    static final int MOST_PARTS = 2000;

    private final List<Token> tokens;
    private final ScreenNames names;
    private final int length;
    private int next;
    private int depth;
    private int parts;

    FilterParser(String text, ScreenNames names) {
        this.names = names;
        length = text.length();
        tokens = names.read(FilterTokens.of(text));
    }

    Filter parse() {
        if (tokens.isEmpty()) {
            return Filter.all();
        }
        Filter filter = or();
        if (next < tokens.size()) {
            throw wrong("runs.filter.unexpected", tokens.get(next).shown());
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
        if (isNext("not") || isNext("(")) {
            if (depth == DEEPEST) {
                throw wrong("runs.filter.deep", DEEPEST);
            }
            depth++;
            Filter inside = take("not") ? new Filter.Not(not()) : bracket();
            depth--;
            return inside;
        }
        return part();
    }

    private Filter bracket() {
        Token opening = tokens.get(next++);
        Filter inside = or();
        if (!take(")")) {
            throw new FilterException(
                    Message.of("runs.filter.notClosed", opening.at() + 1),
                    next < tokens.size() ? tokens.get(next).at() : length);
        }
        return inside;
    }

    private Filter part() {
        if (next >= tokens.size()) {
            throw wrong("runs.filter.incomplete");
        }
        if (++parts > MOST_PARTS) {
            throw wrong("runs.filter.many", MOST_PARTS);
        }
        Token first = tokens.get(next++);
        if (next >= tokens.size() || tokens.get(next).sign() == null) {
            return mention(first);
        }
        RunField field = RunFields.of(first.text()).orElseThrow(() -> unknown(first));
        Filter.Comparison comparison = tokens.get(next++).sign();
        if (next >= tokens.size() || tokens.get(next).isStructure()) {
            throw wrong("runs.filter.noValue", names.name(field));
        }
        Filter compared = FilterValues.compare(field, names.name(field), comparison, value(field), take("%"));
        refuseRemainder(tokens.get(next - 1));
        return compared;
    }

    /** The value that comes next; a date's time of day belongs to it. */
    private Token value(RunField field) {
        Token value = tokens.get(next++);
        if (field.kind() == RunField.Kind.TIME
                && next < tokens.size()
                && FilterValues.isDate(value)
                && FilterValues.isClock(tokens.get(next))) {
            String clock = tokens.get(next++).text();
            String time = value.text() + " " + (clock.indexOf(':') == 1 ? "0" + clock : clock);
            return new Token(time, time, value.at());
        }
        return value;
    }

    /** "seconds > 10 s", "parameters > 10 000": what follows a value is no word to look for. */
    private void refuseRemainder(Token value) {
        if (next >= tokens.size()) {
            return;
        }
        Token word = tokens.get(next);
        boolean begins = next + 1 < tokens.size() && tokens.get(next + 1).sign() != null;
        if (!begins && !word.isStructure() && !isFlag(word)) {
            throw wrong("runs.filter.remainder", value.shown(), word.shown());
        }
    }

    private static boolean isFlag(Token word) {
        return RunFields.of(word.text())
                .filter(field -> field.kind() == RunField.Kind.FLAG)
                .isPresent();
    }

    private Filter mention(Token word) {
        if (word.isStructure()) {
            next--;
            throw wrong("runs.filter.unexpected", word.shown());
        }
        // "starred" alone is a question that can be answered.
        return isFlag(word)
                ? new Filter.Compare(RunFields.of(word.text()).orElseThrow(), Filter.Comparison.EQUAL, true)
                : new Filter.Mentions(word.unquoted());
    }

    private FilterException unknown(Token word) {
        List<String> near = names.near(word.text());
        return near.isEmpty()
                ? word.wrong("runs.filter.unknown", word.shown())
                : word.wrong("runs.filter.unknownNear", word.shown(), near);
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
        return new FilterException(
                Message.of(key, arguments),
                next < tokens.size() ? tokens.get(next).at() : length);
    }
}
