package dev.lookback.app.keep;

import dev.lookback.app.focus.FocusRing;
import dev.lookback.app.widget.layout.ScreenRoom;
import dev.lookback.app.widget.layout.WrappingBox;
import java.util.Comparator;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** Dialog pane of a question, no wider than the screen: its text and its row of answers wrap. */
final class QuestionPane extends DialogPane {

    private final double room;

    private QuestionPane(double room, String heading, String text, ButtonType... answers) {
        this.room = room;
        getStyleClass().add("question");
        getButtonTypes().addAll(answers);
        setHeaderText(heading);
        Label label = new Label(text);
        label.setWrapText(true);
        setContent(label);
        FocusRing.install(this);
    }

    /** Asks and waits for the answer; the last one is given by closing the dialog. */
    static ButtonType ask(Window owner, String title, String heading, String text, ButtonType... answers) {
        Dialog<ButtonType> question = new Dialog<>();
        QuestionPane pane = new QuestionPane(ScreenRoom.around(owner).getWidth(), heading, text, answers);
        question.setDialogPane(pane);
        question.setTitle(title);
        question.setOnShown(e -> pane.focusDefault());
        return ModalDialogs.over(owner, question).orElse(answers[answers.length - 1]);
    }

    private void focusDefault() {
        getButtonTypes().stream()
                .filter(type -> type.getButtonData().isDefaultButton())
                .map(this::lookupButton)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** In the order of the platform's button bars. Called by the superclass's constructor, before there are answers. */
    @Override
    protected Node createButtonBar() {
        WrappingBox bar = new WrappingBox();
        bar.getStyleClass().add("question-answers");
        bar.setAlignment(Pos.CENTER_RIGHT);
        String order = new ButtonBar().getButtonOrder();
        getButtonTypes().addListener((ListChangeListener<ButtonType>)
                change -> bar.getChildren().setAll(buttons(order).toList()));
        return bar;
    }

    private Stream<Node> buttons(String order) {
        return getButtonTypes().stream()
                .sorted(Comparator.comparingInt(
                        type -> order.indexOf(type.getButtonData().getTypeCode())))
                .map(this::lookupButton);
    }

    @Override
    protected Node createButton(ButtonType type) {
        Button button = (Button) super.createButton(type);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.min(room, super.computePrefWidth(height));
    }
}
