package dev.lookback.app.runs.columns;

import dev.lookback.runs.query.RunField;
import java.util.List;

/** Fields that are offered as columns under one title. */
public record FieldGroup(String title, List<RunField> fields) {

    public FieldGroup {
        fields = List.copyOf(fields);
    }
}
