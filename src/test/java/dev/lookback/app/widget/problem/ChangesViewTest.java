package dev.lookback.app.widget.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.RecipeDiff;
import dev.lookback.text.Texts;
import dev.lookback.training.Waves;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;

/** Layers of two networks, each by its number in the network that it belongs to. */
@WithJavaFx
class ChangesViewTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);

    private static final Conv1D CONVOLUTION = Conv1D.of(8, 3, Activation.RELU);

    private final Recipe before = with(new Dropout(0.5), CONVOLUTION, new Flatten());
    private final Recipe after = with(CONVOLUTION.withKernelSize(5), Conv1D.of(16, 7, Activation.TANH), new Flatten());

    private static Recipe with(Layer... layers) {
        return Waves.recipe().withNetwork(new Network(List.of(layers)));
    }

    private static List<String> lines(GridPane view) {
        return view.getChildren().stream()
                .map(node -> ((Label) node).getText())
                .map(text -> text.replaceFirst(":.*", "…"))
                .toList();
    }

    @Test
    void removedAndAddedLayersStandApartWithTheNumbersOfTheirNetworks() {
        assertThat(lines(ChangesView.all(ENGLISH, RecipeDiff.between(before, after))))
                .containsExactly(
                        "Layer 1 (was 2) kernel size",
                        "3",
                        "→",
                        "5",
                        "Removed layers (their numbers in the old network)",
                        "Layer 1",
                        "Dropout…",
                        "Added layers (their numbers in the new network)",
                        "Layer 2",
                        "Conv1D…");
        assertThat(lines(new ChangesView(CHINESE, RecipeDiff.between(before, after))))
                .contains("第 2 → 1 层卷积核大小", "移除的层（旧网络中的编号）", "新增的层（新网络中的编号）");
    }

    @Test
    void aButtonSaysWhichNetworkALayerBelongsTo() {
        assertThat(ChangesView.inWords(ENGLISH, RecipeDiff.between(before, after))
                        .split("; "))
                .satisfiesExactlyInAnyOrder(
                        words -> assertThat(words).isEqualTo("Old layer 1 removed: Dropout: rate 0.5"),
                        words -> assertThat(words).isEqualTo("Layer 1 (was 2) kernel size: 3 → 5"),
                        words -> assertThat(words).startsWith("New layer 2 added: Conv1D: filters 16"));
        assertThat(ChangesView.inWords(CHINESE, RecipeDiff.between(before, after)))
                .contains("移除旧网络第 1 层：Dropout");
    }

    @Test
    void layersThatKeepTheirNumbersHaveOne() {
        Recipe smaller = with(new Dropout(0.5), CONVOLUTION.withKernelSize(2), new Flatten());
        assertThat(ChangesView.inWords(ENGLISH, RecipeDiff.between(before, smaller)))
                .isEqualTo("Layer 2 kernel size: 3 → 2");
    }

    @Test
    void comparedRecipesNameALayerThatTheFirstDoesNotHave() {
        DifferencesView view = new DifferencesView(
                ENGLISH, List.of(new Label("a"), new Label("b")), RecipeDiff.among(List.of(before, after)));
        assertThat(lines(view)).contains("Layer 1", "Layer 2 kernel size", "Layer 2, not in the first");
    }
}
