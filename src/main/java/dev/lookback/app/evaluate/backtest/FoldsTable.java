package dev.lookback.app.evaluate.backtest;

import dev.lookback.app.evaluate.widget.Figures;
import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.FoldResult;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.Fold;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Every fold in numbers, then all of them: their windows together, and mean and deviation of their skills. */
final class FoldsTable extends StackPane {

    private final Texts texts;
    private final Figures figures;

    FoldsTable(Texts texts) {
        this.texts = texts;
        figures = new Figures(
                texts,
                "backtest-table",
                "app.experiments.head.fold",
                "app.experiments.head.judged",
                "app.experiments.head.trained",
                "app.experiments.head.epochs",
                "app.experiments.head.windows",
                "app.experiments.head.mae",
                "app.experiments.head.persistence",
                "app.experiments.head.skill");
        getChildren().add(figures);
        setAlignment(javafx.geometry.Pos.TOP_LEFT);
    }

    void show(Series series, BacktestResult result) {
        figures.clear();
        for (FoldResult each : result.folds()) {
            Fold fold = each.fold();
            figures.line(
                    "figures-part",
                    figures.text(texts.get("app.experiments.fold", fold.number())),
                    figures.text(texts.get(
                            "app.experiments.span",
                            series.label(fold.judgedFrom()),
                            series.label(fold.judgedEnd() - 1))),
                    figures.count(fold.trainEnd() - fold.trainFrom()),
                    figures.text(texts.get("app.experiments.epochs", each.bestEpoch(), each.epochs())),
                    figures.count(each.windows()),
                    figures.number(each.scores().network().maeUnits()),
                    figures.number(each.scores().persistence().maeUnits()),
                    figures.skill(each.scores().skill()));
        }
        if (!result.folds().isEmpty()) {
            addAll(result);
        }
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
                figures.skill(result.pooled().skill()));
        figures.line(
                "figures-part",
                figures.text(texts.get("app.experiments.mean")),
                none(),
                none(),
                none(),
                none(),
                none(),
                none(),
                figures.text(Figures.percent(result.meanSkill(), texts.locale()) + spread(result.skillDeviation())));
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
