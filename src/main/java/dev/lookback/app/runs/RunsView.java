package dev.lookback.app.runs;

import dev.lookback.app.keep.RunExports;
import dev.lookback.app.runs.columns.ColumnsButton;
import dev.lookback.app.runs.columns.FieldGroup;
import dev.lookback.app.runs.filter.FilterBox;
import dev.lookback.app.runs.filter.RunFieldNames;
import dev.lookback.app.runs.storage.StorageButton;
import dev.lookback.app.settings.RunsLayout;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.layout.DividerKeys;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.ScreenNames;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Runs view: filter and table above, comparison of the selected runs below. */
public final class RunsView extends BorderPane {

    private static final Duration SELECTING = Duration.millis(60);

    /** Choices of grouping, first of all none. */
    private static final List<Optional<RunField>> GROUPS = List.of(
            Optional.empty(),
            Optional.of(RunField.Own.SERIES),
            Optional.of(RunField.Own.SWEEP),
            Optional.of(RunField.Own.SETUP),
            Optional.of(RunField.Own.STATE));

    private final Workbench workbench;
    private final RunLibrary library;
    private final SettingsStore memory;
    private final Texts texts;
    private final Runnable toCharts;
    private final RunsTable table;
    private final RunActions actions;
    private final ComparePane compare;
    private final FilterBox filter;
    private final PauseTransition selecting = new PauseTransition(SELECTING);

    /** @param toCharts switches to the charts, with a chosen run on show */
    public RunsView(Workbench workbench, SettingsStore memory, Texts texts, RunExports exports, Runnable toCharts) {
        this.workbench = workbench;
        this.library = workbench.library();
        this.memory = memory;
        this.texts = texts;
        this.toCharts = toCharts;
        setId("runs");
        ScreenNames names = RunFieldNames.of(texts);
        table = new RunsTable(
                library,
                texts,
                names,
                new ColumnWidths(
                        memory.settings().runs().widths(),
                        widths -> memory.change(s -> s.withRuns(s.runs().withWidths(widths)))),
                this::open);
        filter = new FilterBox(library, texts, names, table::setFilter);
        RunCommands commands = new RunCommands(workbench, texts, exports, table, this::open, toCharts);
        actions = new RunActions(commands, texts);
        actions.allSeedsProperty().addListener(o -> readSelection());
        compare = new ComparePane(workbench, texts, this::open);
        SplitPane halves = new SplitPane(
                new BorderPane(table, new VBox(tools(names), filter.line()), null, actions, null), compare);
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(0.52);
        DividerKeys.install(halves, texts, texts.get("app.widget.divider.runs"));
        setCenter(halves);
        RunsLayout layout = memory.settings().runs();
        table.setFields(fields(layout));
        selecting.setOnFinished(e -> readSelection());
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((javafx.beans.Observable o) -> selecting.playFromStart());
        table.setOnKeyPressed(e -> {
            if (RunMenu.COPY.match(e)) {
                commands.copy();
                e.consume();
            } else if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
                commands.delete();
            } else if (e.getCode() == KeyCode.ENTER) {
                commands.show();
            } else if (e.getCode() == KeyCode.F2) {
                commands.rename();
            } else if (e.getCode() == KeyCode.S && !e.isShortcutDown()) {
                commands.star();
            }
        });
        table.setContextMenu(new RunMenu(commands, table, texts));
        WhileShown.follow(this, library.changesProperty(), n -> {
            table.reload();
            readSelection();
        });
    }

    private static List<RunField> fields(RunsLayout layout) {
        return layout.columns().stream()
                .flatMap(word -> RunFields.column(word).stream())
                .toList();
    }

    /** Brings the queue into sight. */
    public void showQueue() {
        compare.showQueue();
    }

    // ---- controls

    private Node tools(ScreenNames names) {
        HBox.setHgrow(filter, Priority.ALWAYS);
        RunsLayout layout = memory.settings().runs();
        Choice<Optional<RunField>> group = new Choice<>("runs.group", GROUPS, this::groupName, null, chosen -> {
            memory.change(s ->
                    s.withRuns(s.runs().withGroup(chosen.map(RunField::word).orElse(""))));
            table.setGroup(chosen);
        });
        group.setMaxWidth(USE_PREF_SIZE);
        group.setAccessibleText(texts.get("app.runs.grouping"));
        Optional<RunField> before = RunFields.of(layout.group());
        group.show(GROUPS.contains(before) ? before : Optional.empty());
        table.setGroup(group.getValue());
        ColumnsButton columns = new ColumnsButton(
                texts, fieldGroups(names), table::title, table::fields, table::isAutomatic, chosen -> {
                    memory.change(s -> s.withRuns(s.runs()
                            .withColumns(chosen.stream().map(RunField::word).toList())));
                    table.setFields(chosen);
                });
        WrappingBox line = new WrappingBox(8, filter, group, columns, new StorageButton(workbench, memory, texts));
        line.getStyleClass().add("runs-tools");
        return line;
    }

    /** Fields that are offered as columns beside name and state. */
    private List<FieldGroup> fieldGroups(ScreenNames names) {
        List<RunField> all = RunFields.all();
        List<FieldGroup> groups = new ArrayList<>();
        groups.add(new FieldGroup(
                texts.get("app.runs.columns.run"),
                all.stream()
                        .filter(RunField.Own.class::isInstance)
                        .filter(field -> !RunsTable.ALWAYS.contains(field))
                        .toList()));
        for (Split split : List.of(Split.VALIDATION, Split.TRAIN, Split.TEST)) {
            groups.add(new FieldGroup(
                    texts.get("app.judge.split." + split),
                    all.stream()
                            .filter(field -> field instanceof RunField.OfSplit score && score.split() == split)
                            .toList()));
        }
        groups.add(new FieldGroup(texts.get("app.runs.columns.recipe"), RunFieldNames.columns(names)));
        return groups;
    }

    private String groupName(Optional<RunField> field) {
        return texts.get("app.runs.group." + field.map(RunField::word).orElse("nothing"));
    }

    // ---- actions

    private void open(long run) {
        workbench.pastRuns().show(run);
        toCharts.run();
    }

    private void readSelection() {
        List<Long> ids = table.selected();
        boolean all = actions.allSeedsProperty().get();
        library.ask(store -> SelectedRuns.of(store, ids, all, texts), found -> {
            actions.show(found);
            compare.show(found);
        });
    }
}
