package dev.lookback.app.about;

import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.TableHead;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.copy.CopyMenu;
import dev.lookback.engine.Engine;
import dev.lookback.export.ProgramVersion;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** About box: version, Java and engine; below, the third-party libraries with their licences. */
final class AboutBox extends VBox {

    private final Texts texts;
    private final TableView<Library> libraries = new TableView<>();

    AboutBox(Texts texts) {
        this.texts = texts;
        getStyleClass().add("about");
        Label program = new Label("Lookback " + ProgramVersion.text());
        program.setId("about.program");
        program.getStyleClass().add(Styles.TITLE_4);
        Label what = new Label(texts.get("app.about.what"));
        what.setWrapText(true);
        Label system = muted(texts.get(
                "app.about.system",
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Engine.best().description()));
        List<Library> all = Library.all();
        Label heading = new Label(texts.get("app.about.libraries"));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        heading.setLabelFor(libraries);
        HBox head = new HBox(heading, muted(texts.get("app.about.libraries.count", all.size())));
        head.getStyleClass().add("about-head");
        fill(all);
        // The list gives way where the screen has no room for everything.
        List.of(program, what, system, head).forEach(line -> line.setMinHeight(USE_PREF_SIZE));
        getChildren().addAll(program, what, system, head, libraries);
    }

    /** Focuses the list, so that keys scroll it. */
    void begin() {
        libraries.requestFocus();
        if (!libraries.getItems().isEmpty()) {
            libraries.getSelectionModel().select(0);
            libraries.scrollTo(0);
        }
    }

    private void fill(List<Library> all) {
        libraries.setId("about.libraries");
        libraries.setAccessibleText(texts.get("app.about.libraries"));
        libraries.getStyleClass().add(Styles.DENSE);
        libraries.setPlaceholder(muted(texts.get("app.about.libraries.none")));
        libraries.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        libraries.getColumns().add(column("name", 215, Library::name));
        libraries.getColumns().add(column("version", 100, Library::version));
        libraries.getColumns().add(column("origin", 165, Library::origin));
        libraries.getColumns().add(column("licence", 255, Library::licence));
        libraries.getItems().setAll(all);
        libraries.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        CopyMenu.install(this, texts);
    }

    private TableColumn<Library, String> column(String name, double width, Function<Library, String> value) {
        TableColumn<Library, String> column = new TableColumn<>(texts.get("app.about." + name));
        TableHead.setWidth(column, width);
        column.setReorderable(false);
        column.setCellFactory(c -> new WholeInTip());
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }

    /** Cell with its full text as a tooltip. */
    private static final class WholeInTip extends TableCell<Library, String> {

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(text);
            setTooltip(text == null || text.isEmpty() ? null : Tips.of(text));
        }
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }
}
