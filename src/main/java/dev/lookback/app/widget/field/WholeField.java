package dev.lookback.app.widget.field;

import dev.lookback.app.widget.entry.Entry;
import dev.lookback.app.widget.entry.WholeRange;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;

/** Field for a whole number beyond int, such as the seed. */
public final class WholeField extends ValueField<Long> {

    private final WholeRange range;

    public WholeField(Workbench workbench, Texts texts, Lens<Recipe, Long> lens, long least, long most) {
        super(workbench, texts, lens);
        range = new WholeRange(least, most);
        bind();
    }

    @Override
    protected Entry<Long> read(String text) {
        return range.read(text, texts());
    }

    @Override
    protected String write(Long value) {
        return Long.toString(value);
    }

    @Override
    protected Long nudge(Long value, int steps) {
        return range.step(value, steps);
    }
}
