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
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** List of the columns that are added by formulas, each in a field of its own, with its error below it. */
final class FormulaList extends VBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

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

    /** Fields of columns that stay as they are stay, and those of columns that are not added yet, with what is typed in them. */
    private void show(Recipe recipe) {
        List<AddedColumn> columns = recipe.data().preparation().added();
        if (columns.equals(shown) && rows.getChildren().size() >= columns.size()) {
            return;
        }
        List<Row> before = rows.getChildren().stream().map(row -> (Row) row).toList();
        shown = columns;
        List<Row> next = new ArrayList<>();
        for (AddedColumn column : columns) {
            int place = next.size();
            next.add(before.stream()
                    .filter(row -> row.place == place && row.column.equals(Optional.of(column)))
                    .findFirst()
                    .orElseGet(() -> new Row(place, Optional.of(column))));
        }
        before.stream()
                .filter(row -> row.column.isEmpty() && !row.isAdded)
                .forEach(row -> next.add(row.place == next.size() ? row : new Row(next.size(), row.field.getText())));
        boolean isFocusLost = before.stream().anyMatch(row -> row.field.isFocused() && !next.contains(row));
        rows.getChildren().setAll(next);
        if (isFocusLost) {
            more.requestFocus();
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
        private boolean isAdded;

        /** Field of a column that is not added yet. */
        Row(int place, String text) {
            this(place, Optional.empty());
            field.setText(text);
        }

        Row(int place, Optional<AddedColumn> column) {
            this.place = place;
            this.column = column;
            String path = "data.preparation.added[" + place + "]";
            field.setId(path);
            field.setText(column.map(FormulaList::text).orElse(""));
            String target = workbench.recipeProperty().get().data().target();
            field.setPromptText(texts.get("app.series.formula.prompt", new Expression.Column(target).text()));
            field.setAccessibleText(texts.get("app.widget.field.data.preparation.added"));
            field.getStyleClass().add("formula");
            HBox.setHgrow(field, Priority.ALWAYS);
            error.getStyleClass().add("field-refusal");
            error.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
            error.setWrapText(true);
            error.setMinHeight(USE_PREF_SIZE);
            error.setMaxWidth(Double.MAX_VALUE);
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
            field.textProperty().addListener(o -> {
                isAdded = false;
                tell(Optional.empty());
            });
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
                    isAdded = true;
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
            field.pseudoClassStateChanged(INVALID, problem.isPresent());
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
