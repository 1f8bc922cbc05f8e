package dev.lookback.app.explain.attribution;

import dev.lookback.app.explain.TitleLine;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.explain.Occlusion;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** What a forecast makes of its inputs; where they are covered: each by itself, whole rows or whole features. */
final class InputsPane extends BorderPane {

    /** What is covered at once. */
    enum Cover {
        CELLS,
        ROWS,
        FEATURES
    }

    private final WindowHeat cells;
    private final CoveredRows rows;
    private final CoveredFeatures features;
    private final ScrollPane scroll;
    private final Choice<InputView> view;
    private final Choice<Cover> cover;

    /** @param ask that the inputs be shown another way */
    InputsPane(Texts texts, Runnable ask) {
        cells = new WindowHeat(texts);
        rows = new CoveredRows(texts);
        features = new CoveredFeatures(texts);
        scroll = new ScrollPane(features);
        scroll.setFitToWidth(true);
        view = new Choice<>(
                "rests-view",
                List.of(InputView.values()),
                v -> texts.get("app.insight.inputs." + v),
                v -> texts.get("app.insight.inputs.explain." + v),
                v -> ask.run());
        view.show(InputView.SLOPES);
        view.setMaxWidth(USE_PREF_SIZE);
        cover = new Choice<>(
                "rests-cover",
                List.of(Cover.values()),
                c -> texts.get("app.insight.cover." + c),
                c -> texts.get("app.insight.cover.explain." + c),
                c -> see(true));
        cover.setAccessibleText(texts.get("app.insight.cover"));
        cover.show(Cover.CELLS);
        cover.setMaxWidth(USE_PREF_SIZE);
        setTop(new TitleLine(texts.get("app.insight.inputs.title"), texts.get("app.insight.inputs.what"), view, cover));
        setCenter(new StackPane(cells, rows, scroll));
        see(false);
    }

    InputView view() {
        return view.getValue();
    }

    /** @param places what a time step is called */
    void show(Attribution answer, List<String> names, IntFunction<String> places) {
        Optional<Occlusion> occlusion = answer.occlusion();
        cells.show(answer.inputs(), names, places);
        occlusion.ifPresent(found -> {
            rows.show(found, places);
            features.show(found.byFeature(), names);
        });
        see(occlusion.isPresent());
    }

    void clear() {
        cells.clear();
        see(false);
    }

    private void see(boolean covered) {
        cover.setVisible(covered);
        Node seen = switch (covered ? cover.getValue() : Cover.CELLS) {
            case CELLS -> cells;
            case ROWS -> rows;
            case FEATURES -> scroll;
        };
        List.of(cells, rows, scroll).forEach(each -> each.setVisible(each == seen));
    }
}
