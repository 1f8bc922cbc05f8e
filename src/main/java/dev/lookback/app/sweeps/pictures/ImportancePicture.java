package dev.lookback.app.sweeps.pictures;

import dev.lookback.app.focus.KeyPointer;
import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Dimension;
import dev.lookback.runs.search.Importance;
import dev.lookback.runs.search.Trial;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Importance of each varied field: the share of the objective's variance that it explains alone. */
final class ImportancePicture extends Picture {

    private static final double LEFT = 170;
    private static final double LINE = 28;
    private static final double BAR = 14;

    private final List<KeyPointer.Spot> bars = new ArrayList<>();

    ImportancePicture(Texts texts) {
        super(texts, "sweep-importance", (trial, x, y) -> {});
    }

    /** Compares all trials after the same number of epochs, one that enough of them reached: trials that ended early would seem worse than they are. */
    private int comparable() {
        List<StoredTrial> judged = data().judged();
        long whole = judged.stream().filter(data()::isWhole).count();
        return 2 * whole >= judged.size()
                ? data().epochs()
                : judged.stream()
                        .mapToInt(trial -> trial.trial().costs().size())
                        .min()
                        .orElse(1);
    }

    private List<Trial> after(int epochs) {
        return data().judged().stream()
                .filter(trial -> data().isWhole(trial) || trial.trial().costs().size() >= epochs)
                .map(StoredTrial::trial)
                .map(trial -> new Trial(
                        trial.number(),
                        trial.point(),
                        trial.state(),
                        trial.costs().subList(0, Math.min(epochs, trial.costs().size()))))
                .toList();
    }

    @Override
    List<KeyPointer.Spot> spots() {
        return List.copyOf(bars);
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        bars.clear();
        int epochs = comparable();
        double[] shares = Importance.of(data().space(), after(epochs));
        if (epochs < data().epochs()) {
            word(
                    g,
                    texts().get("app.sweeps.picture.importance.after", epochs),
                    12,
                    14,
                    TextAlignment.LEFT,
                    VPos.CENTER);
        }
        List<Dimension> dimensions = data().space().dimensions();
        List<Integer> order = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Double.isNaN(shares[i]) ? 1 : -shares[i]))
                .toList();
        double y = 24 + LINE / 2;
        for (int i : order) {
            String name = FieldNames.of(texts(), dimensions.get(i).path());
            word(g, name, LEFT - 10, y, TextAlignment.RIGHT, VPos.CENTER);
            double share = shares[i];
            String value = texts().get(
                            Double.isNaN(share)
                                    ? "app.sweeps.picture.importance.few"
                                    : "app.sweeps.picture.importance.share",
                            share);
            bars.add(new KeyPointer.Spot(LEFT, y, () -> texts().get("app.sweeps.picture.field", name, value)));
            double room = width - LEFT - 70;
            if (Double.isNaN(share)) {
                word(g, value, LEFT, y, TextAlignment.LEFT, VPos.CENTER);
            } else {
                g.setFill(ink().of(PictureColours.Use.BEST));
                g.fillRoundRect(LEFT, y - BAR / 2, Math.max(2, share * room), BAR, 4, 4);
                word(g, value, LEFT + Math.max(2, share * room) + 8, y, TextAlignment.LEFT, VPos.CENTER);
            }
            y += LINE;
        }
    }
}
