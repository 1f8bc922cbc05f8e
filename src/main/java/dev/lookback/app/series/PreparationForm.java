package dev.lookback.app.series;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.field.FieldRow;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.widget.field.Toggle;
import dev.lookback.app.widget.problem.ProblemsBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Preparation;
import dev.lookback.series.Preparation.Resampling;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** Form for the preparation of a series: resampling, calendar, texts as zeros and ones, and columns by formulas. */
final class PreparationForm extends VBox {

    private static final String ROWS_OF_FILE = "";
    private static final String PATH = "data.preparation.";
    private static final int MOST_TOLD = 20;

    private final Workbench workbench;
    private final Texts texts;
    private final Choice<String> rhythm;
    private final Toggle calendar;
    private final VBox oneHot = new VBox();

    PreparationForm(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        getStyleClass().add("form-rows");
        Lens<Recipe, Preparation> preparation = new Lens<>(
                "data.preparation",
                r -> r.data().preparation(),
                (r, next) -> r.withData(r.data().prepared(next, series())));
        rhythm = new Choice<>(
                workbench,
                preparation.then("resampling.rhythm", PreparationForm::rhythm, PreparationForm::withRhythm),
                List.of(ROWS_OF_FILE),
                this::named,
                null);
        calendar = new Toggle(
                workbench, preparation.then("calendar", Preparation::calendar, Preparation::withCalendar), "");
        oneHot.getStyleClass().add("form-rows");
        String[] rules = IntStream.range(0, MOST_TOLD)
                .mapToObj(i -> PATH + "resampling.aggregations[" + i + "].column")
                .toArray(String[]::new);
        String[] fields = IntStream.range(0, MOST_TOLD)
                .mapToObj(i -> PATH + "oneHot[" + i + "]")
                .toArray(String[]::new);
        FieldRow texted = new FieldRow(workbench, texts, PATH + "oneHot", oneHot);
        texted.managedProperty().bind(texted.visibleProperty());
        texted.visibleProperty().bind(Bindings.isNotEmpty(oneHot.getChildren()));
        getChildren()
                .setAll(
                        new FieldRow(workbench, texts, PATH + "resampling.rhythm", rhythm),
                        new AggregationList(workbench, texts),
                        new ProblemsBox(workbench, texts, rules),
                        new FieldRow(workbench, texts, PATH + "calendar", calendar),
                        texted,
                        new ProblemsBox(workbench, texts, fields),
                        new FormulaList(workbench, texts));
        WhileShown.follow(this, workbench.readingProperty(), r -> offer(r.series()));
        WhileShown.follow(this, workbench.recipeProperty(), this::show);
    }

    private Series series() {
        return workbench.series().orElseThrow();
    }

    private static String rhythm(Preparation preparation) {
        return preparation.resampling().map(Resampling::rhythm).orElse(ROWS_OF_FILE);
    }

    private static Preparation withRhythm(Preparation preparation, String name) {
        Resampling other = new Resampling(
                name, preparation.resampling().map(Resampling::aggregations).orElse(List.of()));
        return preparation.withResampling(name.equals(ROWS_OF_FILE) ? Optional.empty() : Optional.of(other));
    }

    private String named(String name) {
        Message words =
                workbench.series().map(Series::coarserRhythms).orElse(Map.of()).get(name);
        return switch (name) {
            case ROWS_OF_FILE -> texts.get("app.series.resample.none");
            case Resampling.GRID -> texts.get("app.series.resample.grid");
            default -> words == null ? name : texts.get(words);
        };
    }

    private void offer(Series series) {
        List<String> names = new ArrayList<>(List.of(ROWS_OF_FILE));
        if (series.hasTime()) {
            names.add(Resampling.GRID);
            names.addAll(series.coarserRhythms().keySet());
        }
        rhythm.offer(names);
        List<Message> parts = series.calendarParts();
        calendar.setText(parts.isEmpty() ? texts.get("app.series.noTime") : texts.list(parts));
        calendar.setDisable(!series.hasTime());
        List<String> columns = List.copyOf(series.fewTexts().keySet());
        if (!columns.equals(oneHot.getChildren().stream().map(Node::getUserData).toList())) {
            oneHot.getChildren()
                    .setAll(columns.stream()
                            .map(column -> box(column, series.fewTexts().get(column)))
                            .toList());
        }
        Recipe recipe = workbench.recipeProperty().get();
        if (recipe != null) {
            show(recipe);
        }
    }

    private CheckBox box(String column, List<String> values) {
        CheckBox box = new CheckBox(texts.get("app.series.oneHot", column, values.size()));
        box.setId(PATH + "oneHot[" + column + "]");
        box.setUserData(column);
        box.setMnemonicParsing(false);
        box.setTooltip(Tips.of(texts.list(values)));
        box.setAccessibleHelp(texts.list(values));
        box.setOnAction(e -> {
            boolean isChosen = box.isSelected();
            workbench.edit("", r -> r.withData(chosen(r.data(), column, isChosen)));
        });
        return box;
    }

    private DataReference chosen(DataReference data, String column, boolean isChosen) {
        List<String> columns = new ArrayList<>(data.preparation().oneHot());
        columns.remove(column);
        if (isChosen) {
            columns.add(column);
        }
        return data.prepared(data.preparation().withOneHot(columns), series());
    }

    private void show(Recipe recipe) {
        oneHot.getChildren()
                .forEach(box -> ((CheckBox) box)
                        .setSelected(recipe.data().preparation().oneHot().contains(String.valueOf(box.getUserData()))));
    }
}
