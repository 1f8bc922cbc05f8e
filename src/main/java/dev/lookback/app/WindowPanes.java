package dev.lookback.app;

import dev.lookback.app.chart.ChartView;
import dev.lookback.app.evaluate.EvaluateView;
import dev.lookback.app.evaluate.backtest.BacktestPane;
import dev.lookback.app.evaluate.checks.ChecksPane;
import dev.lookback.app.evaluate.checks.Checkup;
import dev.lookback.app.evaluate.controls.ControlsPane;
import dev.lookback.app.evaluate.proof.ProofPane;
import dev.lookback.app.explain.ExplainView;
import dev.lookback.app.explain.attribution.AttributionPane;
import dev.lookback.app.explain.convolution.ConvolutionPane;
import dev.lookback.app.explain.learned.FiltersPane;
import dev.lookback.app.explain.whatif.WhatIfPane;
import dev.lookback.app.judge.DirectionPane;
import dev.lookback.app.judge.FuturePane;
import dev.lookback.app.judge.MetricsPane;
import dev.lookback.app.judge.ResidualsPane;
import dev.lookback.app.judge.ScatterPane;
import dev.lookback.app.judge.StepsPane;
import dev.lookback.app.keep.RunExports;
import dev.lookback.app.loss.LossPane;
import dev.lookback.app.network.NetworkSection;
import dev.lookback.app.network.ShapeTracePane;
import dev.lookback.app.price.PricePane;
import dev.lookback.app.price.WindowPicture;
import dev.lookback.app.runs.RunsView;
import dev.lookback.app.series.FilePane;
import dev.lookback.app.series.ReportLinks;
import dev.lookback.app.series.SeriesSection;
import dev.lookback.app.series.TablePane;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.shell.Panes;
import dev.lookback.app.shell.View;
import dev.lookback.app.sweeps.SweepsView;
import dev.lookback.app.training.TrainingSection;
import dev.lookback.app.widget.Section;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.widget.problem.ProblemNavigator;
import dev.lookback.app.windows.WindowsSection;
import dev.lookback.app.workbench.LearnedOfRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.stage.Stage;

/** Panes of the window, made once: forms, charts, tabs, and what the other views show. */
final class WindowPanes {

    private final Workbench workbench;
    private final Texts texts;
    private final ObjectProperty<View> view;
    private final PricePane price;
    private final LossPane loss;
    private final ScatterPane scatter;
    private final FilePane report;
    private final Tab file;
    private final List<Section> sections;
    private final ProblemNavigator problems;

    /** @param forms shows the column of forms */
    WindowPanes(Workbench workbench, Texts texts, ObjectProperty<View> view, Runnable forms) {
        this.workbench = workbench;
        this.texts = texts;
        this.view = view;
        price = new PricePane(workbench, texts);
        scatter = new ScatterPane(workbench, texts);
        report = new FilePane(workbench, texts);
        file = tab("file", report);
        sections = sections();
        problems = new ProblemNavigator(workbench, sections, forms);
        loss = new LossPane(workbench, texts, problems);
    }

    ProblemNavigator problems() {
        return problems;
    }

    /** Menu items that save charts as pictures. */
    List<MenuItem> pictures() {
        return List.of(picture("priceChart", price), picture("lossChart", loss));
    }

    Panes panes(
            Stage stage, SettingsStore memory, Dialogs dialogs, WindowExperiments experiments, LearnedOfRun learned) {
        List<Tab> tabs = tabs();
        FindingNavigator findings = new FindingNavigator(view, tabs, price, scatter);
        Checkup checkup = new Checkup(workbench);
        Runnable toWorkbench = () -> view.set(View.WORKBENCH);
        SweepsView sweeps = new SweepsView(workbench, texts, toWorkbench);
        RunsView runs =
                new RunsView(workbench, memory, texts, new RunExports(workbench, dialogs.files(), texts), toWorkbench);
        QueueNavigator queue = new QueueNavigator(workbench, view, runs, sweeps);
        sections.forEach(section -> HelpTopic.set(section, section.name()));
        HelpTopic.set(price, "price");
        HelpTopic.set(loss, "loss");
        HelpTopic.set(runs, "runs");
        HelpTopic.set(sweeps, "sweeps");
        return new Panes(
                sections,
                price,
                loss,
                tabs,
                Map.of(
                        View.RUNS,
                        runs,
                        View.SWEEPS,
                        sweeps,
                        View.EVALUATE,
                        evaluate(checkup, findings, experiments),
                        View.EXPLAIN,
                        explain(learned)),
                Map.of(View.EVALUATE, checkup.warningsProperty()),
                queue.progress(stage, texts, dialogs.notifier()));
    }

    private EvaluateView evaluate(Checkup checkup, FindingNavigator findings, WindowExperiments experiments) {
        return new EvaluateView(List.of(
                tab("checks", new ChecksPane(workbench, checkup, texts, findings)),
                tab("direction", new DirectionPane(workbench, texts)),
                tab("backtest", new BacktestPane(workbench, experiments.backtest(), texts)),
                tab("controls", new ControlsPane(workbench, experiments.controls(), texts)),
                tab("proof", new ProofPane(workbench, experiments.proof(), texts))));
    }

    private ExplainView explain(LearnedOfRun learned) {
        return new ExplainView(List.of(
                tab("convolution", new ConvolutionPane(workbench, texts)),
                tab("filters", new FiltersPane(workbench, texts)),
                tab("attribution", new AttributionPane(workbench, learned, texts)),
                tab("whatif", new WhatIfPane(workbench, texts))));
    }

    private List<Section> sections() {
        TrainingSection training = new TrainingSection(workbench, texts, price::rowsOnShow);
        // Folded at first, with a summary in the header: most runs keep the preset's values.
        training.openProperty().set(false);
        return List.of(
                new SeriesSection(
                        workbench,
                        texts,
                        new ReportLinks(
                                () -> showFile(report::begin),
                                () -> showFile(report::showLosses),
                                () -> showFile(report::showOutcome))),
                new WindowsSection(workbench, texts, new WindowPicture(workbench, texts)),
                new NetworkSection(workbench, texts),
                training);
    }

    private void showFile(Runnable part) {
        showFile();
        part.run();
    }

    private void showFile() {
        view.set(View.WORKBENCH);
        file.getTabPane().getSelectionModel().select(file);
    }

    private List<Tab> tabs() {
        return List.of(
                tab("shape", new ShapeTracePane(workbench, texts, problems)),
                tab("metrics", new MetricsPane(workbench, texts)),
                tab("residuals", new ResidualsPane(workbench, texts)),
                tab("scatter", scatter),
                tab("steps", new StepsPane(workbench, texts)),
                tab("future", new FuturePane(workbench, texts)),
                tab("table", new TablePane(workbench, texts)),
                file);
    }

    private MenuItem picture(String name, ChartView chart) {
        MenuItem item = new MenuItem(texts.get("app.shell.save." + name));
        item.setId("save." + name);
        item.setOnAction(e -> chart.savePicture());
        return item;
    }

    private Tab tab(String name, Node content) {
        Tab tab = new Tab(texts.get("app.shell.tab." + name), content);
        HelpTopic.set(content, name);
        tab.setId("tab-" + name);
        return tab;
    }
}
