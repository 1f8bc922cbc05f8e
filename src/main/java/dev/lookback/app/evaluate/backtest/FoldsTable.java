package dev.lookback.app.evaluate.backtest;

import dev.lookback.app.evaluate.widget.Figures;
import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.FailedFold;
import dev.lookback.experiment.FoldResult;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.Fold;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Scores of each fold, then of all: pooled windows, and mean and standard deviation of the skills. */
final class FoldsTable extends StackPane {

    private final Texts texts;
    private final Figures figures;

    FoldsTable(Texts texts) {
        this.texts = texts;
        figures = new Figures(
                texts,
                "backtest-table",
                "backtest",
                "app.experiments.head.fold",
                "app.experiments.head.judged",
                "app.experiments.head.trained",
                "app.experiments.head.epochs",
                "app.experiments.head.windows",
                "app.experiments.head.mae",
                "app.experiments.head.persistence",
                "app.experiments.head.skill",
                "app.experiments.head.rival",
                "app.experiments.head.rivalSkill");
        getChildren().add(figures);
        setAlignment(javafx.geometry.Pos.TOP_LEFT);
    }

    void show(Series series, BacktestResult result) {
        figures.clear();
        figures.alike(result.folds().stream()
                .flatMapToDouble(each -> DoubleStream.of(
                        each.scores().network().maeUnits(),
                        each.scores().persistence().maeUnits(),
                        each.bestBaseline().maeUnits())));
        Map<Integer, FoldResult> judged = result.folds().stream()
                .collect(Collectors.toMap(each -> each.fold().number(), Function.identity()));
        Map<Integer, FailedFold> failed = result.failed().stream()
                .collect(Collectors.toMap(each -> each.fold().number(), Function.identity()));
        for (Fold fold : result.layout()) {
            Optional.ofNullable(judged.get(fold.number())).ifPresent(each -> add(series, each));
            Optional.ofNullable(failed.get(fold.number())).ifPresent(each -> add(series, each));
        }
        if (!result.folds().isEmpty()) {
            addAll(result);
        }
    }

    private void add(Series series, FoldResult each) {
        Fold fold = each.fold();
        figures.line(
                "figures-part",
                name(fold),
                span(series, fold),
                figures.count(fold.trainEnd() - fold.trainFrom()),
                figures.text(texts.get("app.experiments.epochs", each.bestEpoch(), each.epochs())),
                figures.count(each.windows()),
                figures.number(each.scores().network().maeUnits()),
                figures.number(each.scores().persistence().maeUnits()),
                figures.skill(each.scores().skill()),
                figures.rival(each.bestBaseline()),
                figures.skill(each.skillAgainstBest()));
    }

    private void add(Series series, FailedFold each) {
        figures.told("figures-part", figures.failure(each.why()), name(each.fold()), span(series, each.fold()));
    }

    private Label name(Fold fold) {
        return figures.text(texts.get("app.experiments.fold", fold.number()));
    }

    private Label span(Series series, Fold fold) {
        return figures.text(texts.get(
                "app.experiments.span", series.label(fold.evaluatedFrom()), series.label(fold.evaluatedEnd() - 1)));
    }

    private void addAll(BacktestResult result) {
        figures.line(
                "figures-all",
                figures.text(texts.get("app.experiments.all")),
                none(),
                none(),
                none(),
                figures.count(result.pooled().windows()),
                figures.number(result.pooled().mae()),
                figures.number(result.pooled().persistenceMae()),
                figures.skill(result.pooled().skill(), result.toneAgainstPersistence()),
                result.bestBaseline()
                        .map(best -> figures.rival(best, result.bestBaselineMae()))
                        .orElseGet(() -> figures.number(result.bestBaselineMae())),
                figures.skill(result.skillAgainstBest(), result.toneAgainstBest()));
        String mean = Figures.percent(result.meanSkill(), texts.locale()) + spread(result.skillDeviation());
        figures.line(
                "figures-part",
                figures.text(texts.get("app.experiments.mean")),
                none(),
                none(),
                none(),
                null,
                null,
                null,
                figures.text(mean));
    }

    private String spread(double deviation) {
        return Double.isFinite(deviation)
                ? " ± " + Figures.percent(deviation, texts.locale()).replace("+", "")
                : "";
    }

    private Label none() {
        return figures.text("");
    }
}
