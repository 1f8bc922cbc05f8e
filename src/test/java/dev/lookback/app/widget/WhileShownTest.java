package dev.lookback.app.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WhileShownTest {

    private final SimpleStringProperty value = new SimpleStringProperty("first");
    private final List<String> heard = new ArrayList<>();
    private final Pane node = new Pane();

    @Test
    void aNodeInNoWindowHearsNothingUntilItIsInOne() {
        WhileShown.follow(node, value, heard::add);
        value.set("second");
        assertThat(heard).containsExactly("first");
        Group root = new Group(node);
        Scene scene = new Scene(root);
        assertThat(scene.getRoot()).isSameAs(root);
        value.set(null);
        value.set("third");
        root.getChildren().clear();
        value.set("fourth");
        assertThat(heard).containsExactly("first", "second", "third");
    }

    @Test
    void whatFollowsIsKeptUntilTheNodeIsInAWindow() {
        WhileShown.follow(node, value, heard::add);
        WhileShown.end(node, value, () -> heard.add("ended"));
        System.gc();
        Scene scene = new Scene(new Group(node));
        assertThat(scene.getRoot().getChildrenUnmodifiable()).containsExactly(node);
        value.set(null);
        value.set("second");
        assertThat(heard).containsExactly("first", "ended", "second");
    }
}
