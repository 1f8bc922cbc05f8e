package dev.lookback.app.sweeps.pictures;

import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.layout.DividerKeys;
import dev.lookback.app.widget.layout.Magnified;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.text.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

/** Linked pictures of a sweep. What is brushed or selected in one picture is so in all. */
public final class SweepPictures extends BorderPane {

    private final Texts texts;
    private final ParallelCoordinates parallel;
    private final MapPicture map;
    private final Map<Tab, Picture> others = new LinkedHashMap<>();
    private final Choice<Integer> across;
    private final Choice<Integer> up;
    private final PictureLegend legend;
    private final TabPane tabs;
    private SweepData data;

    /**
     * @param beside beside the smaller pictures
     * @param pick called with a trial that is clicked
     */
    public SweepPictures(Texts texts, Node beside, TrialPick pick) {
        this.texts = texts;
        parallel = new ParallelCoordinates(texts, pick, this::refresh);
        map = new MapPicture(texts, pick);
        ProgressPicture progress = new ProgressPicture(texts, pick);
        SlicesPicture slices = new SlicesPicture(texts, pick);
        ImportancePicture importance = new ImportancePicture(texts);
        CostPicture cost = new CostPicture(texts, pick);
        across = new Choice<>("sweep-map-across", List.of(), this::name, null, i -> chooseMap());
        up = new Choice<>("sweep-map-up", List.of(), this::name, null, i -> chooseMap());
        tabs = new TabPane(
                tab("progress", progress, new Magnified(progress)),
                tab("slices", slices, scrolled(slices)),
                tab("map", map, mapPane()),
                tab("importance", importance, explained(importance)),
                tab("cost", cost, new Magnified(cost)));
        tabs.setId("sweep-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getSelectionModel().selectedItemProperty().addListener(o -> refresh());
        SplitPane lower = new SplitPane(tabs, beside);
        lower.setDividerPositions(0.56);
        DividerKeys.install(lower, texts, texts.get("app.widget.divider.pictures"));
        SplitPane halves = new SplitPane(new Magnified(parallel), lower);
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(0.42);
        DividerKeys.install(halves, texts, texts.get("app.widget.divider.parallel"));
        legend = new PictureLegend(texts);
        setTop(legend);
        setCenter(halves);
    }

    private void showLegend() {
        Tab chosen = tabs.getSelectionModel().getSelectedItem();
        if (data != null && chosen != null) {
            Set<PictureLegend.Entry> marks = EnumSet.noneOf(PictureLegend.Entry.class);
            boolean isOfCost = chosen.getId().equals("sweep-tab-cost");
            if (chosen.getId().equals("sweep-tab-progress")) {
                marks.add(PictureLegend.Entry.BEST_SO_FAR);
            }
            if (isOfCost) {
                marks.add(PictureLegend.Entry.FRONT);
            }
            if (isAnyBeyond(isOfCost)) {
                marks.add(PictureLegend.Entry.BEYOND);
            }
            legend.show(data, marks);
        }
    }

    /** Whether a trial lies beyond the axis of the objective, or of the seconds per epoch. */
    private boolean isAnyBeyond(boolean secondsToo) {
        Axis objective = parallel.objectiveAxis(data);
        return data.judged().stream().anyMatch(trial -> objective.beyond(data.value(trial)) != 0)
                || secondsToo && isAnyBeyondSeconds();
    }

    private boolean isAnyBeyondSeconds() {
        Axis seconds = parallel.secondsAxis(data);
        return Arrays.stream(data.secondsPerEpoch()).anyMatch(value -> seconds.beyond(value) != 0);
    }

    private Tab tab(String name, Picture picture, Node content) {
        Tab tab = new Tab(texts.get("app.sweeps.picture.tab." + name), content);
        tab.setId("sweep-tab-" + name);
        others.put(tab, picture);
        return tab;
    }

    private static Node scrolled(Picture picture) {
        ScrollPane scroll = new ScrollPane(new Magnified(picture));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node mapPane() {
        WrappingBox line = new WrappingBox(
                8,
                label(texts.get("app.sweeps.picture.across"), across),
                across,
                label(texts.get("app.sweeps.picture.up"), up),
                up);
        line.getStyleClass().add("sweep-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return new BorderPane(new Magnified(map), line, null, null, null);
    }

    private static Label label(String words, Node of) {
        Label label = new Label(words);
        label.setLabelFor(of);
        return label;
    }

    private Node explained(Picture importance) {
        Label words = new Label(texts.get("app.sweeps.picture.importance.explain"));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().addAll("hint", "sweep-line");
        return new BorderPane(new Magnified(importance), null, null, words, null);
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
        refresh();
    }

    /** @param run of the trial to be marked in every picture; empty for none */
    public void select(OptionalLong run) {
        parallel.select(run);
        others.values().forEach(picture -> picture.select(run));
    }

    private void refresh() {
        if (data != null) {
            Set<Integer> leftOut = parallel.leftOut(data);
            Map<Integer, Double> shades = data.shades();
            parallel.show(data, shades, leftOut);
            // Those on the other tabs are drawn when they come on show.
            Optional.ofNullable(others.get(tabs.getSelectionModel().getSelectedItem()))
                    .ifPresent(picture -> picture.show(data, shades, leftOut));
            showLegend();
        }
    }
}
