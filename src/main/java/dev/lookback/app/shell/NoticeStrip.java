package dev.lookback.app.shell;

import atlantafx.base.theme.Styles;
import dev.lookback.app.background.Notice;
import dev.lookback.app.widget.IconButton;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Notices above all views until dismissed, instead of dialogs. */
final class NoticeStrip extends HBox {

    private final Label text = new Label();
    private final Label advice = new Label();
    private final Button action = new Button();

    NoticeStrip(Workbench workbench, Texts texts) {
        getStyleClass().add("notice");
        text.setId("notice");
        text.setWrapText(true);
        text.getStyleClass().add(Styles.TEXT_BOLD);
        advice.setWrapText(true);
        VBox words = new VBox(2, text, advice);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button dismiss = new IconButton(
                "notice.dismiss", Feather.X, texts.get("app.shell.notice.dismiss"), workbench::dismissNotice);
        action.setId("notice.action");
        action.setMinWidth(USE_PREF_SIZE);
        action.getStyleClass().add(Styles.SMALL);
        getChildren().addAll(words, action, dismiss);
        workbench.noticeProperty().addListener((o, old, notice) -> show(notice, texts));
        show(workbench.noticeProperty().get(), texts);
    }

    private void show(Notice notice, Texts texts) {
        setVisible(notice != null);
        setManaged(notice != null);
        if (notice != null) {
            getStyleClass().remove("error");
            if (notice.kind() == Notice.Kind.ERROR) {
                getStyleClass().add("error");
            }
            text.setText(texts.get(notice.text()));
            advice.setText(notice.advice().map(texts::get).orElse(""));
            advice.setVisible(notice.advice().isPresent());
            advice.setManaged(notice.advice().isPresent());
            action.setVisible(notice.action().isPresent());
            action.setManaged(notice.action().isPresent());
            notice.action().ifPresent(offered -> {
                action.setText(texts.get(offered.name()));
                action.setOnAction(e -> offered.work().run());
            });
        }
    }
}
