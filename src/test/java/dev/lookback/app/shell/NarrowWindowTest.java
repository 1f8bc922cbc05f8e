package dev.lookback.app.shell;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class NarrowWindowTest {

    private static final double WIDTH = 1024;
    private static final double HEIGHT = 700;
    private static final int ROWS = 600;

    /** Style classes of labels that name something; cells of tables and sentences beside charts may be shortened. */
    private static final List<String> WHOLE =
            List.of("tab-label", "field-label", "section-title", "finding-title", "trace-head", "trace-cell");

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
    void noViewShortensTheTextOfAButtonATabOrTheStatusBar(String language) throws Exception {
        run(() -> window = new WindowUnderTest(stage, folder, Locale.forLanguageTag(language)));
        window.openSeries(series(), 1);
        run(() -> {
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
        window.train();

        List<String> cut = new ArrayList<>();
        for (View view : View.values()) {
            window.press("view-" + view.name().toLowerCase(Locale.ROOT));
            cut.addAll(cut(view.name()));
            for (TabPane tabs : fx(() -> all(TabPane.class))) {
                for (int i = 0; i < tabs.getTabs().size(); i++) {
                    int tab = i;
                    run(() -> tabs.getSelectionModel().select(tab));
                    cut.addAll(cut(view + " " + tabs.getTabs().get(i).getId()));
                }
            }
        }

        assertThat(cut).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void inTheSizeOfTheFirstWindowEveryTabAndColumnOfTheWorkbenchHasRoom(String language) throws Exception {
        run(() -> window = new WindowUnderTest(stage, folder, Locale.forLanguageTag(language)));
        window.openSeries(series(), 1);
        run(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
            TabPane tabs = (TabPane) stage.getScene().lookup("#tabs");
            tabs.getSelectionModel().selectFirst();
        });

        assertThat(fx(() ->
                        stage.getScene().lookup("#tabs .control-buttons-tab").isVisible()))
                .as("menu of tabs without room")
                .isFalse();
        ScrollPane trace = fx(() -> (ScrollPane) stage.getScene().lookup("#trace"));
        assertThat(fx(() -> trace.getContent().getLayoutBounds().getWidth()))
                .isLessThanOrEqualTo(fx(() -> trace.getViewportBounds().getWidth()));
    }

    /** A series short enough for all views to be ready soon. */
    private Path series() throws IOException {
        StringBuilder csv = new StringBuilder("time,value,sensor\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(LocalDate.of(2020, 1, 1).plusDays(i))
                    .append(',')
                    .append(100 + 10 * Math.sin(i / 9.0))
                    .append(',')
                    .append(i % 7)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("daily-values.csv"), csv);
    }

    /** Controls on the screen whose text the toolkit has shortened. */
    private List<String> cut(String where) {
        return fx(() -> {
            stage.getScene().getRoot().layout();
            return all(Labeled.class).stream()
                    .filter(NarrowWindowTest::mustBeWhole)
                    .filter(NarrowWindowTest::isCut)
                    .map(labeled -> where + ": " + labeled.getText())
                    .toList();
        });
    }

    private static boolean mustBeWhole(Labeled labeled) {
        return labeled instanceof ButtonBase
                || WHOLE.stream().anyMatch(labeled.getStyleClass()::contains)
                || labeled.getParent() instanceof StatusBar;
    }

    private static boolean isCut(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .anyMatch(shown -> shown.endsWith(labeled.getEllipsisString()) && !shown.equals(labeled.getText()));
    }

    private <N extends Node> List<N> all(Class<N> type) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .filter(NarrowWindowTest::isShown)
                .map(type::cast)
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
