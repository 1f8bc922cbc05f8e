package dev.lookback.app.explain.whatif;

import dev.lookback.text.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ScrollBar;

/** Scroll bar over a window that is too long for the picture; hidden otherwise. */
final class SpanBar extends ScrollBar {

    private final ObjectProperty<VisibleSpan> span;
    private boolean updating;

    SpanBar(ObjectProperty<VisibleSpan> span, Texts texts) {
        this.span = span;
        setId("whatif.span");
        setAccessibleText(texts.get("app.whatif.span"));
        setUnitIncrement(1);
        managedProperty().bind(visibleProperty());
        span.addListener((o, was, is) -> follow(is));
        valueProperty().addListener((o, was, is) -> move((int) Math.round(is.doubleValue())));
        setVisible(false);
    }

    private void follow(VisibleSpan is) {
        updating = true;
        int count = is == null ? 0 : is.last() - is.first() + 1;
        setVisible(is != null && !is.isAll());
        if (isVisible()) {
            int room = is.newest() + 1 - count;
            setMax(room);
            // The length of a scroll bar's thumb is relative to max.
            setVisibleAmount((double) room * count / (is.newest() + 1));
            setBlockIncrement(count);
            setValue(is.first());
        }
        updating = false;
    }

    private void move(int first) {
        if (!updating && span.get() != null) {
            span.set(span.get().from(first));
        }
    }
}
