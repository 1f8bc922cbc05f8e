package dev.lookback.app.loss;

import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.widget.Tips;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Legend on one line: where there is no room for all names, the last entries show theirs in a tooltip only. */
final class LegendLine extends Region {

    /** Entry with its name, and what is left of the name where there is no room for it. */
    private static final class Named {

        private final LegendEntry entry;
        private String name;
        private String brief = "";
        private boolean shortened;

        Named(LegendEntry entry) {
            this.entry = entry;
            name = entry.getText();
        }

        void shorten(boolean now, boolean toNothing) {
            String words = toNothing ? "" : now ? brief : name;
            entry.pseudoClassStateChanged(TIGHT, toNothing);
            if (!words.equals(entry.getText())) {
                entry.setText(words);
            }
            if (now != shortened) {
                shortened = now;
                entry.setTooltip(now ? Tips.of(name) : null);
            }
        }
    }

    private static final double GAP = 2;

    /** Of entries that stand closely together, without any words. */
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final List<Named> entries = new ArrayList<>();

    LegendLine(LegendEntry... all) {
        getStyleClass().add("legend");
        setMinWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        for (LegendEntry entry : all) {
            entries.add(new Named(entry));
            entry.setAccessibleText(entry.getText());
            getChildren().add(entry);
        }
    }

    /** @param brief what is left of the name where there is no room for it */
    void rename(LegendEntry entry, String name, String brief) {
        for (Named named : entries) {
            if (named.entry == entry && !(name.equals(named.name) && brief.equals(named.brief))) {
                named.name = name;
                named.brief = brief;
                entry.setAccessibleText(name);
                if (named.shortened) {
                    entry.setTooltip(Tips.of(name));
                }
                requestLayout();
            }
        }
    }

    @Override
    protected void layoutChildren() {
        entries.forEach(named -> named.shorten(false, false));
        for (int i = entries.size() - 1; i >= 0 && width() > getWidth(); i--) {
            entries.get(i).shorten(entries.get(i).entry.isManaged(), false);
        }
        if (width() > getWidth()) {
            entries.forEach(named -> named.shorten(true, true));
        } else {
            entries.forEach(this::lengthen);
        }
        double x = 0;
        double height = prefHeight(-1);
        for (Node child : getManagedChildren()) {
            double width = snapSizeX(child.prefWidth(-1));
            child.resizeRelocate(x, (getHeight() - height) / 2, width, height);
            x += width + GAP;
        }
    }

    /** Gives an entry its name back where the others have left room for it. */
    private void lengthen(Named named) {
        if (named.shortened) {
            named.shorten(false, false);
            if (width() > getWidth()) {
                named.shorten(true, false);
            }
        }
    }

    private double width() {
        return getManagedChildren().stream()
                .mapToDouble(child -> snapSizeX(child.prefWidth(-1)) + GAP)
                .sum();
    }

    @Override
    protected double computePrefWidth(double height) {
        return width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream()
                .mapToDouble(child -> Math.max(child.minHeight(-1), child.prefHeight(-1)))
                .max()
                .orElse(0);
    }
}
