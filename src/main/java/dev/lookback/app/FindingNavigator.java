package dev.lookback.app;

import dev.lookback.app.judge.ScatterPane;
import dev.lookback.app.price.PricePane;
import dev.lookback.app.shell.View;
import dev.lookback.evaluate.illusion.finding.Place;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Tab;

/** Navigation from a finding to the place in the window where it can be seen. */
final class FindingNavigator implements Consumer<Place> {

    private final ObjectProperty<View> view;
    private final List<Tab> tabs;
    private final PricePane price;
    private final ScatterPane scatter;

    /** @param tabs tabs of the workbench */
    FindingNavigator(ObjectProperty<View> view, List<Tab> tabs, PricePane price, ScatterPane scatter) {
        this.view = view;
        this.tabs = tabs;
        this.price = price;
        this.scatter = scatter;
    }

    @Override
    public void accept(Place place) {
        if (place instanceof Place.Runs) {
            view.set(View.RUNS);
            return;
        }
        view.set(View.WORKBENCH);
        if (place instanceof Place.Rows rows) {
            price.see(rows.column(), rows.first(), rows.end());
        } else if (place instanceof Place.Changes of) {
            tab("scatter");
            scatter.seeChanges(of.split());
        } else {
            tab("metrics");
        }
    }

    /** Selects a tab of the workbench. */
    void tab(String name) {
        tabs.stream()
                .filter(tab -> tab.getId().equals("tab-" + name))
                .forEach(tab -> tab.getTabPane().getSelectionModel().select(tab));
    }
}
