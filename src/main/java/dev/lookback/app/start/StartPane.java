package dev.lookback.app.start;

import atlantafx.base.theme.Styles;
import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Start pane: open or drop a CSV, recent files, samples. */
public final class StartPane extends VBox {

    /** @param tour begins the guided tour */
    public StartPane(
            Workbench workbench,
            Texts texts,
            Samples samples,
            List<String> recentFiles,
            Runnable chooseFile,
            Runnable tour) {
        getStyleClass().add("start");
        setAlignment(Pos.CENTER);
        setSpacing(12);

        Label title = new Label(texts.get("app.start.title"));
        title.getStyleClass().add(Styles.TITLE_2);
        Label hint = new Label(texts.get("app.start.hint"));
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.setTextAlignment(TextAlignment.CENTER);
        Button open = new Button(texts.get("app.start.open"), new FontIcon(Feather.FOLDER));
        open.setId("start.open");
        open.setDefaultButton(true);
        open.setOnAction(e -> chooseFile.run());
        Button guided = new Button(texts.get("app.start.tour"), new FontIcon(Feather.COMPASS));
        guided.setId("start.tour");
        guided.setOnAction(e -> tour.run());
        WrappingBox buttons = new WrappingBox(12, open, guided);
        buttons.setAlignment(Pos.CENTER);

        VBox sampleList = column(texts.get("app.start.samples"));
        for (String name : Samples.NAMES) {
            String key = "app.start.sample." + name.replace(".csv", "");
            sampleList
                    .getChildren()
                    .add(link(
                            "sample." + name,
                            texts.get(key),
                            texts.get(key + ".hint"),
                            () -> samples.open(name, workbench)));
        }
        WrappingBox lists = new WrappingBox(48, sampleList);
        lists.setAlignment(Pos.TOP_CENTER);
        lists.getStyleClass().add("start-lists");
        if (!recentFiles.isEmpty()) {
            VBox recent = column(texts.get("app.start.recent"));
            for (String file : recentFiles) {
                Path path = Path.of(file);
                String folder = path.getParent() == null ? "" : path.getParent().toString();
                recent.getChildren()
                        .add(link(
                                "recent." + path.getFileName(),
                                path.getFileName().toString(),
                                folder,
                                () -> workbench.open(path)));
            }
            lists.getChildren().add(recent);
        }
        getChildren().addAll(title, hint, buttons, lists);
    }

    private static VBox column(String heading) {
        Label label = new Label(heading);
        label.getStyleClass().add(Styles.TEXT_BOLD);
        VBox column = new VBox(6, label);
        TextScale.follow(column, scale -> column.setMaxWidth(scale * 420));
        return column;
    }

    private static Node link(String id, String text, String detail, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.setOnAction(e -> {
            link.setVisited(false);
            action.run();
        });
        Label below = new Label(detail);
        below.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        below.setWrapText(true);
        return new VBox(link, below);
    }
}
