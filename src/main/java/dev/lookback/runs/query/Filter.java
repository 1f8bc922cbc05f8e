package dev.lookback.runs.query;

import java.util.List;
import java.util.Set;

/** Filter of runs, as a syntax tree. */
public sealed interface Filter {

    /** Comparison operator between a field and a value. */
    enum Comparison {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        CONTAINS("~");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** All of these; of none it is every run. */
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Filter part) implements Filter {}

    /** @param value a Double, a Long that no double can be, a String, a Boolean or, for a time, an Instant */
    record Compare(RunField field, Comparison comparison, Object value) implements Filter {}

    /** Runs that have any value of a field. */
    record Has(RunField field) implements Filter {}

    /** These, by their numbers. */
    record Among(Set<Long> runs) implements Filter {
        public Among {
            runs = Set.copyOf(runs);
        }
    }

    /** The text is in name, notes, tags or series. */
    record Mentions(String text) implements Filter {}

    /** Every run. */
    static Filter all() {
        return new And(List.of());
    }

    /** @throws FilterException that says what is wrong, and where */
    static Filter parse(String text) {
        return parse(text, ScreenNames.none());
    }

    /**
     * The same for a filter that may also use the names on the screen.
     *
     * @throws FilterException that says what is wrong, and where, with the names on the screen
     */
    static Filter parse(String text, ScreenNames names) {
        return new FilterParser(text, names).parse();
    }
}
