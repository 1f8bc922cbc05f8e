package dev.lookback.app.network;

import atlantafx.base.controls.Popover;
import dev.lookback.app.judge.MetricsPane;
import dev.lookback.app.preset.PresetMenu;
import dev.lookback.app.theme.Theme;
import dev.lookback.app.workbench.OneThreadWorkbench;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.text.Texts;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Writes pictures of this folder's panes, to be looked at: arguments are a CSV, a folder, and presets. */
public final class NetworkPreview extends Application {

    private static final double COLUMN = 340;

    /** Apart from the application, so that no module path is needed. */
    public static final class Main {

        private Main() {}

        public static void main(String[] args) {
            launch(NetworkPreview.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        List<String> args = getParameters().getRaw();
        Workbench workbench = OneThreadWorkbench.create();
        workbench.open(Path.of(args.get(0)));
        after(300, () -> {
            workbench.edit(
                    "", r -> Preset.NOTEBOOK_REPAIRED.on(workbench.series().orElseThrow()));
            workbench.edit("", r -> r.withTraining(r.training().withEpochs(1)));
            workbench.train();
            after(6000, () -> picture(stage, workbench, args, 0));
        });
    }

    private void picture(Stage stage, Workbench workbench, List<String> args, int number) {
        int presets = args.size() - 2;
        if (number == 4 * presets) {
            Platform.exit();
            return;
        }
        String preset = args.get(2 + number / 4);
        Theme theme = Theme.values()[number % 2];
        String language = number / 2 % 2 == 0 ? "en" : "zh-CN";
        Texts texts = new Texts(Locale.forLanguageTag(language));
        workbench.edit("", r -> Preset.valueOf(preset).on(workbench.series().orElseThrow()));
        VBox column = new VBox(new NetworkSection(workbench, texts));
        column.getStyleClass().add("recipe-column");
        column.setMinWidth(COLUMN);
        column.setMaxWidth(COLUMN);
        column.setMaxHeight(Region.USE_PREF_SIZE);
        ShapeTracePane trace = new ShapeTracePane(workbench, texts, problem -> {});
        trace.setPrefSize(500, 300);
        trace.setMaxSize(500, 300);
        MetricsPane metrics = new MetricsPane(workbench, texts);
        metrics.setPrefSize(500, 300);
        metrics.setMaxSize(500, 300);
        PresetMenu menu = new PresetMenu(workbench, texts, () -> {});
        HBox root = new HBox(16, column, new VBox(16, menu, trace, metrics));
        Scene scene = new Scene(root, 1280, 800);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        after(700, () -> {
            write(scene, args.get(1) + "/network-" + preset + "-" + language + "-" + theme + ".png");
            menu.fire();
            Scene popup = ((Popover) Window.getWindows().get(1)).getScene();
            ((RadioButton) find(popup.getRoot(), "preset.notebook")).fire();
            after(500, () -> {
                write(popup, args.get(1) + "/preset-" + preset + "-" + language + "-" + theme + ".png");
                menu.fire();
                MenuButton add = (MenuButton) find(root, "network.add");
                add.show();
                after(300, () -> {
                    Scene kinds = Window.getWindows().get(1).getScene();
                    write(kinds, args.get(1) + "/add-" + preset + "-" + language + "-" + theme + ".png");
                    add.hide();
                    picture(stage, workbench, args, number + 1);
                });
            });
        });
    }

    private static Node find(Node root, String id) {
        return root.lookupAll("*").stream()
                .filter(n -> id.equals(n.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static void after(double millis, Runnable action) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(e -> action.run());
        pause.play();
    }

    private static void write(Scene scene, String file) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", new File(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
