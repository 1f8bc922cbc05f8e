package dev.lookback.app.runs;

import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.widget.problem.ChangesView;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.recipe.field.RecipeDiff;
import dev.lookback.runs.RelatedRun;
import dev.lookback.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;

/** Family tree of runs: which run was branched from which, and with which changes. */
final class FamilyTree extends BorderPane {

    private final RunLibrary library;
    private final Texts texts;
    private final TreeView<RelatedRun> tree = new TreeView<>();
    private final Map<Long, RelatedRun> kin = new HashMap<>();
    private final Label empty = new Label();
    private long shown = -1;

    FamilyTree(RunLibrary library, Texts texts, LongConsumer open) {
        this.library = library;
        this.texts = texts;
        setId("runs.family");
        tree.getStyleClass().add("dense");
        tree.setShowRoot(false);
        tree.setCellFactory(t -> new Cell());
        ExactText.put(tree, this::text);
        tree.setOnMouseClicked(e -> {
            TreeItem<RelatedRun> item = tree.getSelectionModel().getSelectedItem();
            if (e.getClickCount() == 2 && item != null) {
                open.accept(item.getValue().id());
            }
        });
        empty.getStyleClass().add("chart-empty");
        empty.setWrapText(true);
        show(List.of());
    }

    /** Shows the tree of the first of these runs. */
    void show(List<Long> runs) {
        if (runs.isEmpty()) {
            shown = -1;
            showHint("app.runs.family.empty");
            return;
        }
        long run = runs.get(0);
        shown = run;
        library.ask(store -> store.runs().family(run), family -> {
            if (shown == run) {
                show(run, family);
            }
        });
    }

    private void showHint(String key) {
        empty.setText(texts.get(key));
        setCenter(empty);
    }

    private void show(long run, List<RelatedRun> family) {
        if (family.size() < 2) {
            showHint("app.runs.family.alone");
            return;
        }
        kin.clear();
        Map<Long, TreeItem<RelatedRun>> items = new HashMap<>();
        TreeItem<RelatedRun> root = new TreeItem<>();
        root.setExpanded(true);
        for (RelatedRun one : family) {
            kin.put(one.id(), one);
            TreeItem<RelatedRun> item = new TreeItem<>(one);
            item.setExpanded(true);
            items.put(one.id(), item);
            // Parents have smaller numbers; children of a deleted parent become roots.
            one.branch()
                    .map(branch -> items.get(branch.parent()))
                    .orElse(root)
                    .getChildren()
                    .add(item);
        }
        tree.setRoot(root);
        tree.getSelectionModel().select(items.get(run));
        setCenter(tree);
    }

    private String text(RelatedRun one) {
        String name = RunNames.of(one.id(), one.name(), texts);
        String skill = Double.isNaN(one.skill())
                ? texts.get("app.runs.state." + one.state().name().toLowerCase(java.util.Locale.ROOT))
                : texts.get("app.runs.family.skill", one.skill());
        return one.branch()
                .filter(branch -> kin.containsKey(branch.parent()))
                .map(branch -> texts.get(
                        "app.runs.family.child",
                        name,
                        skill,
                        ChangesView.inWords(
                                texts,
                                RecipeDiff.between(kin.get(branch.parent()).recipe(), one.recipe())),
                        branch.epoch().isPresent()
                                ? texts.get(
                                        "app.runs.family.fromEpoch",
                                        branch.epoch().getAsInt())
                                : ""))
                .orElse(texts.get("app.runs.family.root", name, skill));
    }

    private final class Cell extends TreeCell<RelatedRun> {

        @Override
        protected void updateItem(RelatedRun item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            setText(isEmpty || item == null ? null : text(item));
        }
    }
}
