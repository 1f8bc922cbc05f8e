package dev.lookback.app.explain;

import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** Tabs that explain the network, one for each question. */
public final class ExplainView extends TabPane {

    public ExplainView(List<Tab> tabs) {
        setId("explain");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getTabs().addAll(tabs);
    }
}
