package dev.lookback.app.shell;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.chart.LegendEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
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

    /** Parts of controls that scroll, or that have a menu of what has no room. */
    private static final List<String> SCROLLING =
            List.of("viewport", "clipped-container", "headers-region", "column-header-background");

    private static final double ROUNDING = 1;

    /** Pixels of the usual text size that can be hit without care (WCAG 2.2, 2.5.8). */
    private static final double TARGET = 24;

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
                    small.addAll(small(size));
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
        return fx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return shown(Labeled.class).stream()
                    .filter(labeled ->
                            labeled.getText() != null && !labeled.getText().isBlank())
                    .filter(LegibleTextTest::isNoCellOfATable)
                    .filter(labeled -> isCut(labeled) && !isTold(labeled) || isOutOfReach(labeled))
                    .map(labeled -> where + ": " + labeled.getText() + " " + labeled.getStyleClass())
                    .toList();
        });
    }

    /** What is pressed and lower or narrower than it should be; links and entries of a legend are as small as their text or line. */
    private List<String> small(Size size) {
        double least = TARGET * size.percent / 100 - ROUNDING;
        return fx(() -> Stream.concat(shown(ButtonBase.class).stream(), shown(ComboBoxBase.class).stream())
                .filter(control -> !(control instanceof Hyperlink || control instanceof LegendEntry)
                        && !(control.getParent() instanceof IndexedCell))
                .filter(control -> Math.min(control.getWidth(), control.getHeight()) < least)
                .map(control -> size.percent + " %: " + control.getId() + " " + control.getStyleClass() + " "
                        + control.getWidth() + " x " + control.getHeight())
                .toList());
    }

    /** Columns of tables can be made wider. */
    private static boolean isNoCellOfATable(Labeled labeled) {
        return !(labeled instanceof IndexedCell) || labeled.getParent() instanceof ComboBox;
    }

    private static boolean isCut(Labeled labeled) {
        boolean shortened = labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .anyMatch(text -> text.endsWith(labeled.getEllipsisString())
                        && !labeled.getText().endsWith(labeled.getEllipsisString()));
        return shortened
                || labeled.getWidth() <= 0
                || labeled.isWrapText() && labeled.prefHeight(labeled.getWidth()) > labeled.getHeight() + ROUNDING;
    }

    private static boolean isTold(Labeled labeled) {
        for (Node node = labeled; node != null; node = node.getParent()) {
            if (node instanceof Control control && tells(control.getTooltip(), labeled.getText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(Tooltip tip, String text) {
        return tip != null && tip.getText() != null && tip.getText().contains(text);
    }

    /** Whether a part of it is beyond the window or the pane that it is in, without a scroll bar to reach it. */
    private static boolean isOutOfReach(Labeled labeled) {
        Bounds at = labeled.localToScene(labeled.getLayoutBounds());
        for (Node node = labeled; node != null; node = node.getParent()) {
            if (SCROLLING.stream().anyMatch(node.getStyleClass()::contains)) {
                return false;
            }
            if (node.getClip() != null
                    && !contains(node.localToScene(node.getClip().getBoundsInParent()), at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return new Rectangle2D(
                        outer.getMinX() - ROUNDING,
                        outer.getMinY() - ROUNDING,
                        outer.getWidth() + 2 * ROUNDING,
                        outer.getHeight() + 2 * ROUNDING)
                .contains(inner.getMinX(), inner.getMinY(), inner.getWidth(), inner.getHeight());
    }

    private <N extends Node> List<N> shown(Class<N> type) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .filter(LegibleTextTest::isShown)
                .map(type::cast)
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (!around.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
