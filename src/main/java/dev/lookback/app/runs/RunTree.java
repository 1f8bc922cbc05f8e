package dev.lookback.app.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TreeItem;

/** Tree of the rows in the table of runs: runs, or groups of them that can be folded. */
final class RunTree {

    private final TreeItem<RunLine> root = new TreeItem<>();

    RunTree() {
        root.setExpanded(true);
    }

    TreeItem<RunLine> root() {
        return root;
    }

    /** Numbers of all runs, top to bottom, folded or not. */
    List<Long> runs() {
        return runs(root.getChildren());
    }

    /** Numbers of the runs of some rows, each once; those of a group's row are all of its runs. */
    static List<Long> runs(Collection<TreeItem<RunLine>> rows) {
        return rows.stream()
                .filter(item -> item != null)
                .flatMap(item -> runs(item.getValue()).stream())
                .distinct()
                .toList();
    }

    private static List<Long> runs(RunLine line) {
        return line instanceof RunLine.OfGroup group
                ? group.runs().stream().map(RunLine.OfRun::id).toList()
                : List.of(((RunLine.OfRun) line).id());
    }

    /** Groups, top to bottom. */
    Stream<RunLine> groups() {
        return root.getChildren().stream().map(TreeItem::getValue).filter(RunLine.OfGroup.class::isInstance);
    }

    /** Whether rows of the same runs and groups are there already, in the same order. */
    boolean has(List<RunLine> lines) {
        return skeleton(lines.stream())
                .equals(skeleton(root.getChildren().stream().map(TreeItem::getValue)));
    }

    private static List<Object> skeleton(Stream<RunLine> lines) {
        return lines.<Object>map(line ->
                        line instanceof RunLine.OfGroup group ? List.of(group.title(), runs(group)) : runs(line))
                .toList();
    }

    /** Gives groups that are there already their new values. */
    void update(List<RunLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            TreeItem<RunLine> item = root.getChildren().get(i);
            if (lines.get(i) instanceof RunLine.OfGroup group && !group.equals(item.getValue())) {
                item.setValue(group);
            }
        }
    }

    /** Puts other rows in place of these; groups that were folded stay so. */
    void replace(List<RunLine> lines) {
        Set<String> folded = root.getChildren().stream()
                .filter(item -> item.getValue() instanceof RunLine.OfGroup && !item.isExpanded())
                .map(item -> ((RunLine.OfGroup) item.getValue()).title())
                .collect(Collectors.toSet());
        root.getChildren().setAll(lines.stream().map(line -> item(line, folded)).toList());
    }

    private static TreeItem<RunLine> item(RunLine line, Set<String> folded) {
        TreeItem<RunLine> item = new TreeItem<>(line);
        if (line instanceof RunLine.OfGroup group) {
            group.runs().forEach(run -> item.getChildren().add(new TreeItem<>(run)));
            item.setExpanded(!folded.contains(group.title()));
        }
        return item;
    }

    /** Indices of the rows of some runs, without those in folded groups. */
    List<Integer> rows(Set<Long> runs) {
        List<Integer> found = new ArrayList<>();
        int index = 0;
        for (TreeItem<RunLine> item : root.getChildren()) {
            index = add(item, index, runs, found);
        }
        return found;
    }

    /** Returns the index after the item and its expanded children. */
    private static int add(TreeItem<RunLine> item, int index, Set<Long> runs, List<Integer> found) {
        if (item.getValue() instanceof RunLine.OfRun run && runs.contains(run.id())) {
            found.add(index);
        }
        int next = index + 1;
        if (item.isExpanded()) {
            for (TreeItem<RunLine> child : item.getChildren()) {
                next = add(child, next, runs, found);
            }
        }
        return next;
    }
}
