package dev.lookback.app.judge;

import dev.lookback.app.background.Latest;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.SplitAssessment;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;

/** Error by forecast step (horizon): the network's and that of persistence. */
public final class StepsPane extends ForecastView {

    private final Curve network = new Curve("forecast");
    private final Curve persistence = new Curve("persistence");
    private final Curve rival = new Curve("rival");
    private final Curve zero = new Curve("zero");
    private final LegendEntry rivalEntry;
    private final ToggleButton skill;
    private Found found = new Found(List.of(), Optional.empty(), List.of());

    /** How far ahead a step is, counted from 0. */
    private IntFunction<Message> ahead;

    private final Latest steps;

    /**
     * Errors by step, as drawn.
     *
     * @param best the best baseline once it is known, unless it is persistence
     * @param others its scores, step by step
     */
    private record Found(List<Scores> scores, Optional<Baseline> best, List<Scores> others) {

        static Found of(SplitForecast forecast, Optional<Assessment> assessment) {
            Optional<Baseline> best = assessment
                    .flatMap(known -> known.of(forecast.split()))
                    .map(SplitAssessment::best)
                    .filter(baseline -> baseline != Baseline.PERSISTENCE);
            List<Scores> others = best.map(baseline ->
                            Scores.perStep(assessment.get().baselines().forecast(baseline, forecast), 1))
                    .orElse(List.of());
            return new Found(Scores.perStep(forecast, 1), best, others);
        }
    }

    public StepsPane(Workbench workbench, Texts texts) {
        super(workbench, texts, "steps");
        steps = workbench.outlook().latest();
        plot().addLines(network, persistence, rival, zero);
        plot().setCounting();
        skill = new ToggleButton(texts.get("app.judge.steps.skill"));
        skill.setId("steps-skill");
        skill.getStyleClass().add("chart-button");
        skill.setMinWidth(USE_PREF_SIZE);
        skill.selectedProperty().addListener(o -> draw());
        rivalEntry = new LegendEntry("", plot(), rival);
        rivalEntry.setVisible(false);
        header(
                splits(),
                skill,
                legend(
                        new LegendEntry(texts.get("app.judge.network"), plot(), network),
                        new LegendEntry(texts.get("app.judge.persistence"), plot(), persistence),
                        rivalEntry));
        crosshair(this::read);
        workbench.assessments().assessmentProperty().addListener(o -> refresh());
        start();
    }

    @Override
    SplitForecast seen(SplitForecast whole) {
        return whole;
    }

    @Override
    void show(LiveRun run, SplitForecast forecast) {
        if (forecast.length() < 2) {
            steps.cancel();
            setEmptyText(texts().get("app.judge.steps.single"));
            return;
        }
        Optional<Assessment> assessment = Optional.ofNullable(
                workbench().assessments().assessmentProperty().get());
        int horizon = run.recipe().windows().horizon();
        steps.request(() -> Found.of(forecast, assessment), answer -> {
            found = answer;
            ahead = step -> run.series().rhythm().steps(horizon + step);
            draw();
        });
    }

    private void draw() {
        List<Scores> scores = found.scores();
        if (scores.isEmpty()) {
            return;
        }
        double[] x = IntStream.rangeClosed(1, scores.size())
                .mapToDouble(step -> step)
                .toArray();
        boolean skills = skill.isSelected();
        network.show(x, values(scores, skills));
        rival.show(found.others().isEmpty() ? new double[0] : x, values(found.others(), skills));
        rivalEntry.setVisible(found.best().isPresent());
        found.best().ifPresent(best -> rivalEntry.setText(texts().get("app.judge.baseline." + best)));
        double[] beside =
                scores.stream().mapToDouble(s -> s.persistence().maeUnits()).toArray();
        // The skill of persistence is 0.
        Arrays.setAll(beside, k -> skills ? 0 : beside[k]);
        persistence.show(x, beside);
        int last = scores.size() - 1;
        plot().setTitles(
                        texts().get("app.judge.steps.axis", ahead.apply(0), 1 + last, ahead.apply(last)),
                        texts().get(skills ? "app.judge.steps.axis.skill" : "app.judge.steps.axis.error"));
        zero.show(new double[] {0, 2.0 * x.length}, new double[] {0, 0});
        plot().homeProperty().set(new AxisSpan(1, x.length).padded(0.02));
        plot().fit();
    }

    private static double[] values(List<Scores> scores, boolean skills) {
        return scores.stream()
                .mapToDouble(s -> skills ? 100 * s.skill() : s.network().maeUnits())
                .toArray();
    }

    private Optional<Readout> read(double place) {
        List<Scores> scores = found.scores();
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        int k = (int) Math.max(0, Math.min(scores.size() - 1.0, Math.rint(place) - 1));
        Scores at = scores.get(k);
        List<Readout.Entry> entries = new ArrayList<>();
        entries.add(entry("forecast", "app.judge.network", at.network().maeUnits(), network.ys()[k]));
        entries.add(entry(
                "persistence",
                "app.judge.persistence",
                at.persistence().maeUnits(),
                persistence.ys()[k]));
        if (k < found.others().size()) {
            double error = found.others().get(k).network().maeUnits();
            entries.add(
                    new Readout.Entry("rival", rivalEntry.getText(), numbers().value(error), rival.ys()[k]));
        }
        entries.add(new Readout.Entry(
                "zero", texts().get("app.judge.skill"), Metric.percent(at.skill(), texts().locale()), Double.NaN));
        return Optional.of(new Readout(k + 1.0, texts().get("app.judge.steps.step", k + 1, ahead.apply(k)), entries));
    }

    private Readout.Entry entry(String style, String name, double value, double y) {
        return new Readout.Entry(style, texts().get(name), numbers().value(value), y);
    }
}
