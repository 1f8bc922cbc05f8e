package dev.lookback.app.series;

import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.problem.ProblemsBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.series.column.AddedColumn;
import dev.lookback.series.column.expression.Expression;
import dev.lookback.series.column.expression.ExpressionException;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** List of the columns that are added by formulas, each in a field of its own, with its error below it. */
final class FormulaList extends VBox {

    private final Workbench workbench;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final Button more = new Button();
    private List<AddedColumn> shown = List.of();

    FormulaList(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        getStyleClass().add("form-rows");
        rows.getStyleClass().add("form-rows");
        more.setText(texts.get("app.series.formula.add"));
        more.setId("formula.add");
        more.setOnAction(e -> {
            Row row = new Row(rows.getChildren().size(), Optional.empty());
            rows.getChildren().add(row);
            row.field.requestFocus();
        });
        getChildren().setAll(rows, more);
        WhileShown.follow(this, workbench.recipeProperty(), this::show);
    }

    /** Fields in which nothing was changed stay, and with them what is typed in others. */
    private void show(Recipe recipe) {
        List<AddedColumn> columns = recipe.data().preparation().added();
        if (!columns.equals(shown) || rows.getChildren().size() < columns.size()) {
            boolean hadFocus = rows.getChildren().stream().anyMatch(row -> ((Row) row).field.isFocused());
            shown = columns;
            List<Row> next = new ArrayList<>();
            columns.forEach(column -> next.add(new Row(next.size(), Optional.of(column))));
            rows.getChildren().setAll(next);
            if (hadFocus) {
                more.requestFocus();
            }
        }
    }

    private void edit(int place, Optional<AddedColumn> column) {
        Series series = workbench.series().orElseThrow();
        workbench.edit("", r -> {
            List<AddedColumn> columns = new ArrayList<>(r.data().preparation().added());
            if (place < columns.size()) {
                columns.remove(place);
            }
            column.ifPresent(one -> columns.add(Math.min(place, columns.size()), one));
            return r.withData(r.data().prepared(r.data().preparation().withAdded(columns), series));
        });
    }

    /** Field of one formula, as {@code name = formula}. */
    private final class Row extends VBox {

        private final int place;
        private final Optional<AddedColumn> column;
        private final TextField field = new TextField();
        private final Label error = new Label();

        Row(int place, Optional<AddedColumn> column) {
            this.place = place;
            this.column = column;
            String path = "data.preparation.added[" + place + "]";
            field.setId(path);
            field.setText(column.map(FormulaList::text).orElse(""));
            field.setPromptText(texts.get("app.series.formula.prompt"));
            field.setAccessibleText(texts.get("app.widget.field.data.preparation.added"));
            field.getStyleClass().add("formula");
            HBox.setHgrow(field, Priority.ALWAYS);
            error.getStyleClass().add("field-refusal");
            error.setWrapText(true);
            error.setId(path + ".error");
            tell(Optional.empty());
            IconButton remove = new IconButton(
                    path + ".remove", Feather.TRASH_2, texts.get("app.series.formula.remove"), this::remove);
            HBox line = new HBox(field, remove);
            line.getStyleClass().add("field-line");
            FormulaCompletion completion = new FormulaCompletion(field, texts, () -> names(place));
            getChildren()
                    .setAll(
                            line,
                            completion.help(),
                            error,
                            new ProblemsBox(workbench, texts, path + ".expression", path + ".name"));
            // What is said of the text before is not true of the text now.
            field.textProperty().addListener(o -> tell(Optional.empty()));
            field.setOnAction(e -> commit());
            field.focusedProperty().subscribe((was, is) -> {
                if (was && !is) {
                    commit();
                }
            });
            field.setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ESCAPE) {
                    field.setText(column.map(FormulaList::text).orElse(""));
                }
            });
        }

        private void remove() {
            if (column.isPresent()) {
                edit(place, Optional.empty());
            } else {
                rows.getChildren().remove(this);
            }
        }

        private void commit() {
            String text = field.getText();
            if (text.isBlank()
                    || text.strip().equals(column.map(FormulaList::text).orElse(""))) {
                tell(Optional.empty());
                return;
            }
            try {
                AddedColumn next = AddedColumn.of(text);
                // First the formula as it is typed, so that the place of an error is that in the field.
                Expression.parse(AddedColumn.formulaIn(text), names(place));
                Optional<Message> problem = next.problem(names(place));
                tell(problem);
                if (problem.isEmpty()) {
                    edit(place, Optional.of(next));
                }
            } catch (ExpressionException e) {
                tell(Optional.of(e.told()));
                if (field.isFocused()) {
                    field.selectRange(e.from(), Math.min(text.length(), e.to()));
                }
            }
        }

        private void tell(Optional<Message> problem) {
            error.setText(problem.map(texts::get).orElse(""));
            error.setVisible(problem.isPresent());
            error.setManaged(problem.isPresent());
        }
    }

    private static String text(AddedColumn column) {
        return new Expression.Column(column.name()).text() + " = " + column.expression();
    }

    /** Columns that a formula at a place may use: those of the file and the calendar, and those added before it. */
    private List<String> names(int place) {
        List<String> names =
                new ArrayList<>(workbench.series().map(Series::features).orElse(List.of()));
        for (int later = place; later < shown.size(); later++) {
            names.remove(shown.get(later).name());
        }
        return names;
    }
}
