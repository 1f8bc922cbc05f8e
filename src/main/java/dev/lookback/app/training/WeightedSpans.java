package dev.lookback.app.training;

import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.entry.DecimalRange;
import dev.lookback.app.widget.entry.RefusalNote;
import dev.lookback.app.widget.field.DateField;
import dev.lookback.app.widget.field.DecimalField;
import dev.lookback.app.widget.field.FieldRow;
import dev.lookback.app.widget.field.IntField;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.widget.field.ValueField;
import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.app.widget.problem.ProblemsBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.bounds.Interval;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Split;
import dev.lookback.window.weight.RowWeights;
import dev.lookback.window.weight.RowWeights.ByRows;
import dev.lookback.window.weight.RowWeights.ByTime;
import dev.lookback.window.weight.RowWeights.Span;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** List of the spans whose rows count more or less in training, each with its first and last row or time and its factor. */
final class WeightedSpans extends VBox {

    private static final LocalTime END_OF_DAY = LocalTime.MAX.truncatedTo(ChronoUnit.MILLIS);

    private final Workbench workbench;
    private final Texts texts;
    private final VBox spans = new VBox();
    private final Supplier<RowRanges> seen;
    private final Button more = new Button();
    private final Button moreSeen = new Button();
    private List<Class<?>> shown = List.of();

    /** @param seen rows that the price chart shows; empty for none */
    WeightedSpans(Workbench workbench, Texts texts, Supplier<RowRanges> seen) {
        this.seen = seen;
        this.workbench = workbench;
        this.texts = texts;
        getStyleClass().add("form-rows");
        spans.getStyleClass().add("form-rows");
        more.setText(texts.get("app.training.span.add"));
        more.setId("training.rowWeights.spans.add");
        more.setOnAction(e -> add(trainSplit()));
        moreSeen.setText(texts.get("app.training.span.seen"));
        moreSeen.setId("training.rowWeights.spans.seen");
        moreSeen.setTooltip(Tips.of(texts.get("app.training.span.seen.explain")));
        moreSeen.setAccessibleHelp(texts.get("app.training.span.seen.explain"));
        moreSeen.setOnAction(e -> add(seen.get().isEmpty() ? trainSplit() : seen.get()));
        FlowPane buttons = new FlowPane(more, moreSeen);
        buttons.getStyleClass().add("form-buttons");
        getChildren().setAll(spans, new ProblemsBox(workbench, texts, "training.rowWeights.spans"), buttons);
        WhileShown.follow(this, workbench.recipeProperty(), this::show);
    }

    /** Fields stay as long as there are as many spans of the same kinds: each follows its own value. */
    private void show(Recipe recipe) {
        List<Class<?>> kinds = new ArrayList<>();
        recipe.training().rowWeights().spans().forEach(span -> kinds.add(span.getClass()));
        if (!kinds.equals(shown)) {
            shown = List.copyOf(kinds);
            spans.getChildren().clear();
            for (int i = 0; i < shown.size(); i++) {
                spans.getChildren().add(span(i));
            }
        }
    }

    private void change(Consumer<List<Span>> edit) {
        workbench.edit("", r -> {
            List<Span> list = new ArrayList<>(r.training().rowWeights().spans());
            edit.accept(list);
            return r.withTraining(
                    r.training().withRowWeights(r.training().rowWeights().withSpans(list)));
        });
    }

    private RowRanges trainSplit() {
        int rows = workbench.series().orElseThrow().rows();
        int end = workbench
                .checkProperty()
                .get()
                .plan()
                .map(WindowPlan::borders)
                .map(borders -> borders.end(Split.TRAIN))
                .orElse(rows);
        return RowRanges.of(0, Math.max(0, Math.min(end, rows) - 1));
    }

    /** A span of rows that count as they do already: nothing changes before its factor is typed, for which it takes the focus. */
    private void add(RowRanges rows) {
        Series series = workbench.series().orElseThrow();
        Span span = series.hasTime()
                ? new ByTime(series.timeAt(rows.first()), series.timeAt(rows.last()), 1)
                : new ByRows(rows.first(), rows.last(), 1);
        int place = shown.size();
        change(list -> list.add(span));
        lookupAll("*").stream()
                .filter(node -> (path(place) + ".factor").equals(node.getId()))
                .forEach(Node::requestFocus);
    }

    private static String path(int place) {
        return "training.rowWeights.spans[" + place + "]";
    }

    private VBox span(int place) {
        String path = path(place);
        Lens<Recipe, Span> lens = WeightForm.WEIGHTS.then(
                "spans[" + place + "]",
                w -> place < w.spans().size() ? w.spans().get(place) : null,
                (w, span) -> with(w, place, span));
        ValueField<?> from =
                named(lens.path() + ".from", shown.get(place) == ByTime.class ? timeFrom(lens) : rowFrom(lens));
        ValueField<?> to = named(lens.path() + ".to", shown.get(place) == ByTime.class ? timeTo(lens) : rowTo(lens));
        IconButton remove = new IconButton(
                path + ".remove",
                Feather.TRASH_2,
                texts.get("app.training.span.remove"),
                () -> change(list -> list.remove(place)));
        HBox line = new HBox(from, new Label("–"), to, remove);
        line.getStyleClass().addAll("field-line", "field-row");
        if (shown.get(place) == ByRows.class) {
            line.getChildren().add(0, new Label(texts.get("app.training.span.rows")));
        }
        Lens<Recipe, Double> factor = lens.then("factor", Span::factor, WeightedSpans::times);
        FieldRow row = new FieldRow(
                workbench,
                texts,
                factor.path(),
                DecimalField.byRatio(workbench, texts, factor, DecimalRange.of(Interval.of(ByRows.class, "factor"))));
        VBox box = new VBox(
                line,
                new RefusalNote(from.refusal()),
                new RefusalNote(to.refusal()),
                row.hint(texts.get("app.training.span.factor")).explain(texts.get("app.training.span.factor.explain")),
                new ProblemsBox(workbench, texts, path, path + ".from"));
        box.getStyleClass().add("form-rows");
        return box;
    }

    private ValueField<?> named(String path, ValueField<?> field) {
        field.setAccessibleText(FieldNames.of(texts, path));
        return field;
    }

    private static RowWeights with(RowWeights weights, int place, Span span) {
        List<Span> list = new ArrayList<>(weights.spans());
        list.set(place, span);
        return weights.withSpans(list);
    }

    private static Span times(Span span, double factor) {
        return span instanceof ByTime time
                ? new ByTime(time.from(), time.to(), factor)
                : new ByRows(((ByRows) span).from(), ((ByRows) span).to(), factor);
    }

    private ValueField<?> timeFrom(Lens<Recipe, Span> span) {
        Lens<Recipe, LocalDateTime> from =
                span.as(ByTime.class).then("from", ByTime::from, (s, time) -> new ByTime(time, s.to(), s.factor()));
        return new DateField(workbench, texts, from, (series, time) -> true);
    }

    /** A day alone counts to its end. */
    private ValueField<?> timeTo(Lens<Recipe, Span> span) {
        Lens<Recipe, LocalDateTime> to = span.as(ByTime.class)
                .then("to", ByTime::to, (s, time) -> new ByTime(s.from(), time, s.factor()))
                .mapped(
                        time -> time.toLocalTime().equals(END_OF_DAY)
                                ? time.toLocalDate().atStartOfDay()
                                : time,
                        typed -> typed.toLocalTime().equals(LocalTime.MIDNIGHT)
                                ? typed.toLocalDate().atTime(END_OF_DAY)
                                : typed);
        return new DateField(workbench, texts, to, (series, time) -> true);
    }

    private ValueField<?> rowFrom(Lens<Recipe, Span> span) {
        Lens<Recipe, Integer> from =
                span.as(ByRows.class).then("from", ByRows::from, (s, row) -> new ByRows(row, s.to(), s.factor()));
        return new IntField(workbench, texts, from, 0, Integer.MAX_VALUE);
    }

    private ValueField<?> rowTo(Lens<Recipe, Span> span) {
        Lens<Recipe, Integer> to =
                span.as(ByRows.class).then("to", ByRows::to, (s, row) -> new ByRows(s.from(), row, s.factor()));
        return new IntField(workbench, texts, to, 0, Integer.MAX_VALUE);
    }
}
