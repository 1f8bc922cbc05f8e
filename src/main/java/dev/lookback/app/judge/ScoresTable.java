package dev.lookback.app.judge;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.ToneStyles;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.evaluate.Skill;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Table of scores on one split, network and baselines in a line each; the best of every column stands out, the baseline to beat has a mark. */
final class ScoresTable extends GridPane {

    static final List<Metric> SCALED =
            List.of(Metric.MAE, Metric.RMSE, Metric.MASE, Metric.MAPE, Metric.R2, Metric.DIRECTION);
    static final List<Metric> IN_UNITS =
            List.of(Metric.MAE_UNITS, Metric.RMSE_UNITS, Metric.MASE, Metric.MAPE, Metric.R2, Metric.DIRECTION);

    private static final int SKILL = 1;

    private final Texts texts;

    ScoresTable(Texts texts) {
        this.texts = texts;
        setId("scores");
        getStyleClass().add("scores");
        for (int i = 0; i < 2 + SCALED.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(i == 0 ? Priority.NEVER : Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }

    /**
     * @param models the network, persistence, and the others
     * @param withheld reason why a metric has no number
     */
    void show(List<Model> models, List<Metric> metrics, Map<Metric, String> withheld) {
        getChildren().clear();
        add(head("app.judge.skill", "skill"), SKILL, 0);
        for (int i = 0; i < metrics.size(); i++) {
            add(head("app.judge.column." + metrics.get(i), "metric." + metrics.get(i)), SKILL + 1 + i, 0);
        }
        for (int row = 1; row <= models.size(); row++) {
            Model model = models.get(row - 1);
            Label name = label(model.name(), row == 1 ? "scores-network" : "scores-name");
            name.setTooltip(Tips.of(model.explanation()));
            name.setAccessibleHelp(model.explanation());
            model.baseline().ifPresent(baseline -> HelpTopic.link(name, "baseline." + baseline));
            if (model.best()) {
                name.setId("scores.best");
                name.setGraphic(new FontIcon(Feather.TARGET));
                name.setContentDisplay(ContentDisplay.RIGHT);
            }
            add(name, 0, row);
            boolean persistence = row == 2;
            if (!persistence) {
                add(skill(model, models.get(1)), SKILL, row);
            }
        }
        for (int i = 0; i < metrics.size(); i++) {
            addColumn(metrics.get(i), SKILL + 1 + i, models, withheld);
        }
    }

    private void addColumn(Metric metric, int column, List<Model> models, Map<Metric, String> withheld) {
        ScoresColumn scores = ScoresColumn.of(metric, models, texts.locale());
        for (int i = 0; i < models.size(); i++) {
            // Persistence has no direction.
            if (i != 1 || metric.isCompared()) {
                add(
                        value(
                                metric,
                                models.get(i),
                                scores.figures().get(i),
                                scores.best().get(i),
                                withheld),
                        column,
                        1 + i);
            }
        }
    }

    /** Last row: the hit rate of always predicting "up". */
    void addAlwaysUp(int row, double share) {
        Label name = label(texts.get("app.judge.alwaysUp"), "scores-other");
        name.setTooltip(Tips.of(texts.get("app.judge.alwaysUp.explain")));
        add(name, 0, row);
        Label value =
                ExactText.put(label(Metric.percent(share, texts.locale()), "scores-other"), ExactText.share(share));
        value.setId("scores.alwaysUp");
        add(value, SKILL + SCALED.size(), row);
    }

    private Label skill(Model model, Model persistence) {
        double skill =
                Skill.of(model.metrics().maeUnits(), persistence.metrics().maeUnits());
        Label label = ExactText.put(
                label(Metric.percent(skill, texts.locale()), ToneStyles.cell(model.tone())), ExactText.share(skill));
        label.setId("scores." + model.id() + ".skill");
        return label;
    }

    private Label value(Metric metric, Model model, String figure, boolean best, Map<Metric, String> withheld) {
        Label label = label(figure, best ? "scores-best" : "scores-other");
        label.setId("scores." + model.id() + "." + metric);
        ExactText.put(label, metric.exact(metric.value(model.metrics())));
        if (!Double.isFinite(metric.value(model.metrics())) && withheld.containsKey(metric)) {
            label.setTooltip(Tips.of(withheld.get(metric)));
            label.setAccessibleHelp(withheld.get(metric));
        }
        return label;
    }

    private Label head(String key, String topic) {
        Label label = label(texts.get(key), "scores-head");
        String explanation = texts.get(key.replace(".column.", ".metric.") + ".explain");
        label.setTooltip(Tips.of(explanation));
        label.setAccessibleHelp(explanation);
        HelpTopic.link(label, topic);
        return label;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
