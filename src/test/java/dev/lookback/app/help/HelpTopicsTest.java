package dev.lookback.app.help;

import static dev.lookback.app.WindowUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.text.Texts;
import dev.lookback.text.handbook.Handbook;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Names and headings of the real window, and their entries in the handbook. */
@WithJavaFx
class HelpTopicsTest {

    private static final Set<String> HEADINGS = Set.of(
            "section-heading",
            "section-title",
            "scores-head",
            "insight-title",
            "finding-title",
            "checks-heading",
            "trace-head");

    private static final List<KeyCode> VIEWS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);

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

    @Test
    void everyHeadingOpensItsEntry(FxRobot robot) throws Exception {
        window.openSeries(2).train();
        Handbook handbook = new Texts(Locale.ENGLISH).handbook();
        Set<String> topics = new HashSet<>();
        Set<String> without = new TreeSet<>();
        for (KeyCode view : VIEWS) {
            robot.push(KeyCode.CONTROL, view);
            window.eachTab(view.name(), where -> look(robot, topics, without));
        }
        assertThat(without).isEmpty();
        assertThat(topics)
                .contains("metric.MASE", "baseline.RIDGE", "layer.filters", "backtest.folds", "checks", "splits");
        assertThat(topics).filteredOn(topic -> handbook.about(topic).isEmpty()).isEmpty();
    }

    /** The title of a section folds it when it is clicked; F1 opens its entry. */
    private static boolean foldsOnClick(Label label) {
        Optional<String> topic = HelpTopic.at(label);
        return label.getStyleClass().contains("section-title")
                && topic.filter(Set.of("series", "windows", "network", "training")::contains)
                        .isPresent();
    }

    private static void look(FxRobot robot, Set<String> topics, Set<String> without) {
        run(() -> {
            for (Node node : robot.lookup(any -> true).queryAll()) {
                HelpTopic.at(node).ifPresent(topics::add);
                if (node instanceof Label label
                        && label.getStyleClass().stream().anyMatch(HEADINGS::contains)
                        && !label.getText().isBlank()
                        && !label.getStyleClass().contains("help-link")
                        && !foldsOnClick(label)) {
                    without.add(label.getText());
                }
            }
        });
    }
}
