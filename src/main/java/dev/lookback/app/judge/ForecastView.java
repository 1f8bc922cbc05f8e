package dev.lookback.app.judge;

import dev.lookback.app.chart.ChartView;
import dev.lookback.app.widget.SealStrip;
import dev.lookback.app.widget.StepChoice;
import dev.lookback.app.workbench.RunListener;
import dev.lookback.app.workbench.TestSeal;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Chart of the newest run's forecasts on one split, refreshed at every epoch. */
abstract class ForecastView extends ChartView {

    private final SplitChoice splits;
    private final StepChoice step;
    private final TestSeal seal;
    private final SealStrip sealed;
    private final SealStrip looks;

    ForecastView(Workbench workbench, Texts texts, String id) {
        super(workbench, texts, id);
        splits = new SplitChoice(id, texts);
        step = new StepChoice(workbench.outlook(), texts, id + "-step");
        seal = workbench.testSeal();
        sealed = SealStrip.of(seal, texts, id).centred();
        looks = new SealStrip(texts, id + ".opened", seal::open);
        setBottom(looks);
        splits.splitProperty().addListener((o, old, chosen) -> {
            refresh();
            plot().seeAll();
        });
    }

    /** To be called once the subclass is complete. */
    final void start() {
        RunListener.listen(workbench().runProperty(), this::refresh, LiveRun::forecastsProperty);
        workbench().outlook().stepProperty().addListener(o -> refresh());
        seal.viewProperty().addListener((o, was, is) -> {
            if (was.state() != is.state()) {
                refresh();
            }
            showTestPeeks();
        });
        refresh();
    }

    final StepChoice step() {
        return step;
    }

    final SplitChoice splits() {
        return splits;
    }

    final Optional<SplitForecast> forecast() {
        return Optional.ofNullable(workbench().runProperty().get())
                .map(run -> run.forecastsProperty().get().get(splits.split()))
                .filter(f -> f.count() > 0)
                .map(this::seen);
    }

    /** Forecast step on show. */
    SplitForecast seen(SplitForecast whole) {
        return whole.atStep(workbench().outlook().shown(whole.length()));
    }

    final void refresh() {
        LiveRun run = workbench().runProperty().get();
        splits.offer(
                run == null ? Set.of() : withForecasts(run),
                seal.viewProperty().get().isSealed());
        showTestPeeks();
        Optional<SplitForecast> forecast = forecast();
        if (run == null || forecast.isEmpty()) {
            step.offer(1);
        } else {
            step.offer(run.series(), run.recipe().windows());
        }
        if (forecast.isEmpty()
                && splits.split() == Split.TEST
                && seal.viewProperty().get().isSealed()) {
            setEmptyText("");
            showInstead(sealed);
            return;
        }
        showNothingInstead();
        boolean training = run != null && !run.state().isOver();
        setEmptyText(
                forecast.isPresent()
                        ? ""
                        : texts().get(training ? "app.judge.waiting" : "app.judge." + getId() + ".empty"));
        forecast.ifPresent(f -> show(run, f));
    }

    /** Shows the number of test peeks beside test results. */
    private void showTestPeeks() {
        TestSeal.View view = seal.viewProperty().get();
        boolean seen = splits.split() == Split.TEST && view.state() == TestSeal.State.OPEN;
        looks.show(seen ? view : TestSeal.View.none());
    }

    private static Set<Split> withForecasts(LiveRun run) {
        Set<Split> found = EnumSet.noneOf(Split.class);
        run.forecastsProperty().get().forEach((split, f) -> {
            if (f.count() > 0) {
                found.add(split);
            }
        });
        return found;
    }

    abstract void show(LiveRun run, SplitForecast forecast);
}
