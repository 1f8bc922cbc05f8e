package dev.lookback.app.network;

import dev.lookback.app.widget.Tips;
import dev.lookback.network.LayerNames;
import dev.lookback.text.Texts;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Menu of all kinds of layers to add, in groups. */
final class AddLayerMenu extends MenuButton {

    AddLayerMenu(Texts texts, LayerList layers) {
        setId("network.add");
        setGraphic(new FontIcon(Feather.PLUS));
        setTooltip(Tips.of(texts.get("app.network.add.explain")));
        layers.selectedProperty()
                .subscribe(selected -> setText(
                        selected.intValue() < 0
                                ? texts.get("app.network.add")
                                : texts.get("app.network.add.after", selected.intValue() + 1)));
        for (LayerKind.Group group : LayerKind.Group.values()) {
            Label heading = new Label(texts.get("app.network.group." + group));
            heading.getStyleClass().add("menu-heading");
            CustomMenuItem title = new CustomMenuItem(heading, false);
            title.setDisable(true);
            title.getStyleClass().add("menu-title");
            if (!getItems().isEmpty()) {
                getItems().add(new SeparatorMenuItem());
            }
            getItems().add(title);
            LayerKind.ALL.stream()
                    .filter(kind -> kind.group() == group)
                    .forEach(kind -> getItems().add(item(texts, layers, kind)));
        }
    }

    private static MenuItem item(Texts texts, LayerList layers, LayerKind<?> kind) {
        MenuItem item = new MenuItem(texts.get(LayerNames.kind(kind.fresh())));
        item.setId("network.add." + kind.type().getSimpleName());
        item.setOnAction(e -> layers.add(kind.fresh()));
        return item;
    }
}
