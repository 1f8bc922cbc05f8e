package dev.lookback.app.price;

import atlantafx.base.theme.Styles;
import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.TracedValue;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Receptive field on the price chart: the rows that a value inside the network depends on, lit while the value is
 * pointed at.
 */
final class FieldMark implements ChartOverlay {

    /** Minimum distance of dots, in pixels. */
    private static final double APART = 5;

    private static final double NARROWEST = 2;
    private static final double ABOVE_RULER = 10;

    private final Workbench workbench;
    private final Texts texts;
    private final PriceData data;
    private final Path dots = new Path();
    private final Path track = new Path();
    private final Label words = new Label();
    private final HBox caption;
    private final Pane under = new Pane();
    private final Pane over;

    private FieldMark(Workbench workbench, Texts texts, PriceData data) {
        this.workbench = workbench;
        this.texts = texts;
        this.data = data;
        dots.getStyleClass().add("field-dots");
        track.getStyleClass().add("field-track");
        dots.setManaged(false);
        track.setManaged(false);
        words.setId("price.field");
        Button dismiss = new Button(null, new FontIcon(Feather.X));
        dismiss.setId("price.field.dismiss");
        dismiss.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        dismiss.setAccessibleText(texts.get("app.price.field.dismiss"));
        dismiss.setOnAction(e -> workbench.pointedFieldProperty().set(null));
        caption = new HBox(words, dismiss);
        caption.getStyleClass().add("field-caption");
        caption.setAlignment(Pos.CENTER_LEFT);
        caption.setManaged(false);
        over = new Pane(dots, track, caption);
    }

    static void install(Workbench workbench, Texts texts, PriceData data, Plot plot) {
        FieldMark mark = new FieldMark(workbench, texts, data);
        plot.addUnder(mark.under, mark);
        plot.addOver(mark.over, p -> {});
        // While another view is on show, fast pointer moves there must not cost redraws here.
        WhileShown.follow(plot, workbench.pointedFieldProperty(), field -> mark.place(plot));
        WhileShown.end(plot, workbench.pointedFieldProperty(), () -> mark.place(plot));
        WhileShown.follow(plot, workbench.anchorProperty(), anchor -> mark.place(plot));
        WhileShown.follow(plot, workbench.recipeProperty(), recipe -> mark.place(plot));
    }

    @Override
    public void place(Plot plot) {
        Optional<TracedValue> field = field();
        under.setVisible(field.isPresent());
        over.setVisible(field.isPresent());
        field.ifPresent(lit -> show(lit, plot));
    }

    /** Empty unless it belongs to the network and the window on this chart. */
    private Optional<TracedValue> field() {
        return Optional.ofNullable(workbench.pointedFieldProperty().get())
                .filter(field -> data.isReady())
                .filter(field -> isHere(field.recipe()))
                .filter(field -> WindowMarks.of(
                                workbench.checkProperty().get(),
                                workbench.anchorProperty().get(),
                                data.rows().rows())
                        .filter(marks -> marks.anchor() == field.anchor())
                        .isPresent());
    }

    /** Whether a network is that of the recipe, whose window is on the chart, or of the run on show with the same window. */
    private boolean isHere(Recipe traced) {
        Recipe recipe = workbench.recipeProperty().get();
        LiveRun run = workbench.runProperty().get();
        return traced.equals(recipe)
                || run != null
                        && recipe != null
                        && traced.equals(run.recipe())
                        && traced.windows().equals(recipe.windows());
    }

    private void show(TracedValue field, Plot plot) {
        List<Rectangle> lit = new ArrayList<>();
        dots.getElements().clear();
        track.getElements().clear();
        BitSet steps = field.timeSteps();
        double ruler = plot.areaHeight() - WindowRuler.ABOVE_AXIS;
        for (int from = steps.nextSetBit(0); from >= 0; ) {
            int end = steps.nextClearBit(from);
            double left = plot.xOf(data.rows().at(field.row(from)));
            double right = plot.xOf(data.rows().at(field.row(end - 1)));
            lit.add(stretch(left, right, plot.areaHeight()));
            track.getElements().addAll(new MoveTo(left, ruler), new LineTo(Math.max(left + 0.01, right), ruler));
            from = steps.nextSetBit(end);
        }
        under.getChildren().setAll(lit);
        dot(field, plot);
        showLabel(field, plot);
    }

    private static Rectangle stretch(double left, double right, double height) {
        double width = Math.max(NARROWEST, right - left);
        Rectangle stretch = new Rectangle((left + right - width) / 2, 0, width, height);
        stretch.getStyleClass().add("field-stretch");
        stretch.setManaged(false);
        return stretch;
    }

    private void dot(TracedValue field, Plot plot) {
        double free = Double.NEGATIVE_INFINITY;
        BitSet steps = field.timeSteps();
        for (int step = steps.nextSetBit(0); step >= 0; step = steps.nextSetBit(step + 1)) {
            int row = field.row(step);
            double x = plot.xOf(data.rows().at(row));
            if (x >= free) {
                double y = plot.yOf(data.value(row));
                dots.getElements().addAll(new MoveTo(x, y), new LineTo(x + 0.01, y));
                free = x + APART;
            }
        }
    }

    /** Places the label above the ruler, centred on the visible part of the highlight. */
    private void showLabel(TracedValue field, Plot plot) {
        BitSet steps = field.timeSteps();
        int oldest = steps.isEmpty() ? field.anchor() : field.row(steps.nextSetBit(0));
        int newest = steps.isEmpty() ? field.anchor() : field.row(steps.length() - 1);
        words.setText(
                steps.isEmpty()
                        ? texts.get("app.price.field.nothing", field.value())
                        : steps.cardinality() == 1
                                ? texts.get(
                                        "app.price.field.one",
                                        field.value(),
                                        data.series().label(newest))
                                : texts.get(
                                        "app.price.field",
                                        field.value(),
                                        steps.cardinality(),
                                        data.series().label(oldest),
                                        data.series().label(newest)));
        caption.applyCss();
        caption.autosize();
        double middle = (plot.xOf(data.rows().at(oldest)) + plot.xOf(data.rows().at(newest))) / 2;
        double room = plot.areaWidth() - caption.getWidth();
        caption.relocate(
                Math.max(0, Math.min(room, middle - caption.getWidth() / 2)),
                plot.areaHeight() - WindowRuler.ABOVE_AXIS - ABOVE_RULER - caption.getHeight());
    }
}
