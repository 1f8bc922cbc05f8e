package dev.lookback.app.shell;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.background.Notice;
import dev.lookback.text.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Notices at the bottom of the window. */
@WithJavaFx
class NoticeTest {

    private static final String LONG = "/a/long/path".repeat(60);

    @TempDir
    Path folder;

    private Stage stage;
    private WindowUnderTest window;

    @Start
    void start(Stage given) {
        stage = given;
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void tell(Notice notice) {
        run(() -> {
            window.workbench().tell(notice);
            stage.getScene().getRoot().layout();
        });
    }

    private static Notice error(String detail) {
        return new Notice(
                Notice.Kind.ERROR,
                Message.of("app.shell.run.revert", detail),
                Optional.of(Message.of("app.shell.run.revert", detail)),
                Optional.of(new Notice.Action(Message.of("app.shell.run.revertAll"), () -> {})));
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** Places of all parts of the window but the notice. */
    private List<Bounds> places() {
        return fx(() -> {
            BorderPane pane = (BorderPane) stage.getScene().lookup(".main-pane");
            List<Bounds> places = new ArrayList<>();
            List.of(pane.getTop(), pane.getLeft(), pane.getCenter(), pane.getBottom())
                    .forEach(part -> places.add(place(part)));
            places.add(place(pane.lookup("#price")));
            places.add(place(pane.lookup("#tabs")));
            return places;
        });
    }

    private NoticeStrip strip() {
        return (NoticeStrip) fx(() -> stage.getScene().lookup(".notice"));
    }

    @Test
    void nothingMovesWhenANoticeComesGrowsAndGoes() throws Exception {
        window.openSeries(1);
        List<Bounds> before = places();
        for (String detail : List.of("", LONG)) {
            tell(error(detail));
            assertThat(places()).isEqualTo(before);
            Bounds atRest = fx(() -> place(strip()));
            Bounds line = before.get(3);
            assertThat(line.contains(atRest))
                    .as("at rest it covers the last line only")
                    .isTrue();

            new FxRobot().push(KeyCode.F6);
            run(() -> stage.getScene().getRoot().layout());
            assertThat(places()).isEqualTo(before);
            Bounds whole = fx(() -> place(strip()));
            assertThat(whole.getMaxY()).isEqualTo(atRest.getMaxY());
            assertThat(whole.getHeight() > atRest.getHeight()).isEqualTo(detail.equals(LONG));
            Labeled words = window.node(Labeled.class, "notice");
            assertThat(fx(() -> words.getHeight() >= words.prefHeight(words.getWidth())))
                    .as("in full")
                    .isTrue();
            run(window.workbench()::dismissNotice);
            assertThat(places()).isEqualTo(before);
            assertThat(strip().isVisible()).isFalse();
        }
    }

    @Test
    void whatHappenedIsReadBeforeTheAdvice() {
        tell(new Notice(
                Notice.Kind.ERROR,
                Message.of("app.shell.language.later"),
                Optional.of(Message.of("app.shell.run.revert", LONG))));
        Labeled words = window.node(Labeled.class, "notice");
        assertThat(fx(() -> words.getWidth() >= words.prefWidth(-1))).isTrue();
    }

    @Test
    void itIsReachedAndClosedByKeysAndTheFocusGoesBack() throws Exception {
        window.openSeries(1);
        Node lookback = window.node(Node.class, "windows.lookback");
        run(lookback::requestFocus);
        new FxRobot().push(KeyCode.F6);
        assertThat(lookback.isFocused()).as("there is none").isTrue();

        tell(error(""));
        assertThat(lookback.isFocused()).as("it takes no focus by itself").isTrue();
        new FxRobot().push(KeyCode.F6);
        assertThat(window.node(Button.class, "notice.action").isFocused()).isTrue();
        new FxRobot().push(KeyCode.TAB);
        assertThat(window.node(Button.class, "notice.dismiss").isFocused()).isTrue();
        new FxRobot().push(KeyCode.ESCAPE);
        assertThat(window.workbench().noticeProperty().get()).isNull();
        assertThat(lookback.isFocused()).isTrue();

        tell(Notice.information(Message.of("app.shell.language.later")));
        new FxRobot().push(KeyCode.F6);
        new FxRobot().push(KeyCode.SPACE);
        assertThat(window.workbench().noticeProperty().get()).isNull();
        assertThat(lookback.isFocused()).isTrue();
    }

    @Test
    void theProgressOfTheQueueStaysBesideIt() throws Exception {
        window.openSeries(1);
        tell(error(LONG));
        Node queue = fx(() -> stage.getScene().lookup(".queue-progress"));
        run(() -> {
            queue.setVisible(true);
            stage.getScene().getRoot().layout();
        });
        assertThat(fx(() -> place(strip()).getMaxX() <= place(queue).getMinX())).isTrue();
        assertThat(fx(() -> place(queue).getMaxX() <= stage.getScene().getWidth()))
                .isTrue();
    }
}
