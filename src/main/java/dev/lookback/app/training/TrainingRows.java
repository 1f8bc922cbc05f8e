package dev.lookback.app.training;

import dev.lookback.app.widget.entry.DecimalRange;
import dev.lookback.app.widget.field.DecimalField;
import dev.lookback.app.widget.field.FieldRow;
import dev.lookback.app.widget.field.IntField;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.widget.field.Toggle;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.bounds.Interval;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import javafx.scene.Node;

/** Rows of the training section, one builder for each kind of field. */
record TrainingRows(Workbench workbench, Texts texts) {

    private static final int MANY = 1_000_000;
    private static final double SHARE_STEP = 0.01;

    /** Row for a number of epochs, which a record holds. */
    FieldRow count(Class<? extends Record> part, Lens<Recipe, Integer> lens) {
        return row(
                lens,
                new IntField(workbench, texts, lens, (int) bounds(part, lens).least(), MANY));
    }

    /** Row for a share that a record holds, changed in hundredths. */
    FieldRow share(Class<? extends Record> part, Lens<Recipe, Double> lens) {
        return row(lens, DecimalField.by(SHARE_STEP, workbench, texts, lens, DecimalRange.of(bounds(part, lens))));
    }

    /** Row for a number of any magnitude that a record holds. */
    FieldRow size(Class<? extends Record> part, Lens<Recipe, Double> lens) {
        return size(lens, DecimalRange.of(bounds(part, lens)));
    }

    FieldRow size(Lens<Recipe, Double> lens, DecimalRange range) {
        return row(lens, DecimalField.byRatio(workbench, texts, lens, range));
    }

    private static Interval bounds(Class<? extends Record> part, Lens<Recipe, ?> lens) {
        return Interval.of(part, lens.path().substring(lens.path().lastIndexOf('.') + 1));
    }

    FieldRow toggle(Lens<Recipe, Boolean> lens, String text) {
        return row(lens, new Toggle(workbench, lens, text));
    }

    FieldRow row(Lens<Recipe, ?> lens, Node control) {
        return new FieldRow(workbench, texts, lens.path(), control);
    }
}
