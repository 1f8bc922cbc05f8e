package dev.lookback.app.help;

import atlantafx.base.controls.CustomTextField;
import dev.lookback.app.widget.layout.DividerKeys;
import dev.lookback.text.Texts;
import dev.lookback.text.handbook.Handbook;
import dev.lookback.text.handbook.HelpChapter;
import dev.lookback.text.handbook.HelpEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Handbook on show: search field and list of entries on the left, the chosen entry on the right, and a way back. */
final class HelpPane extends VBox {

    private static final double LIST_SHARE = 0.32;

    private final Handbook handbook;
    private final Texts texts;
    private final Function<String, Optional<? extends Node>> figures;
    private final CustomTextField search = new CustomTextField();
    private final ListView<HelpEntry> list = new ListView<>();
    private final ScrollPane page = new ScrollPane();
    private final Deque<HelpEntry> visited = new ArrayDeque<>();
    private final BooleanProperty canGoBack = new SimpleBooleanProperty(this, "canGoBack");
    private HelpEntry shown;
    private boolean goingBack;

    /** @param figures pictures by name */
    HelpPane(Handbook handbook, Texts texts, Function<String, Optional<? extends Node>> figures) {
        this.handbook = handbook;
        this.texts = texts;
        this.figures = figures;
        getStyleClass().add("help");
        SplitPane split = new SplitPane(list, page);
        split.setDividerPositions(LIST_SHARE);
        DividerKeys.install(split, texts, texts.get("app.widget.divider.help"));
        SplitPane.setResizableWithParent(list, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(head(), split);
        page.setId("help.page");
        page.setFitToWidth(true);
        page.getStyleClass().add("help-page");
        list.setId("help.list");
        list.setAccessibleText(texts.get("app.help.list"));
        list.setPlaceholder(new Label(texts.get("app.help.none")));
        list.setCellFactory(view -> new EntryCell());
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                show(entry);
            }
        });
        find("");
        list.getSelectionModel().select(0);
    }

    /** Shows the entry about a topic, if there is one. */
    void open(String topic) {
        handbook.about(topic).ifPresent(this::choose);
    }

    /** Focuses the search field. */
    void begin() {
        search.requestFocus();
        search.selectAll();
    }

    private Node head() {
        Button back = new Button(null, new FontIcon(Feather.ARROW_LEFT));
        back.setId("help.back");
        back.getStyleClass().addAll("button-icon", "flat");
        back.setAccessibleText(texts.get("app.help.back"));
        back.disableProperty().bind(canGoBack.not());
        back.setOnAction(e -> goBack());
        search.setId("help.search");
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.setPromptText(texts.get("app.help.search"));
        search.setAccessibleText(texts.get("app.help.search"));
        search.textProperty().subscribe(this::find);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::toList);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox head = new HBox(back, search);
        head.getStyleClass().add("help-head");
        return head;
    }

    /** Keys of the list work while words are typed. */
    private void toList(KeyEvent e) {
        int step = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && !list.getItems().isEmpty()) {
            int next = list.getSelectionModel().getSelectedIndex() + step;
            list.getSelectionModel()
                    .select(Math.max(0, Math.min(next, list.getItems().size() - 1)));
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
            e.consume();
        }
    }

    private void find(String words) {
        list.getItems().setAll(handbook.search(words));
        if (list.getItems().isEmpty()) {
            clear();
        } else if (!list.getItems().contains(shown)) {
            list.getSelectionModel().select(0);
        } else {
            list.getSelectionModel().select(shown);
        }
    }

    /** No entry that has nothing to do with what is looked for. */
    private void clear() {
        shown = null;
        Label none = new Label(texts.get("app.help.none"));
        none.setId("help.title");
        none.setWrapText(true);
        VBox content = new VBox(none);
        content.getStyleClass().add("help-entry");
        page.setContent(content);
        page.setAccessibleText(none.getText());
    }

    private void choose(HelpEntry entry) {
        if (!list.getItems().contains(entry)) {
            search.clear();
        }
        list.getSelectionModel().select(entry);
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
    }

    private void goBack() {
        goingBack = true;
        choose(visited.pop());
        goingBack = false;
        canGoBack.set(!visited.isEmpty());
    }

    private void show(HelpEntry entry) {
        if (entry.equals(shown)) {
            return;
        }
        if (shown != null && !goingBack) {
            visited.push(shown);
            canGoBack.set(true);
        }
        shown = entry;
        Label title = new Label(entry.title());
        title.setId("help.title");
        title.setWrapText(true);
        title.getStyleClass().add("help-title");
        VBox content = new VBox(title, MarkdownView.of(entry.body(), to -> open(to.replaceFirst("^#", "")), figures));
        content.getStyleClass().add("help-entry");
        page.setContent(content);
        page.setVvalue(0);
        page.setAccessibleText(entry.title() + ". " + entry.text());
    }

    /** Cell of the list: the term, and above the first one of a chapter the chapter's title. */
    private final class EntryCell extends ListCell<HelpEntry> {

        private final Label chapter = new Label();
        private final Label term = new Label();
        private final VBox lines = new VBox(chapter, term);

        EntryCell() {
            chapter.getStyleClass().add("help-chapter");
        }

        @Override
        protected void updateItem(HelpEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : lines);
            if (!empty && entry != null) {
                term.setText(entry.title());
                Optional<String> beginning =
                        search.getText().isBlank() ? chapterBeginningWith(entry) : Optional.empty();
                chapter.setText(beginning.orElse(""));
                chapter.setManaged(beginning.isPresent());
                chapter.setVisible(beginning.isPresent());
                setAccessibleText(entry.title());
            }
        }

        private Optional<String> chapterBeginningWith(HelpEntry entry) {
            return handbook.chapters().stream()
                    .filter(c -> !c.entries().isEmpty() && c.entries().get(0).equals(entry))
                    .map(HelpChapter::title)
                    .findFirst();
        }
    }
}
