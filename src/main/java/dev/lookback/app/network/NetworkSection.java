package dev.lookback.app.network;

import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.Section;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.problem.ProblemsBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The network's layers from input to output, and a menu of those to add. */
public final class NetworkSection extends Section {

    private final Texts texts;
    private final LayerList layers;

    public NetworkSection(Workbench workbench, Texts texts) {
        super(workbench, texts, "network", texts.get("app.network.title"), field -> field.startsWith("network"));
        this.texts = texts;
        layers = new LayerList(workbench, texts);
        content(new ProblemsBox(workbench, texts, "network", "network.layers"), layers, tools());
        WhileShown.follow(
                this,
                workbench.recipeProperty(),
                r -> summarise(texts.get(
                        "app.network.summary",
                        workbench.checkProperty().get().trace().parameters())));
    }

    @Override
    public Set<Integer> foldedParts() {
        return layers.folded();
    }

    @Override
    public void foldParts(Set<Integer> parts) {
        layers.foldAtFirst(parts);
    }

    private HBox tools() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(
                new AddLayerMenu(texts, layers),
                gap,
                foldButton("foldAll", Feather.CHEVRONS_UP, true),
                foldButton("unfoldAll", Feather.CHEVRONS_DOWN, false));
        tools.getStyleClass().add("layer-tools");
        return tools;
    }

    private Button foldButton(String action, Feather icon, boolean closed) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("network." + action);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "layer-button");
        button.setTooltip(Tips.of(texts.get("app.network." + action)));
        button.setAccessibleText(texts.get("app.network." + action));
        button.setOnAction(e -> layers.foldAll(closed));
        return button;
    }
}
