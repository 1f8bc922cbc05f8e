package dev.lookback.app.evaluate;

import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What judges a set-up beyond one run, a tab for each way. */
public final class EvaluateView extends TabPane {

    public EvaluateView(List<Tab> tabs) {
        setId("evaluate");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getTabs().addAll(tabs);
    }
}
