package dev.lookback.app.widget;

import dev.lookback.app.series.FilePane;
import dev.lookback.app.series.ReportLinks;
import dev.lookback.app.series.SeriesSection;
import dev.lookback.app.series.TablePane;
import dev.lookback.app.theme.Theme;
import dev.lookback.app.training.TrainingSection;
import dev.lookback.app.windows.WindowsSection;
import dev.lookback.app.workbench.OneThreadWorkbench;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.text.Texts;
import dev.lookback.window.RowRanges;
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
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Writes pictures of the forms, to be looked at: arguments are a CSV, a folder, a language tag, a theme, a preset. */
public final class FormsPreview extends Application {

    private static final double COLUMN = 340;

    /** Apart from the application, so that no module path is needed. */
    public static final class Main {

        private Main() {}

        public static void main(String[] args) {
            launch(FormsPreview.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        List<String> args = getParameters().getRaw();
        Texts texts = new Texts(Locale.forLanguageTag(args.get(2)));
        Workbench workbench = OneThreadWorkbench.create();
        workbench.open(Path.of(args.get(0)));
        VBox windows = column(new WindowsSection(workbench, texts, new StackPane()));
        VBox series = column(new SeriesSection(workbench, texts, ReportLinks.none()));
        VBox training = column(new TrainingSection(workbench, texts, () -> RowRanges.of(0, -1)));
        SplitPane right = new SplitPane(new FilePane(workbench, texts), new TablePane(workbench, texts));
        right.setOrientation(Orientation.VERTICAL);
        HBox root = new HBox(16, windows, series, training, right);
        HBox.setHgrow(right, Priority.ALWAYS);
        Scene scene = new Scene(new StackPane(root), 1590, 1000);
        Theme.valueOf(args.get(3)).dress(scene);
        stage.setScene(scene);
        stage.show();
        workbench.openingProperty().addListener(o -> {});
        PauseTransition soon = new PauseTransition(Duration.seconds(1));
        soon.setOnFinished(e -> {
            workbench.edit(
                    "", r -> Preset.valueOf(args.get(4)).on(workbench.series().orElseThrow()));
            PauseTransition later = new PauseTransition(Duration.seconds(3));
            later.setOnFinished(f -> {
                if (scene.lookup("#fix-0") instanceof Button fix) {
                    fix.getTooltip().show(stage, 10, 10);
                    write(
                            fix.getTooltip().getScene().getRoot(),
                            args.get(1) + "/forms-preview-" + args.get(3) + ".png");
                }
                write(scene.getRoot(), args.get(1) + "/forms-" + args.get(2) + "-" + args.get(3) + ".png");
                Platform.exit();
            });
            later.play();
        });
        soon.play();
    }

    private static VBox column(Node... sections) {
        VBox column = new VBox(sections);
        column.getStyleClass().add("recipe-column");
        column.setMinWidth(COLUMN);
        column.setMaxWidth(COLUMN);
        column.setMaxHeight(Region.USE_PREF_SIZE);
        return column;
    }

    private static void write(Parent node, String file) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(node.snapshot(null, null), null), "png", new File(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
