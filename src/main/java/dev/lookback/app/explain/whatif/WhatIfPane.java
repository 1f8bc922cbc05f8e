package dev.lookback.app.explain.whatif;

import dev.lookback.app.background.Latest;
import dev.lookback.app.explain.EmptyNote;
import dev.lookback.app.explain.ModelExplainer;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.layout.Magnified;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.workbench.RunListener;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.engine.TrainedModel;
import dev.lookback.explain.ValueRange;
import dev.lookback.explain.WhatIf;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Pane of what-if forecasts: those of the shown run for a window whose values were changed by dragging. */
public final class WhatIfPane extends BorderPane {

    /** Window to alter. */
    private enum Which {
        NEWEST,
        POINTED
    }

    private final Workbench workbench;
    private final Texts texts;
    private final WhatIfWords words;
    private final WhatIfPicture picture;
    private final Latest situations;
    private final Latest answers;
    private final Choice<Which> window;
    private final Choice<String> column;
    private final Edits edits = new Edits();
    private final Label sentence = new Label();
    private final Label outside = new Label();
    private final Label point = new Label();
    private final EmptyNote empty = new EmptyNote("");
    private Situation situation;
    private WhatIf model;
    private TrainedModel opened;

    public WhatIfPane(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        words = new WhatIfWords(texts);
        picture = new WhatIfPicture(edits, texts);
        situations = workbench.background().latest(ModelExplainer.FAILED);
        answers = workbench.background().latest(ModelExplainer.FAILED);
        window = new Choice<>(
                "whatif.window",
                List.of(Which.values()),
                which -> texts.get("app.whatif.window." + which),
                which -> texts.get("app.whatif.window." + which + ".explain"),
                which -> ask());
        window.show(Which.NEWEST);
        column = new Choice<>("whatif.column", List.of(), name -> name, null, this::show);
        setId("whatif");
        getStyleClass().add("convolution");
        setTop(new VBox(controls(), sentences()));
        empty.setId("whatif.empty");
        setCenter(new StackPane(new Magnified(picture), empty));
        setBottom(new SpanBar(picture.spanProperty(), texts));
        edits.currentProperty().addListener((o, was, is) -> follow(is));
        picture.chosenProperty().addListener(o -> updateControls());
        WhileShown.follow(this, workbench.runProperty(), run -> ask());
        WhileShown.follow(this, workbench.anchorProperty(), anchor -> {
            if (window.getValue() == Which.POINTED) {
                ask();
            }
        });
        RunListener.listen(workbench.runProperty(), this::ask, LiveRun::stateProperty, LiveRun::resultProperty);
        ask();
    }

    private WrappingBox controls() {
        point.setId("whatif.point");
        point.getStyleClass().add("hint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        WrappingBox line = new WrappingBox(
                named("app.whatif.window", window), named("app.whatif.column", column), point, gap, bar());
        line.setAlignment(Pos.BOTTOM_LEFT);
        line.getStyleClass().addAll("convolution-controls", "convolution-fields");
        return line;
    }

    private EditBar bar() {
        EditBar bar = new EditBar(edits, texts);
        bar.takeKeysOf(this);
        return bar;
    }

    private VBox named(String key, Region control) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("layer-field-name");
        label.setLabelFor(control);
        control.setAccessibleText(texts.get(key));
        return new VBox(label, control);
    }

    private VBox sentences() {
        sentence.setId("whatif.sentence");
        sentence.setWrapText(true);
        outside.setId("whatif.outside");
        outside.setWrapText(true);
        outside.getStyleClass().add("whatif-outside");
        VBox box = new VBox(sentence, outside);
        box.getStyleClass().add("whatif-sentences");
        return box;
    }

    // ---- asking

    private void ask() {
        LiveRun run = workbench.runProperty().get();
        RunResult result = run == null ? null : run.resultProperty().get();
        if (result == null) {
            showEmpty(run == null || run.state().isOver() ? "app.whatif.none" : "app.whatif.training");
            return;
        }
        TrainedModel trained = result.model();
        Series series = run.series();
        int pointed =
                window.getValue() == Which.POINTED ? workbench.anchorProperty().get() : Integer.MAX_VALUE / 2;
        situations.request(() -> situation(trained, series, pointed), this::show);
    }

    /** Runs in the background; keeps the opened model for the next window. */
    private Situation situation(TrainedModel trained, Series series, int pointed) {
        if (opened != trained) {
            model = WhatIf.of(trained, series);
            opened = trained;
        }
        int anchor = model.nearestAnchor(pointed, series.rows());
        Map<String, ValueRange> ranges = new HashMap<>();
        columns(trained).forEach(name -> ranges.put(name, model.trainingRange(series, name)));
        return new Situation(model, series, anchor, model.answer(series, anchor), ranges);
    }

    private static List<String> columns(TrainedModel trained) {
        List<String> columns = new ArrayList<>(trained.recipe().data().features());
        String target = trained.recipe().data().target();
        if (!columns.contains(target)) {
            columns.add(target);
        }
        return columns;
    }

    private void follow(Alterations alterations) {
        if (situation == null) {
            return;
        }
        if (alterations.isEmpty()) {
            answers.cancel();
            show(situation.untouched());
            return;
        }
        Situation asked = situation;
        answers.request(
                () -> asked.model().answer(alterations.on(asked.series()), asked.anchor()), answer -> show(answer));
    }

    // ---- showing

    private void showEmpty(String key) {
        situations.cancel();
        situation = null;
        picture.spanProperty().set(null);
        empty.setText(texts.get(key));
        sentence.setText("");
        outside.setText("");
        updateControls();
    }

    private void updateControls() {
        boolean shown = situation != null;
        empty.setVisible(!shown);
        picture.setVisible(shown);
        column.setDisable(!shown);
        window.setDisable(!shown);
        point.setText(
                shown && picture.chosenProperty().get() >= 0
                        ? words.point(
                                situation,
                                edits.current(),
                                column.getValue(),
                                picture.chosenProperty().get())
                        : "");
    }

    private void show(Situation next) {
        boolean same = situation != null
                && situation.model() == next.model()
                && situation.anchor() == next.anchor()
                && situation.series() == next.series();
        situation = next;
        List<String> columns = List.copyOf(next.trained().keySet()).stream()
                .sorted(java.util.Comparator.comparingInt(name -> place(next, name)))
                .toList();
        column.offer(columns);
        if (column.getValue() == null || !columns.contains(column.getValue())) {
            column.show(next.target());
        }
        picture.show(next, column.getValue());
        if (!same) {
            edits.clear();
        }
        follow(edits.current());
        updateControls();
    }

    private static int place(Situation situation, String name) {
        int place = situation.model().recipe().data().features().indexOf(name);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private void show(String name) {
        picture.show(name);
        updateControls();
    }

    private void show(WhatIf.Answer answer) {
        Alterations alterations = edits.current();
        picture.show(answer);
        sentence.setText(words.of(situation, alterations, answer));
        outside.setText(words.outside(situation, alterations).orElse(""));
        updateControls();
    }
}
