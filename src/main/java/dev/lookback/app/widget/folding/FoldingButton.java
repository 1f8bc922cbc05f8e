package dev.lookback.app.widget.folding;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Button that shows its icon only when folded. Screen readers are told its text all the same. */
public final class FoldingButton {

    private final ButtonBase button;
    private final ContentDisplay unfolded;
    private final Node icon;
    private final List<String> otherTexts;
    private boolean folded;

    /** @param otherTexts further texts that the button has at times */
    public FoldingButton(ButtonBase button, String... otherTexts) {
        this(button, null, otherTexts);
    }

    /** @param icon part of the button's graphic that is shown only when folded; null if its icon always is */
    public FoldingButton(ButtonBase button, Node icon, String... otherTexts) {
        this.button = button;
        this.icon = icon;
        this.otherTexts = List.of(otherTexts);
        unfolded = button.getContentDisplay();
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.accessibleTextProperty().bind(button.textProperty());
        show(false);
    }

    void fold(boolean fold) {
        if (fold != folded) {
            show(fold);
        }
    }

    private void show(boolean fold) {
        folded = fold;
        button.setContentDisplay(fold ? ContentDisplay.GRAPHIC_ONLY : unfolded);
        if (icon != null) {
            icon.setVisible(fold);
            icon.setManaged(fold);
        }
    }

    /** Width in pixels that folding saves, with the longest of its texts. */
    double saving() {
        return longest() + button.getGraphicTextGap() - (icon == null ? 0 : icon.prefWidth(-1));
    }

    /** Width in pixels by which it would be wider if it was unfolded, with the longest of its texts. */
    double missing() {
        return folded ? saving() : longest() - width(button.getText());
    }

    private double longest() {
        return DoubleStream.concat(
                        DoubleStream.of(width(button.getText())),
                        otherTexts.stream().mapToDouble(this::width))
                .max()
                .orElseThrow();
    }

    private double width(String words) {
        Text text = new Text(words);
        text.setFont(button.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
