package dev.lookback.app.evaluate.controls;

import dev.lookback.app.evaluate.widget.Figures;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.ToneStyles;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.control.Control;
import dev.lookback.experiment.ControlRun;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.text.Texts;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Scores of every control run. */
final class ControlsTable extends StackPane {

    private final Texts texts;
    private final Figures figures;

    ControlsTable(Texts texts) {
        this.texts = texts;
        figures = new Figures(
                texts,
                "controls-table",
                "controls",
                "app.experiments.head.series",
                "app.experiments.head.seed",
                "app.experiments.head.windows",
                "app.experiments.head.mae",
                "app.experiments.head.persistence",
                "app.experiments.head.skill",
                "app.experiments.head.interval",
                "app.experiments.head.rival",
                "app.experiments.head.rivalSkill",
                "app.experiments.head.attainable",
                "app.experiments.head.learned");
        getChildren().add(figures);
        setAlignment(Pos.TOP_LEFT);
    }

    void show(ControlsResult result) {
        figures.clear();
        figures.alike(Stream.of(Control.values())
                .flatMap(control -> result.of(control).stream())
                .flatMapToDouble(run -> DoubleStream.of(
                        run.scores().network().maeUnits(),
                        run.scores().persistence().maeUnits(),
                        run.bestBaseline().maeUnits())));
        for (Control control : Control.values()) {
            result.of(control).forEach(run -> add(run, result));
            result.failed().stream()
                    .filter(run -> run.control() == control)
                    .forEach(run -> figures.told(
                            "figures-part",
                            figures.failure(run.why()),
                            name(control, result),
                            figures.count(run.seed())));
        }
    }

    private void add(ControlRun run, ControlsResult result) {
        figures.line(
                "figures-part",
                name(run.control(), result),
                figures.count(run.seed()),
                figures.count(run.windows()),
                figures.number(run.scores().network().maeUnits()),
                figures.number(run.scores().persistence().maeUnits()),
                figures.skill(run.scores().skill(), run.toneAgainstPersistence()),
                figures.text(interval(run)),
                figures.rival(run.bestBaseline()),
                figures.skill(run.skillAgainstBest(), run.toneAgainstBest()),
                figures.text(Figures.percent(run.attainable(), texts.locale())),
                learned(run));
    }

    private Label name(Control control, ControlsResult result) {
        Label name = figures.text(texts.get("app.experiments.control." + control));
        name.setTooltip(Tips.of(texts.get(
                "app.experiments.control." + control + ".explain",
                result.pattern().lag(),
                result.pattern().strength() * result.pattern().strength() * 100)));
        return name;
    }

    private String interval(ControlRun run) {
        return run.againstPersistence()
                .map(found -> texts.get(
                        "app.experiments.span",
                        Figures.percent(found.interval().low(), texts.locale()),
                        Figures.percent(found.interval().high(), texts.locale())))
                .orElse("–");
    }

    /** Coloured where it has learned: well if there was something to learn. Not to have learned is no evidence. */
    private Label learned(ControlRun run) {
        Label label = figures.text(texts.get("app.experiments.learned." + run.hasLearned()));
        if (run.hasLearned()) {
            label.getStyleClass().add(ToneStyles.cell(run.control().isLearnable() ? Tone.BETTER : Tone.WORSE));
        }
        return label;
    }
}
