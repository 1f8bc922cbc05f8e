package dev.lookback.app.sweeps.pictures;

import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Linked pictures of a sweep. What is brushed in one picture is brushed in all. */
public final class SweepPictures extends StackPane {

    private final Texts texts;
    private final ParallelCoordinates parallel;
    private final MapPicture map;
    private final List<Picture> others;
    private final Choice<Integer> across;
    private final Choice<Integer> up;
    private final SplitPane halves;
    private final Label empty = new Label();
    private SweepData data;

    /** @param open called with the number of the clicked run */
    public SweepPictures(Texts texts, LongConsumer open) {
        this.texts = texts;
        parallel = new ParallelCoordinates(texts, open, this::refresh);
        map = new MapPicture(texts, open);
        ProgressPicture progress = new ProgressPicture(texts, open);
        SlicesPicture slices = new SlicesPicture(texts, open);
        ImportancePicture importance = new ImportancePicture(texts);
        CostPicture cost = new CostPicture(texts, open);
        others = List.of(progress, slices, map, importance, cost);
        across = new Choice<>("sweep-map-across", List.of(), this::name, null, i -> chooseMap());
        up = new Choice<>("sweep-map-up", List.of(), this::name, null, i -> chooseMap());
        TabPane tabs = new TabPane(
                tab("progress", progress),
                tab("slices", slices),
                tab("map", mapPane()),
                tab("importance", explained(importance)),
                tab("cost", cost));
        tabs.setId("sweep-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        halves = new SplitPane(parallel, tabs);
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(0.42);
        empty.getStyleClass().add("chart-empty");
        empty.setWrapText(true);
        getChildren().addAll(halves, empty);
    }

    private Tab tab(String name, Node content) {
        Tab tab = new Tab(texts.get("app.sweeps.picture.tab." + name), content);
        tab.setId("sweep-tab-" + name);
        return tab;
    }

    private Node mapPane() {
        HBox line = new HBox(
                8,
                new Label(texts.get("app.sweeps.picture.across")),
                across,
                new Label(texts.get("app.sweeps.picture.up")),
                up);
        line.getStyleClass().add("sweep-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return new BorderPane(map, line, null, null, null);
    }

    private Node explained(Picture importance) {
        Label words = new Label(texts.get("app.sweeps.picture.importance.explain"));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().addAll("hint", "sweep-line");
        return new BorderPane(importance, null, null, words, null);
    }

    private String name(Integer dimension) {
        return data == null || dimension >= data.space().dimensions().size()
                ? ""
                : FieldNames.of(texts, data.space().dimensions().get(dimension).path());
    }

    private void chooseMap() {
        if (across.getValue() != null && up.getValue() != null) {
            map.choose(across.getValue(), up.getValue());
        }
    }

    /** Shows a sweep, or an update of the same one. */
    public void show(SweepData shown) {
        SearchSpace before = data == null ? null : data.space();
        data = shown;
        if (before == null || !before.texts().equals(shown.space().texts())) {
            parallel.clear();
            List<Integer> dimensions = IntStream.range(
                            0, shown.space().dimensions().size())
                    .boxed()
                    .toList();
            across.offer(dimensions);
            up.offer(dimensions);
            across.show(0);
            up.show(Math.min(1, dimensions.size() - 1));
            across.rename();
            up.rename();
            chooseMap();
        }
        boolean nothing = shown.judged().isEmpty();
        halves.setVisible(!nothing);
        empty.setVisible(nothing);
        empty.setText(texts.get(
                shown.trials().isEmpty()
                        ? "app.sweeps.picture.empty"
                        : shown.trials().stream()
                                        .allMatch(t -> t.trial().state() == dev.lookback.runs.search.Trial.State.FAILED)
                                ? "app.sweeps.picture.failed"
                                : "app.sweeps.picture.waiting"));
        refresh();
    }

    private void refresh() {
        if (data != null) {
            Set<Integer> leftOut = parallel.leftOut(data);
            Map<Integer, Double> shades = data.shades();
            parallel.show(data, shades, leftOut);
            others.forEach(picture -> picture.show(data, shades, leftOut));
        }
    }
}
