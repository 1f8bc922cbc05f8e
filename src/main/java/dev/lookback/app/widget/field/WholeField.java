package dev.lookback.app.widget.field;

import dev.lookback.app.widget.Numbers;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.util.Optional;

/** Field for a whole number beyond int, such as the seed. */
public final class WholeField extends ValueField<Long> {

    private final long least;
    private final long most;

    public WholeField(Workbench workbench, Texts texts, Lens<Recipe, Long> lens, long least, long most) {
        super(workbench, texts, lens);
        this.least = least;
        this.most = most;
        bind();
    }

    @Override
    protected Optional<Long> parse(String text) {
        return Numbers.whole(text);
    }

    @Override
    protected String write(Long value) {
        return Long.toString(value);
    }

    @Override
    protected Long nudge(Long value, int steps) {
        return clamp(value > 0 && steps > Long.MAX_VALUE - value ? Long.MAX_VALUE : value + steps);
    }

    @Override
    protected Long clamp(Long value) {
        return Math.max(least, Math.min(most, value));
    }

    @Override
    protected String expected() {
        return texts().get("app.widget.expected.whole", least, most);
    }
}
