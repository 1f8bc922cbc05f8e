package dev.lookback.app.shell;

import dev.lookback.app.widget.Section;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.Tab;

/**
 * Panes that the window lays out.
 *
 * @param sections of the recipe, top to bottom
 * @param price the large chart
 * @param loss the chart below it
 * @param tabs beside the loss chart
 * @param others what each other view shows instead of the charts
 * @param warnings how many there are in a view, told at its button
 * @param queue progress of the queue, in the status bar
 */
public record Panes(
        List<Section> sections,
        Node price,
        Node loss,
        List<Tab> tabs,
        Map<View, Node> others,
        Map<View, ObservableIntegerValue> warnings,
        Node queue) {}
