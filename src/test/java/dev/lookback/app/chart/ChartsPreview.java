package dev.lookback.app.chart;

import dev.lookback.app.judge.ResidualsPane;
import dev.lookback.app.judge.ScatterPane;
import dev.lookback.app.loss.LossPane;
import dev.lookback.app.price.PricePane;
import dev.lookback.app.theme.Theme;
import dev.lookback.app.workbench.OneThreadWorkbench;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
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
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;

/** Writes pictures of the charts, to be looked at: arguments are CSV, folder, language, theme, preset, epochs. */
public final class ChartsPreview extends Application {

    /** Apart from the application, so that no module path is needed. */
    public static final class Main {

        private Main() {}

        public static void main(String[] args) {
            launch(ChartsPreview.class, args);
        }
    }

    private Scene scene;
    private String prefix;

    @Override
    public void start(Stage stage) {
        List<String> args = getParameters().getRaw();
        Texts texts = new Texts(Locale.forLanguageTag(args.get(2)));
        Workbench workbench = OneThreadWorkbench.create();
        PricePane price = new PricePane(workbench, texts);
        ScatterPane scatter = new ScatterPane(workbench, texts);
        ResidualsPane residuals = new ResidualsPane(workbench, texts);
        VBox tabs = new VBox(residuals, scatter);
        VBox.setVgrow(residuals, Priority.ALWAYS);
        VBox.setVgrow(scatter, Priority.ALWAYS);
        SplitPane lower = new SplitPane(new LossPane(workbench, texts, problem -> {}), tabs);
        lower.setDividerPositions(0.46);
        SplitPane upper = new SplitPane(price, lower);
        upper.setOrientation(Orientation.VERTICAL);
        upper.setDividerPositions(0.56);
        scene = new Scene(upper, 930, 715);
        prefix = args.get(1) + "/charts-" + args.get(2) + "-" + args.get(3);
        Theme.valueOf(args.get(3)).dress(scene);
        stage.setScene(scene);
        stage.show();
        workbench.open(Path.of(args.get(0)));
        after(1, () -> {
            workbench.edit("", r -> {
                var preset = Preset.valueOf(args.get(4)).on(workbench.series().orElseThrow());
                return preset.withTraining(preset.training().withEpochs(Integer.parseInt(args.get(5))));
            });
            after(1, () -> {
                write("-opened");
                workbench.train();
                LiveRun run = workbench.runProperty().get();
                run.stateProperty().addListener((o, old, state) -> {
                    if (state.isOver()) {
                        after(1, () -> again(workbench, price));
                    }
                });
            });
        });
    }

    private void again(Workbench workbench, PricePane price) {
        workbench.edit("", r -> r.withTraining(r.training().withLearningRate(0.003)));
        workbench.train();
        workbench.runProperty().get().stateProperty().addListener((o, old, state) -> {
            if (state.isOver()) {
                after(1, () -> judged(workbench, price));
            }
        });
    }

    private void judged(Workbench workbench, PricePane price) {
        write("-judged");
        workbench.anchorProperty().set(workbench.series().orElseThrow().rows() - 10);
        press("#zoom-validation");
        after(1, () -> {
            write("-validation");
            press("#zoom-latest");
            after(1, () -> {
                write("-latest");
                price.plot()
                        .see(price.plot()
                                .view()
                                .zoomed(0.15, price.plot().view().from()));
                after(1, () -> {
                    write("-close");
                    new FxRobot().moveTo(price.plot().getCanvas());
                    after(1, () -> {
                        write("-crosshair");
                        Platform.exit();
                    });
                });
            });
        });
    }

    private void press(String id) {
        ((Button) scene.lookup(id)).fire();
    }

    private static void after(double seconds, Runnable action) {
        PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
        pause.setOnFinished(e -> action.run());
        pause.play();
    }

    private void write(String name) {
        try {
            ImageIO.write(
                    SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", new File(prefix + name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
