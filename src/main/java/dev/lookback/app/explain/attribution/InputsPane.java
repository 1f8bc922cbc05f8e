package dev.lookback.app.explain.attribution;

import dev.lookback.app.explain.TitleLine;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.layout.Magnified;
import dev.lookback.explain.Occlusion;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** Attribution of a forecast to its inputs; occlusion by cell, row or feature. */
final class InputsPane extends BorderPane {

    /** Inputs that occlusion hides at once. */
    enum Cover {
        CELLS,
        ROWS,
        FEATURES
    }

    private final WindowHeatmap cells;
    private final OccludedRows rows;
    private final OccludedFeatures features;
    private final ScrollPane scroll;
    private final Choice<InputView> view;
    private final Choice<Cover> cover;

    /** @param ask called when another view is chosen */
    InputsPane(Texts texts, Runnable ask) {
        cells = new WindowHeatmap(texts);
        rows = new OccludedRows(texts);
        features = new OccludedFeatures(texts);
        scroll = new ScrollPane(new Magnified(features));
        scroll.setFitToWidth(true);
        view = new Choice<>(
                "attribution-view",
                List.of(InputView.values()),
                v -> texts.get("app.insight.inputs." + v),
                v -> texts.get("app.insight.inputs.explain." + v),
                v -> ask.run());
        view.setAccessibleText(texts.get("app.insight.inputs"));
        view.show(InputView.GRADIENTS);
        view.setMaxWidth(USE_PREF_SIZE);
        cover = new Choice<>(
                "attribution-cover",
                List.of(Cover.values()),
                c -> texts.get("app.insight.cover." + c),
                c -> texts.get("app.insight.cover.explain." + c),
                c -> showView(true));
        cover.setAccessibleText(texts.get("app.insight.cover"));
        cover.show(Cover.CELLS);
        cover.setMaxWidth(USE_PREF_SIZE);
        setTop(new TitleLine(
                "attribution",
                texts.get("app.insight.inputs.title"),
                texts.get("app.insight.inputs.what"),
                view,
                cover));
        setCenter(new StackPane(new Magnified(cells), new Magnified(rows), scroll));
        showView(false);
    }

    InputView view() {
        return view.getValue();
    }

    /** @param places label of a time step */
    void show(Attribution attribution, List<String> names, IntFunction<String> places) {
        Optional<Occlusion> occlusion = attribution.occlusion();
        cells.show(attribution.inputs(), names, places);
        occlusion.ifPresent(found -> {
            rows.show(found, places);
            features.show(found.byFeature(), names);
        });
        showView(occlusion.isPresent());
    }

    void clear() {
        cells.clear();
        showView(false);
    }

    private void showView(boolean covered) {
        cover.setVisible(covered);
        Node shown = switch (covered ? cover.getValue() : Cover.CELLS) {
            case CELLS -> cells;
            case ROWS -> rows;
            case FEATURES -> scroll;
        };
        List.of(cells, rows, scroll).forEach(each -> each.setVisible(each == shown));
    }
}
