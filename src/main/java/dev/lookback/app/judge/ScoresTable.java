package dev.lookback.app.judge;

import dev.lookback.app.widget.Tips;
import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.Scores;
import dev.lookback.text.Texts;
import dev.lookback.window.Split;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Every metric of the network beside that of repeating the last value, split by split; the better one stands out. */
final class ScoresTable extends GridPane {

    private static final int HEADS = 2;

    private final Texts texts;

    ScoresTable(Texts texts) {
        this.texts = texts;
        setId("scores");
        getStyleClass().add("scores");
        for (int i = 0; i <= 2 * Split.values().length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(i == 0 ? Priority.NEVER : Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }

    void show(Map<Split, Scores> scores) {
        getChildren().clear();
        for (Split split : Split.values()) {
            int column = 1 + 2 * split.ordinal();
            add(label(texts.get("app.judge.split." + split), "scores-split"), column, 0, 2, 1);
            add(label(texts.get("app.judge.network"), "scores-head"), column, 1);
            Label persistence = label(texts.get("app.judge.persistence"), "scores-head");
            persistence.setTooltip(Tips.of(texts.get("app.judge.persistence.explain")));
            add(persistence, column + 1, 1);
        }
        add(name("app.judge.skill"), 0, HEADS);
        scores.forEach(this::addSkill);
        for (Metric metric : Metric.values()) {
            int row = HEADS + 1 + metric.ordinal();
            add(name("app.judge.metric." + metric), 0, row);
            for (Split split : Split.values()) {
                addScores(metric, split, scores.get(split), row);
            }
        }
    }

    private void addScores(Metric metric, Split split, Scores scores, int row) {
        int column = 1 + 2 * split.ordinal();
        if (scores == null) {
            add(label("–", "scores-other"), column, row);
            return;
        }
        int better = metric.compare(scores.network(), scores.persistence());
        add(value(metric, scores.network(), better > 0, "network." + split), column, row);
        if (metric.isCompared()) {
            add(value(metric, scores.persistence(), better < 0, "persistence." + split), column + 1, row);
        }
    }

    private Label value(Metric metric, Metrics metrics, boolean best, String id) {
        Label label = label(metric.write(metrics, texts.locale()), best ? "scores-best" : "scores-other");
        label.setId("scores." + id + "." + metric);
        return label;
    }

    private void addSkill(Split split, Scores scores) {
        Label skill = label(
                Metric.percent(scores.skill(), texts.locale()),
                scores.losesToPersistence() ? "scores-loses" : "scores-wins");
        skill.setId("scores.skill." + split);
        add(skill, 1 + 2 * split.ordinal(), HEADS);
    }

    private Label name(String key) {
        Label label = label(texts.get(key), "scores-name");
        label.setTooltip(Tips.of(texts.get(key + ".explain")));
        label.setAccessibleHelp(texts.get(key + ".explain"));
        return label;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
