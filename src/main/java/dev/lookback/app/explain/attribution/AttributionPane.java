package dev.lookback.app.explain.attribution;

import dev.lookback.app.explain.EmptyWords;
import dev.lookback.app.explain.EpochChoice;
import dev.lookback.app.explain.ModelExplainer;
import dev.lookback.app.explain.ShownRun;
import dev.lookback.app.explain.TitleLine;
import dev.lookback.app.price.SpanChart;
import dev.lookback.app.widget.StepChoice;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.layout.DividerKeys;
import dev.lookback.app.workbench.LearnedOfRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.explain.DecidingSpan;
import dev.lookback.explain.DecidingSpans;
import dev.lookback.explain.ExplainedModel;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import dev.lookback.window.WindowSpec;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/**
 * Attribution pane: the rows and inputs that the forecast of the selected window depends on, and the importance of
 * features and lags over a whole split.
 */
public final class AttributionPane extends BorderPane {

    private final Workbench workbench;
    private final Texts texts;
    private final NumberLabels numbers;
    private final ModelExplainer explainer;
    private final SpanChart chart;
    private final Label forecast = new Label();
    private final EpochChoice epoch;
    private final StepChoice step;
    private final SpanList spans;
    private final InputsPane inputs;
    private final ImportancePane importance;
    private final SplitPane halves;
    private ShownRun run;

    public AttributionPane(Workbench workbench, LearnedOfRun learned, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.numbers = new NumberLabels(texts.locale());
        explainer = new ModelExplainer(workbench.background().beside("attribution"));
        setId("attribution");
        forecast.setId("attribution-forecast");
        forecast.getStyleClass().add("chart-mark");
        forecast.setMinWidth(0);
        forecast.setWrapText(true);
        epoch = new EpochChoice(workbench, texts, "attribution-epoch", this::show);
        step = new StepChoice(workbench.outlook(), texts, "attribution-step");
        chart = new SpanChart(workbench, texts, "attribution-chart", epoch, step, forecast);
        spans = new SpanList(texts, span -> chart.see(span.firstRow(), span.lastRow()));
        inputs = new InputsPane(texts, this::ask);
        importance = new ImportancePane(workbench, learned, texts);
        halves = new SplitPane(chart, lower());
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(0.42);
        DividerKeys.install(halves, texts, texts.get("app.widget.divider.chart"));
        WhileShown.follow(this, workbench.anchorProperty(), anchor -> ask());
        WhileShown.follow(this, workbench.outlook().stepProperty(), k -> ask());
        ShownRun.follow(this, workbench, this::begin, this::showEmpty);
        ShownRun.whenSeen(this, this::ask);
        showEmpty();
    }

    private Node lower() {
        TitleLine spansTitle = new TitleLine(
                "attribution.spans", texts.get("app.insight.spans.title"), texts.get("app.insight.spans.what"));
        SplitPane left = new SplitPane(new BorderPane(spans, spansTitle, null, null, null), inputs);
        left.setOrientation(Orientation.VERTICAL);
        DividerKeys.install(left, texts, texts.get("app.widget.divider.spans"));
        SplitPane lower = new SplitPane(left, importance);
        lower.setDividerPositions(0.56);
        DividerKeys.install(lower, texts, texts.get("app.widget.divider.inputs"));
        return lower;
    }

    private void showEmpty() {
        run = null;
        explainer.close();
        importance.showEmpty();
        setCenter(new EmptyWords(texts.get("app.insight.noForecast")));
    }

    private void begin(ShownRun shown) {
        epoch.start(shown);
        show(shown);
    }

    private void show(ShownRun shown) {
        run = shown;
        setCenter(halves);
        chart.show(shown.series(), shown.model().recipe().data().target());
        chart.mark(List.of());
        inputs.clear();
        spans.clear(texts.get(DecidingSpans.whyNone(shown.model().recipe().network())));
        explainer.open(() -> ExplainedModel.of(shown.model(), shown.series()));
        importance.begin(shown);
        step.offer(shown.series(), spec());
        ask();
    }

    private WindowSpec spec() {
        return run.model().recipe().windows();
    }

    private void ask() {
        if (run == null || !ShownRun.isSeen(this)) {
            return;
        }
        int anchor = run.within(workbench.anchorProperty().get());
        int k = workbench.outlook().shown(spec().length());
        InputView how = inputs.view();
        explainer.askNext("forecast", subject -> Attribution.of(subject, anchor, k, how), this::show);
    }

    private void show(Attribution attribution) {
        int newest = spec().newestRow(attribution.anchor());
        int target = spec().targetRow(attribution.anchor()) + attribution.step();
        forecast.setText(texts.get(
                "app.insight.forecast",
                run.series().label(newest),
                numbers.value(attribution.forecast()),
                numbers.value(run.series().values(run.model().recipe().data().target())[newest])));
        inputs.show(
                attribution,
                run.model().recipe().data().features(),
                step -> texts.get(run.series().label(spec().inputRow(attribution.anchor(), step))));
        attribution.spans().ifPresent(found -> spans.show(found.spans(), run.series()));
        chart.mark(attribution.spans().map(found -> marks(found.spans())).orElse(List.of()));
        chart.see(spec().oldestRow(attribution.anchor()), Math.min(run.series().rows() - 1, target));
    }

    private List<SpanChart.Mark> marks(List<DecidingSpan> found) {
        double largest = found.isEmpty() ? 1 : Math.abs(found.get(0).weight());
        return found.stream()
                .map(span -> new SpanChart.Mark(
                        span.firstRow(),
                        span.lastRow(),
                        span.weight() / largest,
                        (span.weight() > 0 ? "+" : "") + numbers.value(span.weight())))
                .toList();
    }
}
