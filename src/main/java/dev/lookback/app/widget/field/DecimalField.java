package dev.lookback.app.widget.field;

import dev.lookback.app.widget.entry.DecimalRange;
import dev.lookback.app.widget.entry.Entry;
import dev.lookback.app.widget.entry.Numbers;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Field for a decimal number of the recipe; reads scientific notation, and writes it for small numbers. */
public final class DecimalField extends ValueField<Double> {

    private static final int MOST_DECIMALS = 12;

    private final DecimalRange range;
    private final double step;
    private int decimals = MOST_DECIMALS;

    private DecimalField(Workbench workbench, Texts texts, Lens<Recipe, Double> lens, DecimalRange range, double step) {
        super(workbench, texts, lens);
        this.range = range;
        this.step = step;
        bind();
    }

    /** Field whose nudges add {@code step}. */
    public static DecimalField by(
            double step, Workbench workbench, Texts texts, Lens<Recipe, Double> lens, DecimalRange range) {
        return new DecimalField(workbench, texts, lens, range, step);
    }

    /**
     * Field whose nudges go to the next of … 0.1, 0.2, 0.5, 1, 2, 5 …; with Shift by a power of ten.
     *
     * @param range nothing below 0
     */
    public static DecimalField byRatio(
            Workbench workbench, Texts texts, Lens<Recipe, Double> lens, DecimalRange range) {
        return new DecimalField(workbench, texts, lens, range, 0);
    }

    /** Number as these fields format it: 1e-4, 0.9, 250. */
    public static String write(double value, Locale locale) {
        return Numbers.write(value, locale);
    }

    /** Limits the decimals shown; the value stays exact until it is edited. */
    public DecimalField rounded(int mostDecimals) {
        decimals = mostDecimals;
        return this;
    }

    @Override
    protected Entry<Double> read(String text) {
        return range.read(text, texts());
    }

    @Override
    protected String write(Double value) {
        return Numbers.write(decimals == MOST_DECIMALS || !Double.isFinite(value) ? value : round(value), locale());
    }

    private double round(double value) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    @Override
    protected Double nudge(Double value, int steps) {
        if (!Double.isFinite(value)) {
            return value;
        }
        if (step > 0) {
            BigDecimal by = BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(steps));
            return range.within(BigDecimal.valueOf(value).add(by).doubleValue(), value);
        }
        // Ten nudges at once go up a power of ten.
        boolean large = Math.abs(steps) >= LARGE_NUDGE;
        return range.within(Ladder.climb(value, large ? steps / LARGE_NUDGE * Ladder.RUNGS_PER_POWER : steps), value);
    }
}
