package dev.lookback.app.shell;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;

/** Texts of all views in small and large windows, at the text sizes that they must have room for. */
@WithJavaFx
class LegibleTextTest {

    private record Size(double width, double height, int percent) {}

    private static final List<Size> SIZES = List.of(
            new Size(800, 600, 100), new Size(1024, 700, 100), new Size(1920, 1080, 200), new Size(3840, 2160, 100));

    @TempDir
    Path folder;

    private Stage stage;
    private WindowUnderTest window;

    @Start
    void start(Stage given) {
        stage = given;
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void noTextIsCutOrOutOfReach(String language) throws Exception {
        run(() -> window = new WindowUnderTest(stage, folder, Locale.forLanguageTag(language)));
        TreeSet<String> cut = new TreeSet<>();
        TreeSet<String> small = new TreeSet<>();
        for (Size size : SIZES) {
            take(size);
            cut.addAll(cut(size + " start"));
        }
        window.openSeries(1);
        window.train();
        for (Size size : SIZES) {
            take(size);
            for (View view : View.values()) {
                window.press("view-" + view.name().toLowerCase(Locale.ROOT));
                window.eachTab(size + " " + view, where -> {
                    cut.addAll(cut(where));
                    small.addAll(fx(() -> SmallTargets.in(stage.getScene(), size.percent)));
                });
            }
        }

        assertThat(cut).isEmpty();
        assertThat(small).as("too small to press").isEmpty();
    }

    private void take(Size size) {
        run(() -> {
            stage.setWidth(size.width);
            stage.setHeight(size.height);
            ((MenuButton) stage.getScene().lookup("#textSize"))
                    .getItems().stream()
                            .filter(item -> ("textSize." + size.percent).equals(item.getId()))
                            .forEach(item -> item.fire());
        });
    }

    private List<String> cut(String where) {
        return fx(() -> CutTexts.in(stage.getScene(), where));
    }
}
