package dev.lookback.app.training;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.DecimalField;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import dev.lookback.text.Texts;
import dev.lookback.training.LearningRate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Polyline;

/** Small curve of the learning rate over the epochs; hidden where it is constant or depends on the loss. */
final class ScheduleCurve extends HBox {

    private static final double HEIGHT = 30;
    private static final int MOST_POINTS = 200;

    private final Texts texts;
    private final Polyline curve = new Polyline();
    private final Pane paper = new Pane(curve);
    private final Label end = new Label();
    private List<Double> shares = List.of();

    ScheduleCurve(Workbench workbench, Texts texts) {
        this.texts = texts;
        getStyleClass().add("schedule-curve");
        curve.getStyleClass().add("curve");
        paper.setMinHeight(HEIGHT);
        paper.setPrefHeight(HEIGHT);
        paper.widthProperty().subscribe(w -> draw());
        HBox.setHgrow(paper, Priority.ALWAYS);
        end.getStyleClass().add("hint");
        end.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(paper, end);
        WhileShown.follow(this, workbench.recipeProperty(), r -> show(r.training()));
    }

    private void show(Training training) {
        boolean drawn = !(training.schedule() instanceof Schedule.Constant)
                && !(training.schedule() instanceof Schedule.OnPlateau)
                && isSound(training);
        setVisible(drawn);
        setManaged(drawn);
        if (drawn) {
            List<Double> rates = new ArrayList<>();
            int stride = Math.max(1, training.epochs() / MOST_POINTS);
            for (long epoch = 1; epoch <= training.epochs(); epoch += stride) {
                rates.add(LearningRate.of(training, (int) epoch, List.of()));
            }
            double highest = rates.stream().mapToDouble(r -> r).max().orElse(1);
            shares = rates.stream().map(r -> r / highest).toList();
            double last = new BigDecimal(LearningRate.of(training, training.epochs(), List.of()))
                    .round(new MathContext(2))
                    .doubleValue();
            end.setText(texts.get("app.training.schedule.end", DecimalField.write(last, texts.locale())));
            setAccessibleText(end.getText());
            draw();
        }
    }

    private static boolean isSound(Training training) {
        boolean step = !(training.schedule() instanceof Schedule.Step s) || s.epochs() >= 1;
        return step && training.epochs() >= 1 && training.learningRate() > 0 && isDrawable(training);
    }

    /** Whether all rates are finite: factors out of bounds overflow. */
    private static boolean isDrawable(Training training) {
        return Double.isFinite(LearningRate.of(training, 1, List.of()))
                && Double.isFinite(LearningRate.of(training, training.epochs(), List.of()));
    }

    private void draw() {
        double width = paper.getWidth();
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            points.add(shares.size() == 1 ? 0 : width * i / (shares.size() - 1));
            points.add((HEIGHT - 2) * (1 - shares.get(i)) + 1);
        }
        curve.getPoints().setAll(points);
    }
}
