package dev.lookback.app.explain;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.background.Notice;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Residual;
import dev.lookback.runs.store.EvidenceKind;
import dev.lookback.text.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Learned filters pane and attribution pane in the window. */
@WithJavaFx
class InsightPanesTest {

    private static final Network POOLED = Network.of(
            Conv1D.of(6, 5, Activation.RELU),
            MaxPool1D.of(2),
            Conv1D.of(4, 3, Activation.RELU),
            new GlobalMaxPool1D(),
            new Dense(1, Activation.LINEAR));

    @TempDir
    Path folder;

    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void train(Network network) throws TimeoutException {
        window.openSeries(1);
        window.edit(r -> r.withNetwork(network));
        window.train();
        window.press("view-explain");
    }

    private void tab(String id) {
        TabPane tabs = window.node(TabPane.class, "explain");
        run(() -> tabs.getTabs().stream()
                .filter(tab -> id.equals(tab.getId()))
                .forEach(tabs.getSelectionModel()::select));
    }

    private String words(String id) {
        return fx(() -> window.node(Label.class, id).getText());
    }

    @Test
    void filtersAreSortedAndShowTheirPeakActivations() throws TimeoutException {
        train(POOLED);
        tab("tab-filters");
        until(() -> words("filters-about").contains("activate filter"));
        String first = words("filters-about");

        Region gallery = window.node(Region.class, "filter-gallery");
        run(() -> gallery.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false)));

        assertThat(words("filters-about")).contains("activate filter").isNotEqualTo(first);
        ComboBox<?> layer = window.node(ComboBox.class, "filters-layer");
        assertThat(fx(() -> layer.getItems().size())).isEqualTo(2);
        run(() -> layer.getSelectionModel().select(1));
        until(() -> words("filters-about").contains("activate filter"));
    }

    /** Numbers of the three filters, one chosen after the other. */
    private Set<String> filterNumbers() {
        Region gallery = window.node(Region.class, "filter-gallery");
        Set<String> numbers = new TreeSet<>();
        for (KeyCode key : List.of(KeyCode.LEFT, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.RIGHT)) {
            run(() -> gallery.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
            numbers.add(words("filters-about").replaceFirst(".*filter (\\d+) .*", "$1"));
        }
        return numbers;
    }

    @Test
    void convolutionsInsideResidualBlocksAreShownToo() throws TimeoutException {
        train(Network.of(
                new Residual(3, 2, 1, Activation.RELU), new GlobalMaxPool1D(), new Dense(1, Activation.LINEAR)));
        tab("tab-filters");
        until(() -> words("filters-about").contains("activate filter"));
        ComboBox<dev.lookback.network.Stage> layer = layers();
        List<String> names = fx(() ->
                layer.getItems().stream().map(stage -> stage.part().toString()).toList());

        assertThat(names).startsWith("FIRST", "SECOND");
        assertThat(fx(() -> layer.getButtonCell().getText())).isEqualTo("1 · Residual › Conv1D 1");
        String first = words("filters-about");
        assertThat(filterNumbers()).containsExactlyInAnyOrder("1", "2", "3");
        run(() -> layer.getSelectionModel().select(1));
        until(() -> words("filters-about").contains("activate filter"));
        assertThat(fx(() -> layer.getButtonCell().getText())).isEqualTo("1 · Residual › Conv1D 2");
        assertThat(first).contains("training windows");
        assertThat(fx(() -> window.node(Region.class, "filter-activations").getMinHeight()))
                .isGreaterThan(4 + 25 * 5);
    }

    @SuppressWarnings("unchecked") // of a choice of stages
    private ComboBox<dev.lookback.network.Stage> layers() {
        return window.node(ComboBox.class, "filters-layer");
    }

    @Test
    void epochsCanBeSelected() throws TimeoutException {
        train(POOLED);
        tab("tab-attribution");
        @SuppressWarnings("unchecked") // of a choice of numbers
        ComboBox<Integer> epoch = window.node(ComboBox.class, "attribution-epoch");
        until(() -> epoch.getParent().isVisible());
        until(() -> !words("attribution-forecast").isEmpty());

        run(() -> epoch.setValue(1));

        until(() -> !fx(() -> window.node(ListView.class, "attribution-spans").getItems())
                .isEmpty());
        assertThat(fx(epoch::getItems)).containsExactly(0, 1);
    }

    @Test
    void aNetworkWithoutConvolutionShowsAPlaceholder() throws TimeoutException {
        train(Network.of(new Flatten(), new Dense(1, Activation.LINEAR)));
        tab("tab-filters");

        assertThat(fx(() -> window.node(EmptyWords.class, "filters-none").isVisible()))
                .isTrue();
        assertThat(fx(() -> window.node(ComboBox.class, "filters-layer").isVisible()))
                .isFalse();
    }

    @Test
    void theSelectedForecastIsAttributedToSpans() throws TimeoutException {
        train(POOLED);
        tab("tab-attribution");
        ListView<?> spans = window.node(ListView.class, "attribution-spans");
        until(() -> !fx(() -> spans.getItems()).isEmpty());
        String before = words("attribution-forecast");

        run(() -> window.workbench().anchorProperty().set(700));

        until(() -> !words("attribution-forecast").equals(before));
        ComboBox<Object> view = view();
        for (int i = 0; i < 4; i++) {
            int index = i;
            run(() -> view.getSelectionModel().select(index));
        }
        until(() -> !fx(() -> spans.getItems()).isEmpty());
    }

    @Test
    void wholeRowsAndWholeFeaturesCanBeOccluded() throws TimeoutException {
        train(POOLED);
        tab("tab-attribution");
        until(() -> !words("attribution-forecast").isEmpty());
        ComboBox<?> cover = window.node(ComboBox.class, "attribution-cover");
        assertThat(fx(cover::isVisible)).as("nothing is covered").isFalse();

        run(() -> view().getSelectionModel().select(2));
        until(cover::isVisible);
        assertThat(shownPictures()).containsExactly(true, false, false);
        run(() -> cover.getSelectionModel().select(1));
        assertThat(shownPictures()).containsExactly(false, true, false);
        run(() -> cover.getSelectionModel().select(2));
        assertThat(shownPictures()).containsExactly(false, false, true);
        int features = fx(() ->
                window.workbench().recipeProperty().get().data().features().size());
        assertThat(fx(() -> window.node(Region.class, "attribution-covered-features")
                        .prefHeight(300)))
                .isEqualTo(12 + 20.0 * features);

        run(() -> view().getSelectionModel().select(0));
        until(() -> !cover.isVisible());
        assertThat(shownPictures()).containsExactly(true, false, false);
    }

    /** Visibility of the occlusion views by input, row and feature. */
    private List<Boolean> shownPictures() {
        return Stream.of("attribution-heat", "attribution-covered-rows", "attribution-covered-features")
                .map(id -> fx(() -> ShownRun.isSeen(window.node(Region.class, id))))
                .toList();
    }

    @Test
    void importanceIsComputedOnDemand() throws TimeoutException {
        train(POOLED);
        tab("tab-attribution");
        assertThat(words("attribution-importance-words")).contains("seconds");

        window.press("attribution-compute");

        until(() -> words("attribution-importance-words").contains("windows, 5 shuffles each"));
        assertThat(fx(() -> window.node(Region.class, "attribution-importance").prefHeight(300)))
                .isGreaterThan(100);
    }

    @Test
    void importanceIsInTheReportAndComesBackWithTheRun() throws Exception {
        train(POOLED);
        long id = fx(() -> window.workbench().runProperty().get().idProperty().get());
        JsonNode without = report("without.json");
        assertThat(without.at("/permutationImportance/split").asText()).isEqualTo("validation");
        assertThat(without.at("/permutationImportance").has("features")).isFalse();
        assertThat(without.at("/filters")).hasSize(2);
        assertThat(without.at("/newestForecast/decidingSpans")).isNotEmpty();

        tab("tab-attribution");
        window.press("attribution-compute");
        until(() -> words("attribution-importance-words").contains("windows, 5 shuffles each"));
        JsonNode with = report("with.json");
        assertThat(with.at("/permutationImportance/features")).isNotEmpty();
        assertThat(with.at("/filters")).isEqualTo(without.at("/filters"));
        window.untilStored(
                store -> store.evidence().find(id, EvidenceKind.LEARNED).isPresent());

        window.edit(r -> r.withSeed(r.seed() + 1));
        window.train();
        assertThat(words("attribution-importance-words")).contains("seconds");
        run(() -> window.workbench().pastRuns().show(id));
        until(() -> words("attribution-importance-words").contains("windows, 5 shuffles each"));
    }

    private JsonNode report(String name) throws Exception {
        Path file = folder.resolve(name);
        window.saveReport(file);
        until(() -> {
            Notice notice = fx(() -> window.workbench().noticeProperty().get());
            return notice != null && notice.text().equals(Message.of("app.shell.saved", file));
        });
        return new ObjectMapper().readTree(file.toFile()).get("explanation");
    }

    @Test
    void withoutGlobalMaxPoolingThePaneExplainsWhyThereAreNoSpans() throws TimeoutException {
        train(Network.of(Conv1D.of(3, 3, Activation.RELU), new GlobalAveragePool1D(), new Dense(1, Activation.LINEAR)));
        tab("tab-attribution");
        ListView<?> spans = window.node(ListView.class, "attribution-spans");

        assertThat(fx(() -> ((Label) spans.getPlaceholder()).getText())).contains("average");
    }

    @SuppressWarnings("unchecked") // of a choice whose values are of one kind
    private ComboBox<Object> view() {
        return window.node(ComboBox.class, "attribution-view");
    }
}
