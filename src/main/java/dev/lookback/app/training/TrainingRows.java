package dev.lookback.app.training;

import dev.lookback.app.widget.entry.DecimalRange;
import dev.lookback.app.widget.field.DecimalField;
import dev.lookback.app.widget.field.FieldRow;
import dev.lookback.app.widget.field.IntField;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.widget.field.Toggle;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import javafx.scene.Node;

/** Rows of the training section, one builder for each kind of field. */
record TrainingRows(Workbench workbench, Texts texts) {

    private static final int MANY = 1_000_000;
    private static final double SHARE_STEP = 0.01;

    FieldRow count(Lens<Recipe, Integer> lens) {
        return row(lens, new IntField(workbench, texts, lens, 1, MANY));
    }

    /** Row for a share, changed in hundredths. */
    FieldRow share(Lens<Recipe, Double> lens, DecimalRange range) {
        return row(lens, DecimalField.by(SHARE_STEP, workbench, texts, lens, range));
    }

    /** Row for a number of any magnitude. */
    FieldRow size(Lens<Recipe, Double> lens, DecimalRange range) {
        return row(lens, DecimalField.byRatio(workbench, texts, lens, range));
    }

    FieldRow toggle(Lens<Recipe, Boolean> lens, String text) {
        return row(lens, new Toggle(workbench, lens, text));
    }

    FieldRow row(Lens<Recipe, ?> lens, Node control) {
        return new FieldRow(workbench, texts, lens.path(), control);
    }
}
