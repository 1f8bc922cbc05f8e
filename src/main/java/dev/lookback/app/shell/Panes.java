package dev.lookback.app.shell;

import dev.lookback.app.widget.Section;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tab;

/**
 * What the window is laid out from.
 *
 * @param sections of the recipe, top to bottom
 * @param price the large chart
 * @param loss the chart below it
 * @param tabs beside the loss chart
 * @param runs all runs, instead of everything else
 * @param sweeps beside the recipe, instead of the charts
 */
public record Panes(List<Section> sections, Node price, Node loss, List<Tab> tabs, Node runs, Node sweeps) {}
