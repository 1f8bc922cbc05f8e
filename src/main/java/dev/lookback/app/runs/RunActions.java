package dev.lookback.app.runs;

import atlantafx.base.theme.Styles;
import dev.lookback.app.background.Notice;
import dev.lookback.app.keep.RunExports;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.Compared;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.export.RunExport;
import dev.lookback.export.RunTable;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Actions on the selected runs. */
final class RunActions extends HBox {

    private static final List<Integer> REPEATS = List.of(2, 4, 9);

    private final Workbench workbench;
    private final RunLibrary library;
    private final Texts texts;
    private final RunExports exports;
    private final RunsTable table;
    private final LongConsumer open;
    private final Runnable toCharts;
    private final Label leftOut = new Label();
    private final CheckBox seeds = new CheckBox();
    private SelectedRuns selection = SelectedRuns.none();

    /**
     * @param table with the selection
     * @param open called with the run to put on the charts
     * @param toCharts switches to the charts
     */
    RunActions(
            Workbench workbench,
            Texts texts,
            RunExports exports,
            RunsTable table,
            LongConsumer open,
            Runnable toCharts) {
        this.workbench = workbench;
        this.library = workbench.library();
        this.texts = texts;
        this.exports = exports;
        this.table = table;
        this.open = open;
        this.toCharts = toCharts;
        seeds.setId("runs.seeds");
        seeds.setText(texts.get("app.runs.allSeeds"));
        seeds.setTooltip(Tips.of(texts.get("app.runs.allSeeds.explain")));
        seeds.setSelected(true);
        leftOut.setId("runs.leftOut");
        leftOut.getStyleClass().add("hint");
        getStyleClass().add("runs-actions");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(6);
        getChildren()
                .addAll(
                        button("show", this::openFirst),
                        button("use", () -> first(this::use)),
                        button("continue", () -> first(this::goOn)),
                        repeatMenu(),
                        exportMenu(),
                        button("delete", this::delete),
                        gap(),
                        leftOut,
                        seeds);
        show(SelectedRuns.none());
    }

    // ---- controls

    private Node repeatMenu() {
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
        return repeat;
    }

    /** Exports the selected runs, or all in the table. */
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
        Region gap = new Region();
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

    // ---- actions

    /** Whether runs that differ only in their seed are compared as one. */
    BooleanProperty allSeedsProperty() {
        return seeds.selectedProperty();
    }

    void show(SelectedRuns selected) {
        selection = selected;
        leftOut.setText(selected.leftOut() > 0 ? texts.get("app.runs.leftOut", Compared.MOST, selected.setups()) : "");
    }

    private void first(Consumer<StoredRun> action) {
        selection
                .first()
                .ifPresentOrElse(action, () -> workbench.tell(Notice.information(Message.of("app.runs.selectOne"))));
    }

    void openFirst() {
        first(run -> open.accept(run.id()));
    }

    private void use(StoredRun run) {
        workbench.pastRuns().use(run);
        toCharts.run();
    }

    private void goOn(StoredRun run) {
        workbench.pastRuns().branch(run, run.history().size());
        toCharts.run();
    }

    void delete() {
        List<Long> ids = table.selected();
        if (ids.isEmpty()) {
            return;
        }
        library.change(store -> store.runs().delete(ids));
        workbench.tell(Notice.withAction(
                Message.of("app.runs.deleted", ids.size()), Message.of("app.runs.undelete"), () -> {
                    library.change(store -> store.runs().restore(ids));
                    workbench.dismissNotice();
                }));
    }
}
