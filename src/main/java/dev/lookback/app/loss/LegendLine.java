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

/**
 * Legend on one line: where there is no room for all names, the last entries show theirs in a tooltip only, and the
 * first ones keep theirs longest.
 */
final class LegendLine extends Region {

    /** Words that an entry shows, from all to none. */
    private enum Length {
        NAME,
        BRIEF,
        NONE
    }

    /** Entry with its name, and its first one, which is left where there is no room for a longer one. */
    private static final class Named {

        private final LegendEntry entry;
        private final String first;
        private String name;
        private Length length = Length.NAME;

        Named(LegendEntry entry) {
            this.entry = entry;
            first = entry.getText();
            name = first;
        }

        void show(Length now) {
            String words = switch (now) {
                case NAME -> name;
                case BRIEF -> name.equals(first) ? "" : first;
                case NONE -> "";
            };
            if (!words.equals(entry.getText())) {
                entry.setText(words);
            }
            length = now;
        }

        /** Once the length is settled: a tooltip that is open while lengths are tried would close. */
        void settle() {
            boolean whole = length == Length.NAME;
            if (whole != (entry.getTooltip() == null)) {
                entry.setTooltip(whole ? null : Tips.of(name));
            }
        }
    }

    private static final double GAP = 2;

    /** Entries whose names go last. */
    private static final int FIRST = 2;

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

    /** Gives an entry a longer name than its first one. */
    void rename(LegendEntry entry, String name) {
        for (Named named : entries) {
            if (named.entry == entry && !name.equals(named.name)) {
                named.name = name;
                entry.setAccessibleText(name);
                if (named.length != Length.NAME) {
                    Tips.tell(entry, name);
                }
                requestLayout();
            }
        }
    }

    @Override
    protected void layoutChildren() {
        setTight(false);
        entries.forEach(named -> named.show(Length.NAME));
        shorten(FIRST, entries.size(), Length.BRIEF);
        shorten(FIRST, entries.size(), Length.NONE);
        shorten(0, FIRST, Length.NONE);
        entries.forEach(this::lengthen);
        setTight(!fits());
        entries.forEach(Named::settle);
        double x = 0;
        double height = prefHeight(-1);
        for (Node child : getManagedChildren()) {
            double width = snapSizeX(child.prefWidth(-1));
            child.resizeRelocate(x, (getHeight() - height) / 2, width, height);
            x += width + GAP;
        }
    }

    private void setTight(boolean tight) {
        entries.forEach(named -> named.entry.pseudoClassStateChanged(TIGHT, tight));
    }

    /** From the last of some entries to their first, as far as it takes. */
    private void shorten(int from, int to, Length length) {
        for (int i = to - 1; i >= from && !fits(); i--) {
            entries.get(i).show(length);
        }
    }

    /** Gives an entry as much of its name back as the others have left room for. */
    private void lengthen(Named named) {
        Length least = named.length;
        for (Length length : Length.values()) {
            named.show(length);
            if (length == least || fits()) {
                return;
            }
        }
    }

    private boolean fits() {
        return width() <= getWidth();
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
