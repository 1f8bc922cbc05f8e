package dev.lookback.app.series;

import dev.lookback.app.series.choice.SeriesChooser;
import dev.lookback.app.series.notes.AmbiguityNote;
import dev.lookback.app.series.notes.FileChangeNote;
import dev.lookback.app.series.notes.LossNote;
import dev.lookback.app.series.notes.SuspectNote;
import dev.lookback.app.series.reading.PartChoice;
import dev.lookback.app.series.reading.ReadingChoices;
import dev.lookback.app.widget.Section;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.field.FieldRow;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.widget.problem.ProblemsBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Series section of the recipe: file, target, features, missing values. */
public final class SeriesSection extends Section {

    private static final Lens<Recipe, String> TARGET = Lens.recipe()
            .then("data", Recipe::data, Recipe::withData)
            .then("target", DataReference::target, DataReference::forecasting);

    private final Texts texts;
    private final Label file = new Label();
    private final Label rows = new Label();
    private final Label extent = new Label();

    /**
     * @param report leads to the report on how the file was read
     */
    public SeriesSection(Workbench workbench, Texts texts, ReportLinks report) {
        super(workbench, texts, "series", texts.get("app.series.title"), SeriesSection::owns);
        this.texts = texts;
        file.setId("file-name");
        file.getStyleClass().add("file-name");
        extent.getStyleClass().add("hint");
        rows.getStyleClass().add("hint");
        rows.setMinWidth(USE_PREF_SIZE);
        HBox title = new HBox(file, rows);
        title.getStyleClass().add("file-title");
        Hyperlink understood = new Hyperlink(texts.get("app.series.understood"));
        understood.setId("understood");
        understood.setOnAction(e -> {
            understood.setVisited(false);
            report.whole().run();
        });
        Choice<String> target = new Choice<>(workbench, TARGET, List.of(), name -> name, null);
        ReadingChoices choices = new ReadingChoices(workbench, texts, "data.options.", false, workbench::reread);
        content(
                new VBox(
                        title,
                        extent,
                        new UsedRowsNote(workbench, texts),
                        part(workbench),
                        understood,
                        new SeriesChooser(workbench, texts, "", true)),
                notes(workbench, report),
                new FieldRow(workbench, texts, TARGET.path(), target),
                new FeatureList(workbench, texts),
                new ProblemsBox(workbench, texts, "data.features"),
                new PreparationForm(workbench, texts),
                new FieldRow(workbench, texts, "data.options.missing", choices.missing()),
                new FieldRow(workbench, texts, "data.options.order", choices.order()));
        WhileShown.follow(this, workbench.readingProperty(), r -> {
            target.offer(r.series().features());
            show(r.series());
        });
        WhileShown.follow(
                this,
                workbench.recipeProperty(),
                r -> summarise(texts.get(
                        "app.series.summary",
                        workbench.series().map(Series::rows).orElse(0),
                        r.data().target())));
    }

    /** Choice of the table in an archive or workbook that has several. */
    private Node part(Workbench workbench) {
        PartChoice choice = new PartChoice(workbench, texts, "data.options.part", workbench::reread);
        Label name = new Label(texts.get("app.series.file.part"));
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(choice);
        HBox.setHgrow(choice, Priority.ALWAYS);
        HBox line = new HBox(name, choice);
        line.getStyleClass().add("file-part");
        line.managedProperty().bind(line.visibleProperty());
        WhileShown.follow(
                line,
                workbench.readingProperty(),
                r -> line.setVisible(r.report().parts().size() > 1));
        return line;
    }

    /** Notes on the file that a person should see on opening it; each takes no space where it has nothing to say. */
    private Node notes(Workbench workbench, ReportLinks report) {
        VBox notes = new VBox(
                new FileChangeNote(workbench, texts, report.outcome()),
                new AmbiguityNote(workbench, texts),
                new SuspectNote(workbench, texts, "suspects"),
                new LossNote(workbench, texts, report.losses()));
        notes.getStyleClass().add("file-notes");
        return notes;
    }

    private static boolean owns(String field) {
        return field.startsWith("data");
    }

    private void show(Series series) {
        file.setText(series.name());
        Tips.tell(file, series.file().toString());
        rows.setText(texts.get("app.series.rows", series.rows()));
        extent.setText(
                series.hasTime()
                        ? texts.get("app.series.extent", series.label(0), series.label(series.rows() - 1))
                        : texts.get("app.series.noTime"));
    }
}
