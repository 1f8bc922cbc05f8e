package dev.lookback.app.about;

import atlantafx.base.controls.Popover.ArrowLocation;
import dev.lookback.app.widget.ButtonPopover;
import dev.lookback.text.Texts;
import javafx.scene.Node;

/** Popover with the about box, under a button of the tool bar. */
public final class AboutPopover {

    private final ButtonPopover popover = new ButtonPopover(ArrowLocation.TOP_LEFT);
    private final Texts texts;

    public AboutPopover(Texts texts) {
        this.texts = texts;
    }

    /** Shows the about box under a node, or hides it. */
    public void toggle(Node under) {
        popover.toggle(under, () -> new AboutBox(texts), AboutBox::begin);
    }
}
