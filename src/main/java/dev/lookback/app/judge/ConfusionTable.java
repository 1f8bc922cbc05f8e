package dev.lookback.app.judge;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.evaluate.direction.ConfusionMatrix;
import dev.lookback.text.Decimals;
import dev.lookback.text.Texts;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Confusion matrix of direction: actual against predicted ups and downs. */
final class ConfusionTable extends GridPane {

    private static final int COLUMNS = 3;

    private final Texts texts;

    ConfusionTable(Texts texts) {
        this.texts = texts;
        setId("confusion");
        getStyleClass().addAll("scores", "confusion");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(i == 0 ? Priority.NEVER : Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }

    void show(ConfusionMatrix found) {
        getChildren().clear();
        Label came = head("app.judge.direction.came", "scores-split");
        setHalignment(came, HPos.CENTER);
        add(came, 1, 0, 2, 1);
        add(head("app.judge.direction.up", "scores-head"), 1, 1);
        add(head("app.judge.direction.down", "scores-head"), 2, 1);
        addRow(2, "app.judge.direction.saidUp", found.up().up(), found.down().up(), 1);
        addRow(
                3,
                "app.judge.direction.saidDown",
                found.up().down(),
                found.down().down(),
                2);
        int neither = found.up().neither() + found.down().neither();
        if (neither > 0) {
            addRow(
                    4,
                    "app.judge.direction.saidNeither",
                    found.up().neither(),
                    found.down().neither(),
                    0);
        }
        if (found.unchanged() > 0) {
            Label still = new Label(texts.get("app.judge.direction.still", found.unchanged()));
            still.getStyleClass().add("hint");
            still.setWrapText(true);
            still.setMinHeight(Region.USE_PREF_SIZE);
            add(still, 0, 5, COLUMNS, 1);
        }
    }

    /** @param right column of correct predictions; 0 for none */
    private void addRow(int row, String name, int up, int down, int right) {
        add(label(name, "scores-name"), 0, row);
        add(count(name + ".up", up, right == 1), 1, row);
        add(count(name + ".down", down, right == 2), 2, row);
    }

    private Label count(String id, int windows, boolean right) {
        Label label = ExactText.put(new Label(Decimals.count(windows, texts.locale())), Integer.toString(windows));
        label.setId(id.substring("app.judge.".length()));
        label.getStyleClass().add(right ? "scores-best" : "scores-other");
        label.setTooltip(Tips.of(texts.get(right ? "app.judge.direction.right" : "app.judge.direction.wrong")));
        return label;
    }

    private Label head(String key, String style) {
        Label head = label(key, style);
        HelpTopic.link(head, "metric.DIRECTION");
        return head;
    }

    private Label label(String key, String style) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add(style);
        return label;
    }
}
