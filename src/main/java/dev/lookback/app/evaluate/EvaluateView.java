package dev.lookback.app.evaluate;

import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** Evaluate view: checks, backtest, control runs, tamper proof and direction, a tab each. */
public final class EvaluateView extends TabPane {

    public EvaluateView(List<Tab> tabs) {
        setId("evaluate");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getTabs().addAll(tabs);
    }
}
