package dev.lookback.app.explain.learned;

import dev.lookback.app.explain.EmptyWords;
import dev.lookback.app.explain.EpochChoice;
import dev.lookback.app.explain.ModelExplainer;
import dev.lookback.app.explain.ShownRun;
import dev.lookback.app.explain.TitleLine;
import dev.lookback.app.price.SpanChart;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.layout.DividerKeys;
import dev.lookback.app.widget.layout.Magnified;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.explain.ExplainedModel;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * Learned filters pane: filters by their use, the spans of their peak activations, and every layer's activations for the
 * window.
 */
public final class FiltersPane extends BorderPane {

    private final Workbench workbench;
    private final Texts texts;
    private final ModelExplainer explainer;
    private final FilterBrowser filters;
    private final SpanChart chart;
    private final ActivationsPicture activations;
    private final EpochChoice epoch;
    private final SplitPane halves;
    private ShownRun run;
    private ShapeTrace trace;
    private Runnable onDrawn = () -> {};

    public FiltersPane(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        explainer = new ModelExplainer(workbench.background().beside("filters"));
        setId("filters");
        filters = new FilterBrowser(texts, explainer, this::mark);
        epoch = new EpochChoice(workbench, texts, "filters-epoch", this::show);
        chart = new SpanChart(workbench, texts, "filters-chart", filters.layer(), epoch, filters.about());
        activations = new ActivationsPicture(texts);
        halves = new SplitPane(chart, lower());
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(0.36);
        DividerKeys.install(halves, texts, texts.get("app.widget.divider.chart"));
        chart.plot().getCanvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        WhileShown.follow(this, workbench.anchorProperty(), anchor -> showActivations());
        ShownRun.follow(this, workbench, this::begin, this::showEmpty);
        ShownRun.whenSeen(this, this::showActivations);
        showEmpty();
    }

    private Node lower() {
        SplitPane left = new SplitPane(
                titled("app.insight.title.filters", "app.insight.use", scrolled(new Magnified(filters.gallery()))),
                titled("app.insight.title.kernel", "app.insight.kernel", new Magnified(filters.kernel())));
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.62);
        DividerKeys.install(left, texts, texts.get("app.widget.divider.filters"));
        left.visibleProperty().bind(filters.layer().visibleProperty());
        EmptyWords none = new EmptyWords(texts.get("app.insight.noConvolution"));
        none.setId("filters-none");
        none.visibleProperty().bind(left.visibleProperty().not());
        ScrollPane layers = scrolled(new Magnified(activations));
        layers.setFitToHeight(true);
        SplitPane lower = new SplitPane(
                new StackPane(left, none), titled("app.insight.title.activations", "app.insight.activations", layers));
        lower.setDividerPositions(0.48);
        DividerKeys.install(lower, texts, texts.get("app.widget.divider.filters.width"));
        return lower;
    }

    private static ScrollPane scrolled(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Node titled(String title, String explanation, Node content) {
        return new BorderPane(
                content, new TitleLine("filters", texts.get(title), texts.get(explanation)), null, null, null);
    }

    private void showEmpty() {
        run = null;
        explainer.close();
        setCenter(new EmptyWords(texts.get("app.insight.noRun")));
    }

    private void begin(ShownRun shown) {
        epoch.start(shown);
        show(shown);
    }

    private void show(ShownRun shown) {
        run = shown;
        Recipe recipe = shown.model().recipe();
        trace = recipe.trace();
        setCenter(halves);
        chart.show(shown.series(), recipe.data().target());
        chart.mark(List.of());
        activations.clear();
        explainer.open(() -> ExplainedModel.of(shown.model(), shown.series()));
        filters.show(shown, trace);
        showActivations();
    }

    private void mark(List<SpanChart.Mark> spans) {
        chart.mark(spans);
    }

    /** The row under the pointer becomes the newest row of the window. */
    private void point(MouseEvent e) {
        if (run != null) {
            int newest = run.model().recipe().windows().newestRow(0);
            workbench.anchorProperty().set(run.within(chart.rowAt(e) - newest));
        }
    }

    private void showActivations() {
        if (run == null || !ShownRun.isSeen(this)) {
            return;
        }
        int anchor = run.within(workbench.anchorProperty().get());
        ShapeTrace shown = trace;
        explainer.askNext("activations", subject -> subject.inspector().activations(subject.window(anchor)), values -> {
            activations.show(values, shown);
            onDrawn.run();
        });
    }

    /** Calls a listener whenever a window's activations have been drawn. */
    public void onDrawn(Runnable listener) {
        onDrawn = listener;
    }
}
