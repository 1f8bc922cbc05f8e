package dev.lookback.app.windows;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.entry.DecimalRange;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.field.DateField;
import dev.lookback.app.widget.field.DecimalField;
import dev.lookback.app.widget.field.FieldRow;
import dev.lookback.app.widget.field.IntField;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.widget.field.Toggle;
import dev.lookback.app.widget.problem.ProblemsBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import dev.lookback.window.split.SplitSpec.ByDate;
import dev.lookback.window.split.SplitSpec.ByFraction;
import dev.lookback.window.split.SplitSpec.ByRows;
import dev.lookback.window.split.Splits;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Form of the splits: by rows, by shares, or by time. Changing the mode leaves the borders where they are. Another way
 * of giving them leaves the borders where they are.
 */
final class SplitForm extends VBox {

    private static final String ROWS_RULE = "app.windows.rule.rows";
    private static final double PERCENT = 100;

    private final Workbench workbench;
    private final Texts texts;
    private final Choice<SplitMode> mode;
    private SplitMode shown;

    SplitForm(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        getStyleClass().add("form-rows");
        Lens<Recipe, SplitMode> kind =
                new Lens<>("splits", r -> SplitMode.of(r.splits()), (r, m) -> r.withSplits(inTermsOf(m, r.splits())));
        mode = new Choice<>(
                workbench, kind, List.of(SplitMode.values()), m -> texts.get("app.windows.splits." + m), null);
        getChildren().add(new FieldRow(workbench, texts, "splits", texts.get("app.widget.field.splits.type"), mode));
        WhileShown.follow(this, workbench.readingProperty(), r -> offer(r.series()));
        WhileShown.follow(this, workbench.recipeProperty(), this::show);
    }

    private void offer(Series series) {
        mode.offer(series.hasTime() ? List.of(SplitMode.values()) : List.of(SplitMode.ROWS, SplitMode.FRACTION));
    }

    private void show(Recipe recipe) {
        SplitMode wanted = SplitMode.of(recipe.splits());
        if (wanted != shown) {
            shown = wanted;
            // The first row stays, and with it the focus.
            getChildren().subList(1, getChildren().size()).clear();
            getChildren()
                    .addAll(
                            switch (wanted) {
                                case ROWS -> byRows();
                                case FRACTION -> byFraction();
                                case DATE -> byDate();
                            });
        }
    }

    private SplitSpec inTermsOf(SplitMode wanted, SplitSpec before) {
        Series series = workbench.series().orElseThrow();
        Borders borders = Splits.resolve(before, series).borders().orElseGet(() -> thirds(series.rows()));
        return Splits.like(wanted.form(), borders, series);
    }

    /** Starting values in place of invalid splits. */
    private static Borders thirds(int rows) {
        return new Borders((int) (0.7 * rows), (int) (0.85 * rows), rows);
    }

    // ---- by rows

    private List<Node> byRows() {
        Lens<Recipe, ByRows> rows = WindowFields.SPLITS.as(ByRows.class);
        Lens<Recipe, Integer> test = rows.then(
                "test",
                r -> r.test().orElse(rowsOf(Split.TEST)),
                (r, n) -> new ByRows(r.train(), r.validation(), OptionalInt.of(n)));
        Lens<Recipe, Boolean> rest = rows.then(
                        "test",
                        r -> r.test().isEmpty(),
                        (r, on) -> new ByRows(
                                r.train(),
                                r.validation(),
                                on ? OptionalInt.empty() : OptionalInt.of(rowsOf(Split.TEST))))
                .at("splits.test.rest");
        return List.of(
                row(
                        Split.TRAIN,
                        rowField(rows, "train", 1, ByRows::train, (r, n) -> new ByRows(n, r.validation(), r.test()))),
                row(
                        Split.VALIDATION,
                        rowField(
                                rows,
                                "validation",
                                0,
                                ByRows::validation,
                                (r, n) -> new ByRows(r.train(), n, r.test()))),
                row(Split.TEST, new IntField(workbench, texts, test, 0, this::rows).because(ROWS_RULE))
                        .beside(new Toggle(workbench, rest, texts.get("app.windows.splits.rest"))));
    }

    private IntField rowField(
            Lens<Recipe, ByRows> rows,
            String name,
            int least,
            Function<ByRows, Integer> get,
            BiFunction<ByRows, Integer, ByRows> set) {
        return new IntField(workbench, texts, rows.then(name, get, set), least, this::rows).because(ROWS_RULE);
    }

    private FieldRow row(Split split, IntField field) {
        return row(split, (Node) field).hint(hint(this::dates, split));
    }

    private int rows() {
        return workbench.series().map(Series::rows).orElse(Integer.MAX_VALUE);
    }

    private int rowsOf(Split split) {
        RecipeCheck check = workbench.checkProperty().get();
        return Splits.resolve(check.recipe().splits(), workbench.series().orElseThrow())
                .borders()
                .map(b -> b.rows(split))
                .orElse(0);
    }

    // ---- by shares

    private List<Node> byFraction() {
        return List.of(
                share(Split.TRAIN, "train", ByFraction::train, (f, x) -> new ByFraction(x, f.validation(), f.test())),
                share(
                        Split.VALIDATION,
                        "validation",
                        ByFraction::validation,
                        (f, x) -> new ByFraction(f.train(), x, f.test())),
                share(Split.TEST, "test", ByFraction::test, (f, x) -> new ByFraction(f.train(), f.validation(), x)));
    }

    private FieldRow share(
            Split split,
            String name,
            Function<ByFraction, Double> get,
            BiFunction<ByFraction, Double, ByFraction> set) {
        Lens<Recipe, Double> percent = WindowFields.SPLITS
                .as(ByFraction.class)
                .then(name, get, set)
                .mapped(share -> share * PERCENT, percentage -> percentage / PERCENT);
        DecimalField field = DecimalField.by(1, workbench, texts, percent, DecimalRange.of(0, PERCENT))
                .rounded(2);
        return row(split, field).hint(hint(this::percentAndRows, split));
    }

    // ---- by time

    private List<Node> byDate() {
        Lens<Recipe, ByDate> dates = WindowFields.SPLITS.as(ByDate.class);
        return List.of(
                new ProblemsBox(workbench, texts, "splits.train"),
                date(
                        Split.VALIDATION,
                        "validationFrom",
                        dates.then("validation", ByDate::validationFrom, (d, t) -> new ByDate(t, d.testFrom()))),
                date(
                        Split.TEST,
                        "testFrom",
                        dates.then("test", ByDate::testFrom, (d, t) -> new ByDate(d.validationFrom(), t))));
    }

    private FieldRow date(Split split, String name, Lens<Recipe, LocalDateTime> lens) {
        return new FieldRow(
                        workbench,
                        texts,
                        lens.path(),
                        texts.get("app.widget.field.splits." + name),
                        new DateField(workbench, texts, lens, SplitForm::mayBegin))
                .hint(hint(this::countRows, split));
    }

    /** A split may be empty, and then begins after the last row. */
    private static boolean mayBegin(Series series, LocalDateTime time) {
        return time.isAfter(series.timeAt(0)) && !time.isAfter(Splits.afterLast(series));
    }

    // ---- rows and hints

    private FieldRow row(Split split, Node control) {
        return new FieldRow(workbench, texts, "splits." + split.name().toLowerCase(java.util.Locale.ROOT), control);
    }

    /** Hint with a split's rows, live; empty while the splits are invalid. */
    private ObservableValue<String> hint(BiFunction<Borders, Split, String> words, Split split) {
        return workbench
                .recipeProperty()
                .map(r -> workbench
                        .series()
                        .flatMap(s -> Splits.resolve(r.splits(), s).borders())
                        .map(b -> words.apply(b, split))
                        .orElse(""));
    }

    private String dates(Borders borders, Split split) {
        Series series = workbench.series().orElseThrow();
        int end = borders.end(split);
        return borders.rows(split) == 0 || !series.hasTime()
                ? texts.get("app.windows.unit.rows")
                : texts.get("app.windows.until", day(series.timeLabel(end - 1)));
    }

    /** Date of a label, without the time of day, for which there is no space. */
    private static String day(String label) {
        return label.split(" ", 2)[0];
    }

    private String percentAndRows(Borders borders, Split split) {
        return texts.get("app.windows.percentAndRows", borders.rows(split));
    }

    private String countRows(Borders borders, Split split) {
        return texts.get("app.windows.rows", borders.rows(split));
    }
}
