package dev.lookback.app.widget.entry;

import dev.lookback.text.Texts;

/**
 * Bounds of a decimal number.
 *
 * @param withLeast whether the least is itself allowed
 * @param withMost whether the most is itself allowed
 */
public record DecimalRange(double least, boolean withLeast, double most, boolean withMost) {

    /** From 0 to 1, both allowed. */
    public static final DecimalRange SHARE = of(0, 1);

    private static final double HUGE = 1e6;

    /** Both bounds allowed. */
    public static DecimalRange of(double least, double most) {
        return new DecimalRange(least, true, most, true);
    }

    /** 0 or more, of any magnitude that makes sense. */
    public static DecimalRange notNegative() {
        return of(0, HUGE);
    }

    /** More than 0, of any magnitude that makes sense. */
    public static DecimalRange positive() {
        return of(0, HUGE).aboveLeast();
    }

    /** The same without its least. */
    public DecimalRange aboveLeast() {
        return new DecimalRange(least, false, most, withMost);
    }

    /** The same without its most. */
    public DecimalRange belowMost() {
        return new DecimalRange(least, withLeast, most, false);
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
