package dev.lookback.app.widget.entry;

import dev.lookback.bounds.Interval;
import dev.lookback.text.Texts;

/**
 * Bounds of a decimal number.
 *
 * @param withLeast whether the least is itself allowed
 * @param withMost whether the most is itself allowed
 */
public record DecimalRange(double least, boolean withLeast, double most, boolean withMost) {

    /** Magnitude beyond which no number that is unlimited makes sense. */
    private static final double HUGE = 1e6;

    /** Both bounds allowed. */
    public static DecimalRange of(double least, double most) {
        return new DecimalRange(least, true, most, true);
    }

    /** The bounds of a recipe's field, without values too large to make sense. */
    public static DecimalRange of(Interval bounds) {
        return new DecimalRange(
                bounds.least(), !bounds.above(), bounds.hasMost() ? bounds.most() : HUGE, !bounds.below());
    }

    public boolean contains(double value) {
        return !isTooSmall(value) && !isTooLarge(value);
    }

    /** The value, or the bound that it is beyond; {@code otherwise} where that bound is not allowed itself. */
    public double within(double value, double otherwise) {
        double nearest = Math.max(least, Math.min(most, value));
        return contains(nearest) ? nearest : otherwise;
    }

    /** Reads a number as people type it; refuses words and what is out of bounds. */
    public Entry<Double> read(String text, Texts texts) {
        return Numbers.decimal(text, texts.locale())
                .map(value -> contains(value) ? Entry.of(value) : Entry.<Double>refused(rule(value, texts)))
                .orElseGet(() -> Entry.refused(texts.get("app.widget.rule.decimal")));
    }

    /** Of shares both bounds are told, of other numbers the one that the value is beyond. */
    private String rule(double value, Texts texts) {
        if (least == 0 && most == 1 && withLeast && withMost) {
            return texts.get("app.widget.rule.between", write(least, texts), write(most, texts));
        } else if (least == 0 && most == 1) {
            return texts.get("app.widget.rule.both", lower(texts), upper(texts));
        }
        return isTooSmall(value) ? lower(texts) : upper(texts);
    }

    private String lower(Texts texts) {
        return texts.get(withLeast ? "app.widget.rule.least" : "app.widget.rule.above", write(least, texts));
    }

    private String upper(Texts texts) {
        return texts.get(withMost ? "app.widget.rule.most" : "app.widget.rule.below", write(most, texts));
    }

    private static String write(double value, Texts texts) {
        return Numbers.write(value, texts.locale());
    }

    private boolean isTooSmall(double value) {
        return !(withLeast ? value >= least : value > least);
    }

    private boolean isTooLarge(double value) {
        return !(withMost ? value <= most : value < most);
    }
}
