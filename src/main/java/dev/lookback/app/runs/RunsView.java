package dev.lookback.app.runs;

import atlantafx.base.theme.Styles;
import dev.lookback.app.keep.RunExports;
import dev.lookback.app.settings.Memory;
import dev.lookback.app.settings.RunsLayout;
import dev.lookback.app.widget.Choice;
import dev.lookback.app.widget.Shown;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.Notice;
import dev.lookback.app.workbench.RunLibrary;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.export.RunExport;
import dev.lookback.export.RunTable;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.FilterException;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** All runs: found, sorted, selected above, compared below. */
public final class RunsView extends BorderPane {

    private static final Duration TYPING = Duration.millis(250);
    private static final Duration SELECTING = Duration.millis(60);
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final List<Integer> REPEATS = List.of(2, 4, 9);

    /** What lines can be grouped by; nothing, for one. */
    private static final List<Optional<RunField>> GROUPS = List.of(
            Optional.empty(),
            Optional.of(RunField.Own.SERIES),
            Optional.of(RunField.Own.SWEEP),
            Optional.of(RunField.Own.SETUP),
            Optional.of(RunField.Own.STATE));

    private final Workbench workbench;
    private final RunLibrary library;
    private final Memory memory;
    private final Texts texts;
    private final RunExports exports;
    private final Runnable toCharts;
    private final RunsTable table;
    private final ComparePane compare;
    private final TextField filter = new TextField();
    private final Label complaint = new Label();
    private final CheckBox seeds = new CheckBox();
    private final PauseTransition typing = new PauseTransition(TYPING);
    private final PauseTransition selecting = new PauseTransition(SELECTING);
    private Selection selection = Selection.none();

    /** @param toCharts shows the charts, with the run that was asked for */
    public RunsView(Workbench workbench, Memory memory, Texts texts, RunExports exports, Runnable toCharts) {
        this.workbench = workbench;
        this.library = workbench.library();
        this.memory = memory;
        this.texts = texts;
        this.exports = exports;
        this.toCharts = toCharts;
        setId("runs");
        table = new RunsTable(library, texts, this::open);
        compare = new ComparePane(workbench, texts, this::open);
        SplitPane halves =
                new SplitPane(new BorderPane(table, new VBox(tools(), complaint), null, actions(), null), compare);
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(0.52);
        setCenter(halves);
        complaint.setId("runs.complaint");
        complaint.getStyleClass().add("filter-complaint");
        complaint.managedProperty().bind(complaint.visibleProperty());
        complaint.setVisible(false);
        RunsLayout layout = memory.settings().runs();
        table.setFields(fields(layout));
        typing.setOnFinished(e -> applyFilter());
        selecting.setOnFinished(e -> readSelection());
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((javafx.beans.Observable o) -> selecting.playFromStart());
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
                delete();
            } else if (e.getCode() == KeyCode.ENTER) {
                first(run -> open(run.id()));
            }
        });
        Shown.follow(this, library.changesProperty(), n -> {
            table.reload();
            readSelection();
        });
    }

    private static List<RunField> fields(RunsLayout layout) {
        return layout.columns().stream()
                .flatMap(word -> RunFields.of(word).stream())
                .toList();
    }

    // ---- the lines of controls

    private Node tools() {
        filter.setId("runs.filter");
        filter.setPromptText(texts.get("app.runs.filter.prompt"));
        filter.setTooltip(Tips.of(texts.get("app.runs.filter.explain")));
        filter.textProperty().addListener((o, was, is) -> typing.playFromStart());
        filter.setOnAction(e -> applyFilter());
        HBox.setHgrow(filter, Priority.ALWAYS);
        RunsLayout layout = memory.settings().runs();
        Choice<Optional<RunField>> group = new Choice<>("runs.group", GROUPS, this::groupName, null, chosen -> {
            memory.change(s ->
                    s.withRuns(s.runs().withGroup(chosen.map(RunField::word).orElse(""))));
            table.setGroup(chosen);
        });
        group.setMaxWidth(USE_PREF_SIZE);
        Optional<RunField> before = RunFields.of(layout.group());
        group.show(GROUPS.contains(before) ? before : Optional.empty());
        table.setGroup(group.getValue());
        ColumnsMenu columns = new ColumnsMenu(texts, fields(layout), chosen -> {
            memory.change(s -> s.withRuns(
                    s.runs().withColumns(chosen.stream().map(RunField::word).toList())));
            table.setFields(chosen);
        });
        HBox line = new HBox(8, filter, group, columns);
        line.getStyleClass().add("runs-tools");
        return line;
    }

    private String groupName(Optional<RunField> field) {
        return texts.get("app.runs.group." + field.map(RunField::word).orElse("nothing"));
    }

    private Node actions() {
        seeds.setId("runs.seeds");
        seeds.setText(texts.get("app.runs.allSeeds"));
        seeds.setTooltip(Tips.of(texts.get("app.runs.allSeeds.explain")));
        seeds.setSelected(true);
        seeds.selectedProperty().addListener(o -> readSelection());
        MenuButton repeat = new MenuButton(texts.get("app.runs.repeat"));
        repeat.setId("runs.repeat");
        repeat.getStyleClass().add(Styles.SMALL);
        repeat.setTooltip(Tips.of(texts.get("app.runs.repeat.explain")));
        for (int count : REPEATS) {
            MenuItem item = new MenuItem(texts.get("app.runs.repeat.seeds", count));
            item.setId("runs.repeat." + count);
            item.setOnAction(e -> first(run -> workbench.pastRuns().repeat(run, count)));
            repeat.getItems().add(item);
        }
        HBox line = new HBox(
                6,
                button("show", () -> first(run -> open(run.id()))),
                button(
                        "use",
                        () -> first(run -> {
                            workbench.pastRuns().use(run);
                            toCharts.run();
                        })),
                button(
                        "continue",
                        () -> first(run -> {
                            workbench.pastRuns().branch(run, run.history().size());
                            toCharts.run();
                        })),
                repeat,
                exportMenu(),
                button("delete", this::delete),
                gap(),
                seeds);
        line.getStyleClass().add("runs-actions");
        return line;
    }

    /** Of the selected runs, or of all in the table. */
    private Node exportMenu() {
        MenuButton menu = new MenuButton(texts.get("app.runs.export"));
        menu.setId("runs.export");
        menu.getStyleClass().add(Styles.SMALL);
        menu.setTooltip(Tips.of(texts.get("app.runs.export.explain")));
        menu.getItems()
                .addAll(
                        exportItem("csv", (q, ids) -> exports.table(RunTable.Format.CSV, q, ids)),
                        exportItem("json", (q, ids) -> exports.table(RunTable.Format.JSON, q, ids)),
                        exportItem("mlflow", (q, ids) -> exports.folder(RunExport.MLFLOW, q, ids)),
                        exportItem("tensorboard", (q, ids) -> exports.folder(RunExport.TENSORBOARD, q, ids)));
        return menu;
    }

    private MenuItem exportItem(String name, BiConsumer<RunQuery, Set<Long>> export) {
        MenuItem item = new MenuItem(texts.get("app.runs.export." + name));
        item.setId("runs.export." + name);
        item.setOnAction(e -> export.accept(table.query(), Set.copyOf(table.selected())));
        return item;
    }

    private static Node gap() {
        javafx.scene.layout.Region gap = new javafx.scene.layout.Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Button button(String name, Runnable action) {
        Button button = new Button(texts.get("app.runs." + name));
        button.setId("runs." + name);
        button.getStyleClass().add(Styles.SMALL);
        button.setTooltip(Tips.of(texts.get("app.runs." + name + ".explain")));
        button.setOnAction(e -> action.run());
        return button;
    }

    private void first(Consumer<StoredRun> action) {
        if (selection.runs().isEmpty()) {
            workbench.tell(Notice.information(Message.of("app.runs.selectOne")));
        } else {
            action.accept(selection.runs().get(0));
        }
    }

    // ---- what they do

    private void open(long run) {
        workbench.pastRuns().show(run);
        toCharts.run();
    }

    private void delete() {
        List<Long> ids = table.selected();
        if (ids.isEmpty()) {
            return;
        }
        library.change(store -> store.runs().delete(ids));
        workbench.tell(
                Notice.withAction(Message.of("app.runs.deleted", ids.size()), Message.of("app.runs.undelete"), () -> {
                    library.change(store -> store.runs().restore(ids));
                    workbench.dismissNotice();
                }));
    }

    private void applyFilter() {
        typing.stop();
        try {
            table.setFilter(Filter.parse(filter.getText()));
            complaint.setVisible(false);
            filter.pseudoClassStateChanged(INVALID, false);
        } catch (FilterException e) {
            complaint.setText(texts.get(e.reason()));
            complaint.setVisible(true);
            filter.pseudoClassStateChanged(INVALID, true);
        }
    }

    private void readSelection() {
        List<Long> ids = table.selected();
        boolean all = seeds.isSelected();
        library.ask(store -> Selection.of(store, ids, all, texts), found -> {
            selection = found;
            compare.show(found);
        });
    }
}
