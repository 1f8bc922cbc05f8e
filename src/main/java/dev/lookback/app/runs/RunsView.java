package dev.lookback.app.runs;

import dev.lookback.app.keep.RunExports;
import dev.lookback.app.runs.columns.ColumnsButton;
import dev.lookback.app.runs.columns.FieldGroup;
import dev.lookback.app.runs.storage.StorageButton;
import dev.lookback.app.settings.RunsLayout;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.FilterException;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Runs view: filter and table above, comparison of the selected runs below. */
public final class RunsView extends BorderPane {

    private static final Duration TYPING = Duration.millis(250);
    private static final Duration SELECTING = Duration.millis(60);
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

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
    private final TextField filter = new TextField();
    private final Label complaint = new Label();
    private final PauseTransition typing = new PauseTransition(TYPING);
    private final PauseTransition selecting = new PauseTransition(SELECTING);

    /** @param toCharts switches to the charts, with a chosen run on show */
    public RunsView(Workbench workbench, SettingsStore memory, Texts texts, RunExports exports, Runnable toCharts) {
        this.workbench = workbench;
        this.library = workbench.library();
        this.memory = memory;
        this.texts = texts;
        this.toCharts = toCharts;
        setId("runs");
        table = new RunsTable(library, texts, this::open);
        RunCommands commands = new RunCommands(workbench, texts, exports, table, this::open, toCharts);
        actions = new RunActions(commands, texts);
        actions.allSeedsProperty().addListener(o -> readSelection());
        compare = new ComparePane(workbench, texts, this::open);
        SplitPane halves =
                new SplitPane(new BorderPane(table, new VBox(tools(), complaint), null, actions, null), compare);
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
            if (RunMenu.COPY.match(e)) {
                commands.copy();
                e.consume();
            } else if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
                commands.delete();
            } else if (e.getCode() == KeyCode.ENTER) {
                commands.show();
            } else if (e.getCode() == KeyCode.F2) {
                commands.rename();
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
                .flatMap(word -> RunFields.of(word).stream())
                .toList();
    }

    // ---- controls

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
        ColumnsButton columns =
                new ColumnsButton(texts, fieldGroups(), table::title, table::fields, table::isAutomatic, chosen -> {
                    memory.change(s -> s.withRuns(s.runs()
                            .withColumns(chosen.stream().map(RunField::word).toList())));
                    table.setFields(chosen);
                });
        HBox line = new HBox(8, filter, group, columns, new StorageButton(workbench, memory, texts));
        line.getStyleClass().add("runs-tools");
        return line;
    }

    /** Fields that are offered as columns beside name and state. */
    private List<FieldGroup> fieldGroups() {
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
        groups.add(new FieldGroup(
                texts.get("app.runs.columns.recipe"),
                all.stream().filter(RunField.OfRecipe.class::isInstance).toList()));
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

    private void applyFilter() {
        typing.stop();
        try {
            table.setFilter(Filter.parse(filter.getText()));
            complaint.setVisible(false);
            filter.pseudoClassStateChanged(INVALID, false);
        } catch (FilterException e) {
            complaint.setText(texts.get(e.told()));
            complaint.setVisible(true);
            filter.pseudoClassStateChanged(INVALID, true);
        }
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
