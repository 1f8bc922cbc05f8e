package dev.lookback.app.help;

import dev.lookback.app.focus.FocusRing;
import dev.lookback.app.theme.TextSize;
import dev.lookback.app.theme.Theme;
import dev.lookback.app.theme.WindowFont;
import dev.lookback.app.widget.help.HelpEvent;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.widget.layout.ScreenRoom;
import dev.lookback.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Window of the handbook beside the main window, which goes on working. It is made when it is first asked for. */
public final class HelpWindow {

    /** Shortcut for help about the control that has the focus. */
    public static final KeyCombination KEY = new KeyCodeCombination(KeyCode.F1);

    /** Size in pixels of the usual text size, where the screen has room for it. */
    private static final double WIDTH = 860;

    private static final double HEIGHT = 620;

    private final Texts texts;
    private final ObservableValue<Theme> theme;
    private final ObservableValue<TextSize> textSize;
    private Stage stage;
    private HelpPane pane;

    public HelpWindow(Texts texts, ObservableValue<Theme> theme, ObservableValue<TextSize> textSize) {
        this.texts = texts;
        this.theme = theme;
        this.textSize = textSize;
    }

    /** Opens help on F1 and on clicks on names and headings of a scene. */
    public void install(Scene scene) {
        scene.getAccelerators().put(KEY, () -> openAtFocus(scene));
        scene.addEventHandler(HelpEvent.ASKED, e -> open(scene.getWindow(), e.topic()));
    }

    /** Opens the entry about what has the focus; the first one where nothing is known about it. */
    public void openAtFocus(Scene scene) {
        HelpTopic.at(scene.getFocusOwner())
                .ifPresentOrElse(topic -> open(scene.getWindow(), topic), () -> open(scene.getWindow()));
    }

    /** Opens the handbook at the entry about a topic. */
    public void open(Window owner, String topic) {
        open(owner);
        pane.open(topic);
    }

    /** Opens the handbook where it was. */
    public void open(Window owner) {
        if (stage == null) {
            make(owner);
        }
        stage.show();
        stage.toFront();
        pane.begin();
    }

    private void make(Window owner) {
        pane = new HelpPane(texts.handbook(), texts, new HelpFigures(texts)::named);
        StackPane root = new StackPane(pane);
        FocusRing.install(root);
        Dimension2D room = ScreenRoom.around(owner);
        double scale = textSize.getValue().factor();
        Scene scene =
                new Scene(root, Math.min(scale * WIDTH, room.getWidth()), Math.min(scale * HEIGHT, room.getHeight()));
        theme.subscribe(chosen -> chosen.dress(scene));
        textSize.subscribe(chosen -> chosen.apply(scene));
        WindowFont.apply(texts.locale(), scene);
        stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(texts.get("app.help.title"));
        stage.setScene(scene);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::hide);
        if (owner instanceof Stage main) {
            stage.getIcons().setAll(main.getIcons());
        }
    }
}
