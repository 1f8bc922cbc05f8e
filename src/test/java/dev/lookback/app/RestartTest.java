package dev.lookback.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.keep.FileDialogs;
import dev.lookback.app.notify.Notifier;
import dev.lookback.app.settings.LanguageChoice;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.widget.Section;
import dev.lookback.app.workbench.Questions;
import dev.lookback.text.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** State of the window restored at the next start. */
@WithJavaFx
class RestartTest {

    private static final Path PATTERN = Path.of("data/pattern-synthetic.csv").toAbsolutePath();

    @TempDir
    Path folder;

    private Stage stage;
    private CompositionRoot lookback;

    @Start
    void start(Stage given) {
        stage = given;
        open(Optional.of(PATTERN));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            stage.setOnCloseRequest(null);
            stage.close();
            lookback.close();
        });
    }

    @Test
    void foldsAndLanguageAreThereAgain(FxRobot robot) throws Exception {
        untilRead();
        robot.interact(() -> {
            section("windows").openProperty().set(false);
            section("training").openProperty().set(true);
            ((Button) node("network.layers[0].fold")).fire();
            language(LanguageChoice.CHINESE).fire();
        });
        assertThat(lookback.workbench().noticeProperty().get().text().key()).isEqualTo("app.shell.language.later");
        assertThat(section("network").foldedParts()).containsExactly(0);

        robot.interact(() -> {
            Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            lookback.close();
            open(Optional.empty());
        });
        untilRead();

        assertThat(section("windows").openProperty().get()).isFalse();
        assertThat(section("training").openProperty().get()).isTrue();
        assertThat(section("network").foldedParts()).isEqualTo(Set.of(0));
        assertThat(language(LanguageChoice.CHINESE).isSelected()).isTrue();
        assertThat(new SettingsStore(folder).settings().language()).isEqualTo(LanguageChoice.CHINESE);
    }

    private void open(Optional<Path> file) {
        Texts texts = new Texts(Locale.ENGLISH);
        lookback = new CompositionRoot(
                stage,
                folder,
                texts,
                new Dialogs(new FileDialogs(() -> stage, texts), documents -> Questions.none(), Notifier.silent()));
        lookback.show(file);
    }

    private void untilRead() throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> find("network.layers[0]") != null)
                        .get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Section section(String name) {
        return (Section) node("section-" + name).getParent();
    }

    private RadioMenuItem language(LanguageChoice choice) {
        return ((MenuButton) node("language"))
                .getItems().stream()
                        .filter(item -> item.getId().endsWith(choice.name()))
                        .map(RadioMenuItem.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private Node node(String id) {
        return Optional.ofNullable(find(id)).orElseThrow(() -> new AssertionError("no " + id));
    }

    private Node find(String id) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElse(null);
    }
}
