package dev.lookback.app.widget.folding;

import java.util.List;
import javafx.scene.layout.HBox;

/** Row of controls in which buttons lose their text, the least important ones first, where there is no room for all. */
public class FoldingBar extends HBox {

    private List<List<FoldingButton>> groups = List.of();

    /** Sets which buttons fold: those of a group at once, the first group first. */
    protected final void fold(List<List<FoldingButton>> leastImportantFirst) {
        groups = List.copyOf(leastImportantFirst);
        setMinWidth(0);
    }

    @Override
    protected void layoutChildren() {
        double unfolded = super.computePrefWidth(-1)
                + groups.stream()
                        .flatMap(List::stream)
                        .mapToDouble(FoldingButton::missing)
                        .sum();
        List<Double> savings = groups.stream()
                .map(group -> group.stream().mapToDouble(FoldingButton::saving).sum())
                .toList();
        int folded = folded(unfolded, savings, getWidth());
        for (int i = 0; i < groups.size(); i++) {
            boolean fold = i < folded;
            groups.get(i).forEach(button -> button.fold(fold));
        }
        super.layoutChildren();
    }

    /**
     * Number of groups that must fold.
     *
     * @param unfolded width of all with their texts
     * @param savings what each group saves, in the order in which they fold
     * @param width what there is
     */
    static int folded(double unfolded, List<Double> savings, double width) {
        double left = unfolded;
        int folded = 0;
        while (left > width && folded < savings.size()) {
            left -= savings.get(folded);
            folded++;
        }
        return folded;
    }
}
