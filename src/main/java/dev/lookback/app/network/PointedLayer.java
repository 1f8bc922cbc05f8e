package dev.lookback.app.network;

import dev.lookback.app.price.WindowMarks;
import dev.lookback.app.workbench.TracedValue;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.network.LayerNames;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.Lineage;
import dev.lookback.network.layer.Shape;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Lights on the price chart what a layer's newest output depends on, while the layer's line in a table has the pointer or the focus. */
final class PointedLayer {

    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final Workbench workbench;
    private final Texts texts;
    private final GridPane table;
    private final List<Region> lines = new ArrayList<>();
    private Region pointed;

    PointedLayer(Workbench workbench, Texts texts, GridPane table) {
        this.workbench = workbench;
        this.texts = texts;
        this.table = table;
        table.addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(at(e.getY())));
        table.addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(Optional.empty()));
    }

    /** The table is filled anew. */
    void forget() {
        point(Optional.empty());
        lines.clear();
    }

    /** A layer that has an output gets a line. */
    void add(int layer, Label name, int row) {
        Region line = new Region();
        line.getStyleClass().add("trace-line");
        line.setUserData(layer);
        table.add(line, 0, row, GridPane.REMAINING, 1);
        GridPane.setFillWidth(line, true);
        line.toBack();
        lines.add(line);
        name.setFocusTraversable(true);
        name.focusedProperty()
                .addListener((o, was, is) -> point(Optional.of(line).filter(l -> name.isFocused())));
    }

    private Optional<Region> at(double y) {
        return lines.stream()
                .filter(line -> y >= line.getBoundsInParent().getMinY()
                        && y <= line.getBoundsInParent().getMaxY())
                .findFirst();
    }

    private void point(Optional<Region> line) {
        Region next = line.orElse(null);
        if (next == pointed) {
            return;
        }
        if (pointed != null) {
            pointed.pseudoClassStateChanged(POINTED, false);
        }
        pointed = next;
        if (next != null) {
            next.pseudoClassStateChanged(POINTED, true);
        }
        workbench
                .pointedFieldProperty()
                .set(line.flatMap(l -> field((int) l.getUserData())).orElse(null));
    }

    private Optional<TracedValue> field(int layer) {
        RecipeCheck check = workbench.checkProperty().get();
        return workbench
                .series()
                .flatMap(series -> WindowMarks.of(
                        check, Math.max(0, workbench.anchorProperty().get()), series.rows()))
                .map(marks -> new TracedValue(
                        name(check.trace().layers().get(layer), layer),
                        check.recipe(),
                        marks.anchor(),
                        Lineage.of(check.trace())
                                .behind(layer, last(check.trace().layers().get(layer)))
                                .get(0)));
    }

    private String name(LayerTrace traced, int layer) {
        return texts.get(
                traced.output().orElseThrow() instanceof Shape.Sequence
                        ? "app.network.trace.newest"
                        : "app.network.trace.lastUnit",
                layer + 1,
                texts.get(LayerNames.kind(traced.layer())));
    }

    private static int last(LayerTrace traced) {
        Shape output = traced.output().orElseThrow();
        return (output instanceof Shape.Sequence s ? s.timeSteps() : ((Shape.Vector) output).units()) - 1;
    }
}
