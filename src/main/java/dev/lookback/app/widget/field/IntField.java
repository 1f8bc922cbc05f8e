package dev.lookback.app.widget.field;

import dev.lookback.app.widget.entry.Entry;
import dev.lookback.app.widget.entry.WholeRange;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.util.function.IntSupplier;

/** Field for a whole number of the recipe. */
public final class IntField extends ValueField<Integer> {

    private final int least;
    private final IntSupplier most;
    private String mostKey = "";

    /**
     * @param least smallest value that can be entered
     * @param most largest value that can be entered
     */
    public IntField(Workbench workbench, Texts texts, Lens<Recipe, Integer> lens, int least, int most) {
        this(workbench, texts, lens, least, () -> most);
    }

    /**
     * @param most largest value that can be entered at the moment
     */
    public IntField(Workbench workbench, Texts texts, Lens<Recipe, Integer> lens, int least, IntSupplier most) {
        super(workbench, texts, lens);
        this.least = least;
        this.most = most;
        bind();
    }

    /**
     * Explains the upper bound.
     *
     * @param key of a text with the bound as its argument, which replaces "at most {0}"
     */
    public IntField because(String key) {
        mostKey = key;
        return this;
    }

    @Override
    protected Entry<Integer> read(String text) {
        Entry<Long> entry = range().read(text, texts());
        String atMost = texts().get("app.widget.rule.most", most.getAsInt());
        return !mostKey.isEmpty() && entry.rule().equals(atMost)
                ? Entry.refused(texts().get(mostKey, most.getAsInt()))
                : entry.map(Long::intValue);
    }

    @Override
    protected String write(Integer value) {
        return Integer.toString(value);
    }

    @Override
    protected Integer nudge(Integer value, int steps) {
        return (int) range().step(value, steps);
    }

    private WholeRange range() {
        return new WholeRange(least, most.getAsInt());
    }
}
