package dev.lookback.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WithJavaFx
class AboutBoxTest {

    private Button button;

    @Start
    void start(Stage stage) {
        AboutPopover about = new AboutPopover(new Texts(Locale.ENGLISH));
        button = new Button("About");
        button.setOnAction(e -> about.toggle(button));
        stage.setScene(new Scene(new StackPane(button), 1280, 800));
        stage.show();
    }

    @Test
    void everyLibraryOfTheProgramIsListedWithItsLicence() {
        List<Library> libraries = Library.all();

        assertThat(libraries).extracting(Library::name).contains("deeplearning4j-core", "SnakeYAML", "javafx-controls");
        assertThat(libraries).allSatisfy(library -> {
            assertThat(library.licence()).isNotBlank();
            assertThat(library.origin()).isNotBlank();
        });
        assertThat(libraries).extracting(Library::name).doesNotContain("junit-jupiter");
    }

    @Test
    void keysAloneOpenItScrollItAndCloseIt(FxRobot robot) throws Exception {
        robot.interact(() -> {
            // A window of an earlier test may still have the keys.
            button.getScene().getWindow().requestFocus();
            button.requestFocus();
        });
        robot.push(KeyCode.SPACE);
        TableView<?> list =
                robot.lookup((Node n) -> "about.libraries".equals(n.getId())).queryAs(TableView.class);
        Window popover = list.getScene().getWindow();
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> list.getScene().getFocusOwner() == list)
                        .get());
        assertThat(list.getItems()).hasSameSizeAs(Library.all());

        robot.push(KeyCode.END);
        assertThat(list.getSelectionModel().getSelectedIndex())
                .isEqualTo(list.getItems().size() - 1);

        robot.push(KeyCode.ESCAPE);
        assertThat(popover.isShowing()).isFalse();
    }
}
