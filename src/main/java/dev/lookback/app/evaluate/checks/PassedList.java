package dev.lookback.app.evaluate.checks;

import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.evaluate.illusion.Illusions.CheckResult;
import dev.lookback.text.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Checks without a finding, and checks that could not be made; folded at first. */
final class PassedList extends VBox {

    private final VBox lines = new VBox();

    PassedList(String id, List<CheckResult> looked, Texts texts) {
        getStyleClass().add("passed");
        lines.getStyleClass().add("passed-lines");
        int passed = (int) looked.stream().filter(CheckResult::passed).count();
        int unseen = (int) looked.stream().filter(one -> !one.checked()).count();
        for (CheckResult one : looked) {
            String key = "evaluate.illusion." + one.kind();
            if (one.passed()) {
                lines.getChildren().add(line(one, texts.get(key + ".passed"), Feather.CHECK, "passed-line"));
            } else if (!one.checked()) {
                lines.getChildren().add(line(one, texts.get(key + ".unseen"), Feather.MINUS, "unseen-line"));
            }
        }
        FontIcon chevron = new FontIcon(Feather.CHEVRON_DOWN);
        Button head = new Button(texts.get("app.evaluate.checks.passed", passed, unseen), chevron);
        head.setId(id + ".passed");
        head.getStyleClass().add("passed-head");
        chevron.rotateProperty().bind(lines.visibleProperty().map(open -> open ? 0 : -90));
        head.setOnAction(e -> open(!lines.isVisible()));
        open(false);
        if (!lines.getChildren().isEmpty()) {
            getChildren().addAll(head, lines);
        }
    }

    private void open(boolean open) {
        lines.setVisible(open);
        lines.setManaged(open);
    }

    private static Label line(CheckResult of, String text, Feather icon, String style) {
        Label label = new Label(text, new FontIcon(icon));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        HelpTopic.link(label, "check." + of.kind());
        return label;
    }
}
