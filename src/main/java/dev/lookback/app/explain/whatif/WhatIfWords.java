package dev.lookback.app.explain.whatif;

import dev.lookback.app.explain.Digits;
import dev.lookback.explain.ValueRange;
import dev.lookback.explain.WhatIf;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Sentences on what was changed and how the forecast responds. */
final class WhatIfWords {

    private final Texts texts;
    private final Digits digits;

    WhatIfWords(Texts texts) {
        this.texts = texts;
        digits = new Digits(texts.locale());
    }

    String of(Situation situation, Alterations alterations, WhatIf.Answer answer) {
        Message when = when(situation);
        double before = situation.untouched().forecast()[0];
        double now = answer.forecast()[0];
        if (alterations.isEmpty()) {
            return texts.get(
                    "app.whatif.untouched",
                    situation.target(),
                    when,
                    digits.full(before),
                    digits.full(situation.untouched().persistence()));
        }
        return texts.get(
                "app.whatif.altered",
                alterations.count(),
                situation.target(),
                when,
                digits.full(now),
                signed(now - before),
                digits.full(before),
                digits.full(answer.persistence()));
    }

    private String signed(double change) {
        return (change > 0 ? "+" : "") + digits.exact(change);
    }

    private Message when(Situation situation) {
        int row = situation.spec().targetRow(situation.anchor());
        return row < situation.series().rows()
                ? situation.series().label(row)
                : Message.of(
                        "app.whatif.ahead",
                        situation.series().rhythm().steps(situation.spec().horizon()));
    }

    /** A warning about the first value outside the training range. */
    Optional<String> outside(Situation situation, Alterations alterations) {
        for (Map.Entry<String, SortedMap<Integer, Double>> column :
                alterations.values().entrySet()) {
            ValueRange trained = situation.trained().get(column.getKey());
            for (Map.Entry<Integer, Double> changed : column.getValue().entrySet()) {
                if (trained.excludes(changed.getValue())) {
                    return Optional.of(texts.get(
                            "app.whatif.outside",
                            column.getKey(),
                            situation.series().label(changed.getKey()),
                            digits.full(changed.getValue()),
                            digits.full(trained.low()),
                            digits.full(trained.high())));
                }
            }
        }
        return Optional.empty();
    }

    /** The selected value: "close on 2023-04-10: 4,123 → 4,200". */
    String point(Situation situation, Alterations alterations, String column, int timeStep) {
        int row = situation.row(timeStep);
        double before = situation.series().values(column)[row];
        Message label = situation.series().label(row);
        return alterations.at(column, row).isPresent()
                ? texts.get(
                        "app.whatif.point.altered",
                        column,
                        label,
                        digits.full(before),
                        digits.full(alterations.at(column, row).getAsDouble()))
                : texts.get("app.whatif.point", column, label, digits.full(before));
    }
}
