package dev.lookback.app.widget.field;

import dev.lookback.app.widget.Numbers;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Field for a whole number of the recipe. */
public final class IntField extends ValueField<Integer> {

    private final int least;
    private final IntSupplier most;

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

    @Override
    protected Optional<Integer> parse(String text) {
        return Numbers.whole(text)
                .filter(n -> n >= Integer.MIN_VALUE && n <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    @Override
    protected String write(Integer value) {
        return Integer.toString(value);
    }

    @Override
    protected Integer nudge(Integer value, int steps) {
        return (int) Math.max(least, Math.min(most.getAsInt(), (long) value + steps));
    }

    @Override
    protected Integer clamp(Integer value) {
        return Math.max(least, Math.min(most.getAsInt(), value));
    }

    @Override
    protected String expected() {
        return texts().get("app.widget.expected.whole", least, most.getAsInt());
    }
}
