package dev.lookback.app.explain.whatif;

import dev.lookback.text.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ScrollBar;

/** Moves what is in sight of a window that is too long for the picture; not there where it is not. */
final class StretchBar extends ScrollBar {

    private final ObjectProperty<Stretch> stretch;
    private boolean following;

    StretchBar(ObjectProperty<Stretch> stretch, Texts texts) {
        this.stretch = stretch;
        setId("whatif.stretch");
        setAccessibleText(texts.get("app.whatif.stretch"));
        setUnitIncrement(1);
        managedProperty().bind(visibleProperty());
        stretch.addListener((o, was, is) -> follow(is));
        valueProperty().addListener((o, was, is) -> move((int) Math.round(is.doubleValue())));
        setVisible(false);
    }

    private void follow(Stretch is) {
        following = true;
        int count = is == null ? 0 : is.last() - is.first() + 1;
        setVisible(is != null && !is.isAll());
        if (isVisible()) {
            int room = is.newest() + 1 - count;
            setMax(room);
            // A scroll bar's thumb is as long as what is in sight, of max.
            setVisibleAmount((double) room * count / (is.newest() + 1));
            setBlockIncrement(count);
            setValue(is.first());
        }
        following = false;
    }

    private void move(int first) {
        if (!following && stretch.get() != null) {
            stretch.set(stretch.get().from(first));
        }
    }
}
