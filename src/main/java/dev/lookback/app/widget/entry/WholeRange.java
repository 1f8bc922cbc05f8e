package dev.lookback.app.widget.entry;

import dev.lookback.text.Texts;
import java.math.BigInteger;
import java.util.Optional;

/** Bounds of a whole number, both included. */
public record WholeRange(long least, long most) {

    /** Reads a number as people type it; refuses fractions, words and what is out of bounds. */
    public Entry<Long> read(String text, Texts texts) {
        Optional<BigInteger> number = Numbers.whole(text);
        if (number.isEmpty()) {
            return Entry.refused(texts.get("app.widget.rule.whole"));
        } else if (number.get().compareTo(BigInteger.valueOf(least)) < 0) {
            return Entry.refused(texts.get("app.widget.rule.least", least));
        } else if (number.get().compareTo(BigInteger.valueOf(most)) > 0) {
            return Entry.refused(texts.get("app.widget.rule.most", most));
        }
        return Entry.of(number.get().longValueExact());
    }

    /** The number some steps away, or the bound that is in the way. */
    public long step(long from, int steps) {
        BigInteger to = BigInteger.valueOf(from).add(BigInteger.valueOf(steps));
        return to.max(BigInteger.valueOf(least)).min(BigInteger.valueOf(most)).longValueExact();
    }
}
