package dev.lookback.app.evaluate.proof;

import dev.lookback.app.evaluate.widget.Figures;
import dev.lookback.experiment.TamperProofResult;
import dev.lookback.experiment.TamperProofResult.Cut;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Rows after which the series was tampered with, and what stayed the same. */
final class CutsTable extends StackPane {

    private final Texts texts;
    private final Figures figures;

    CutsTable(Texts texts) {
        this.texts = texts;
        figures = new Figures(
                texts,
                "proof-table",
                "proof",
                "app.experiments.head.cut",
                "app.experiments.head.scales",
                "app.experiments.head.windows",
                "app.experiments.head.inputs",
                "app.experiments.head.targets",
                "app.experiments.head.forecasts",
                "app.experiments.head.same");
        getChildren().add(figures);
        setAlignment(Pos.TOP_LEFT);
    }

    void show(Series series, TamperProofResult certificate) {
        figures.clear();
        for (Cut cut : certificate.cuts()) {
            figures.line(
                    "figures-part",
                    figures.text(texts.get(series.label(cut.row()))),
                    figures.text(texts.get("app.experiments.scales." + cut.refitted())),
                    figures.count(cut.windows()),
                    figures.count(cut.inputs()),
                    figures.count(cut.targets()),
                    figures.count(cut.forecasts()),
                    same(series, cut));
        }
    }

    private Label same(Series series, Cut cut) {
        Label label = figures.text(cut.leak()
                .map(leak -> texts.get(
                        "app.experiments.leak",
                        texts.get("experiment.certificate.value." + leak.value()),
                        leak.row() < 0 ? "–" : series.label(leak.row())))
                .orElseGet(() -> texts.get("app.experiments.same")));
        label.getStyleClass().add(cut.leak().isPresent() ? "scores-loses" : "scores-wins");
        return label;
    }
}
