package dev.lookback.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.widget.FormScene;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Padding;
import dev.lookback.recipe.preset.Preset;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NetworkSectionTest {

    private static final Network THREE =
            Network.of(Conv1D.of(8, 3, Activation.RELU), new Flatten(), new Dense(1, Activation.LINEAR));

    @TempDir
    Path folder;

    private FormScene form;

    @Start
    void start(Stage stage) {
        form = new FormScene(stage, (workbench, texts) -> {
            VBox column = new VBox(new NetworkSection(workbench, texts));
            column.setMaxWidth(340);
            return column;
        });
    }

    private void open(FxRobot robot, Preset preset) {
        form.open(robot, folder, FormScene.csv(4438, ','), preset);
    }

    private void openThree(FxRobot robot) {
        open(robot, Preset.SMALL);
        robot.interact(() -> form.workbench().edit("", r -> r.withNetwork(THREE)));
    }

    // ---- what does not fit

    @Test
    void theNotebooksSecondConvolutionIsMarkedWithItsReason(FxRobot robot) {
        open(robot, Preset.NOTEBOOK);
        assertThat(card(1).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("misfit"));
        assertThat(card(0).getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("misfit"));
        assertThat(words(card(1))).contains("needs 7 time steps, gets 6");
        // The notebook's file has six columns, and so 41,441; this one has two.
        assertThat(words(form.find(Button.class, "section-network"))).contains("37,857 parameters", "1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void eachFixOfTheNotebookWorks(int index, FxRobot robot) {
        open(robot, Preset.NOTEBOOK);
        Button fix = form.awaitFix(index);
        robot.clickOn(fix);
        assertThat(form.workbench().checkProperty().get().trace().fits()).isTrue();
        assertThat(form.workbench().checkProperty().get().trainable()).isTrue();
        assertThat(card(1).getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("misfit"));
        robot.interact(form.workbench()::undo);
        assertThat(card(1).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("misfit"));
    }

    // ---- fields

    @Test
    void typingChangesTheLayerAndKeepsTheFocus(FxRobot robot) {
        open(robot, Preset.NOTEBOOK);
        TextField kernel = form.find(TextField.class, "network.layers[1].kernelSize");
        robot.clickOn(kernel).push(KeyCode.CONTROL, KeyCode.A).write("12");
        assertThat(layer(1)).isEqualTo(Conv1D.of(32, 12, Activation.RELU));
        assertThat(kernel.isFocused()).isTrue();
        assertThat(form.find(TextField.class, "network.layers[1].kernelSize")).isSameAs(kernel);
        assertThat(kernel.getText()).isEqualTo("12");
    }

    @Test
    void choicesChangeTheLayer(FxRobot robot) {
        openThree(robot);
        ComboBox<?> padding = form.find(ComboBox.class, "network.layers[0].padding");
        robot.clickOn(padding).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(((Conv1D) layer(0)).padding()).isEqualTo(Padding.SAME);
    }

    @Test
    void outputShapeAndParametersFollow(FxRobot robot) {
        open(robot, Preset.NOTEBOOK_REPAIRED);
        robot.interact(() ->
                form.workbench().edit("", r -> r.withData(r.data().withFeatures(List.of("high", "close")))));
        // 7 · 2 · 128 + 128
        assertThat(words(card(0))).contains("54 × 128 · 1,920");
    }

    // ---- order

    @Test
    void aCardIsRemovedAndDuplicatedByButtonsAndKeys(FxRobot robot) {
        openThree(robot);
        robot.clickOn(form.find(Button.class, "network.layers[0].duplicate"));
        assertThat(kinds()).containsExactly("Conv1D", "Conv1D", "Flatten", "Dense");
        robot.clickOn(form.find(Button.class, "network.layers[2].remove"));
        assertThat(kinds()).containsExactly("Conv1D", "Conv1D", "Dense");
        robot.interact(card(1)::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(kinds()).containsExactly("Conv1D", "Conv1D", "Conv1D", "Dense");
        robot.push(KeyCode.DELETE);
        assertThat(kinds()).containsExactly("Conv1D", "Conv1D", "Dense");
        robot.interact(form.workbench()::undo);
        assertThat(kinds()).containsExactly("Conv1D", "Conv1D", "Conv1D", "Dense");
    }

    @Test
    void deleteInAFieldDeletesTextAndNotTheLayer(FxRobot robot) {
        openThree(robot);
        robot.clickOn(form.find(TextField.class, "network.layers[0].filters"))
                .push(KeyCode.CONTROL, KeyCode.A)
                .push(KeyCode.DELETE);
        assertThat(kinds()).containsExactly("Conv1D", "Flatten", "Dense");
    }

    @Test
    void altAndArrowsMoveTheCardAndTheFocusWithIt(FxRobot robot) {
        openThree(robot);
        robot.clickOn(form.find(TextField.class, "network.layers[0].filters"));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(kinds()).containsExactly("Flatten", "Conv1D", "Dense");
        assertThat(form.find(TextField.class, "network.layers[1].filters").isFocused())
                .isTrue();
        assertThat(((Conv1D) layer(1)).filters()).isEqualTo(8);
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(form.recipe().network()).isEqualTo(THREE);
    }

    @Test
    void aCardIsDraggedToItsPlace(FxRobot robot) {
        openThree(robot);
        Bounds last = onScreen(card(2));
        robot.drag(grip(0)).moveTo(last.getMinX() + 60, last.getMaxY() - 4);
        Node line = card(0).getParent().lookup(".drop-line");
        assertThat(line.isVisible()).isTrue();
        robot.drop();
        assertThat(kinds()).containsExactly("Flatten", "Dense", "Conv1D");
        assertThat(line.isVisible()).isFalse();

        Bounds first = onScreen(card(0));
        robot.drag(grip(2)).dropTo(first.getMinX() + 60, first.getMinY() + 4);
        assertThat(form.recipe().network()).isEqualTo(THREE);
    }

    @Test
    void escapeEndsADragWithoutMoving(FxRobot robot) {
        openThree(robot);
        Bounds last = onScreen(card(2));
        robot.drag(grip(0)).moveTo(last.getMinX() + 60, last.getMaxY() - 4);
        robot.push(KeyCode.ESCAPE).drop();
        assertThat(form.recipe().network()).isEqualTo(THREE);
    }

    // ---- adding

    @Test
    void aNewLayerGoesWhereItFits(FxRobot robot) {
        openThree(robot);
        add(robot, "MaxPool1D");
        assertThat(kinds()).containsExactly("Conv1D", "MaxPool1D", "Flatten", "Dense");
        assertThat(form.workbench().checkProperty().get().trace().fits()).isTrue();
        assertThat(card(1).isFocused()).isTrue();
    }

    @Test
    void aNewLayerGoesBehindTheSelectedCard(FxRobot robot) {
        openThree(robot);
        robot.clickOn(card(1).lookup(".layer-name"));
        assertThat(form.find(MenuButton.class, "network.add").getText()).contains("2");
        add(robot, "Dropout");
        assertThat(kinds()).containsExactly("Conv1D", "Flatten", "Dropout", "Dense");
    }

    @Test
    void everyKindCanBeAdded(FxRobot robot) {
        openThree(robot);
        for (LayerKind<?> kind : LayerKind.ALL) {
            add(robot, kind.type().getSimpleName());
        }
        assertThat(kinds()).hasSize(3 + LayerKind.ALL.size());
    }

    @Test
    void anEmptyNetworkSaysWhatToDo(FxRobot robot) {
        open(robot, Preset.SMALL);
        robot.interact(() -> form.workbench().edit("", r -> r.withNetwork(Network.of())));
        robot.clickOn(form.awaitFix(0));
        assertThat(kinds()).containsExactly("Flatten", "Dense");
    }

    // ---- folding

    @Test
    void aFoldedCardStillTellsAndStaysFoldedWhenItMoves(FxRobot robot) {
        openThree(robot);
        robot.clickOn(form.find(Button.class, "network.layers[0].fold"));
        assertThat(form.find(TextField.class, "network.layers[0].filters")
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        assertThat(words(card(0))).contains("8 filters, kernel 3, relu");
        robot.interact(card(0)::requestFocus);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(((LayerCard) card(1)).isFolded()).isTrue();
        assertThat(((LayerCard) card(0)).isFolded()).isFalse();
        robot.push(KeyCode.ENTER);
        assertThat(((LayerCard) card(1)).isFolded()).isFalse();
    }

    // ---- helpers

    private void add(FxRobot robot, String kind) {
        MenuButton menu = form.find(MenuButton.class, "network.add");
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> ("network.add." + kind).equals(item.getId()))
                .findFirst()
                .map(MenuItem.class::cast)
                .orElseThrow()
                .fire());
    }

    private Node card(int index) {
        return form.find(LayerCard.class, LayerKind.path(index));
    }

    private Node grip(int index) {
        return card(index).lookup(".layer-grip");
    }

    private Layer layer(int index) {
        return form.recipe().network().layers().get(index);
    }

    private List<String> kinds() {
        return form.recipe().network().layers().stream()
                .map(layer -> layer.getClass().getSimpleName())
                .toList();
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    private static List<String> words(Node node) {
        return node.lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
