package dev.lookback.evaluate.illusion.finding;

import dev.lookback.text.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finding of a detector: an illusion, with the figures behind it.
 *
 * @param message one sentence with the main figure
 * @param figures by their names in a report, the most important first; fractions, rows, correlations
 * @param sketch data of a small chart of the figures
 * @param place in the window that shows it
 */
public record Finding(
        IllusionKind kind,
        Severity severity,
        Message message,
        Map<String, Double> figures,
        Optional<Sketch> sketch,
        Optional<Place> place) {

    public Finding {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures)); // Map.copyOf loses the order
    }

    public static Finding warning(IllusionKind kind, Message message) {
        return of(kind, Severity.WARNING, message);
    }

    public static Finding note(IllusionKind kind, Message message) {
        return of(kind, Severity.NOTE, message);
    }

    public static Finding of(IllusionKind kind, Severity severity, Message message) {
        return new Finding(kind, severity, message, Map.of(), Optional.empty(), Optional.empty());
    }

    public Finding with(String figure, double value) {
        Map<String, Double> more = new LinkedHashMap<>(figures);
        more.put(figure, value);
        return new Finding(kind, severity, message, more, sketch, place);
    }

    public Finding with(Sketch chart) {
        return new Finding(kind, severity, message, figures, Optional.of(chart), place);
    }

    public Finding at(Place shown) {
        return new Finding(kind, severity, message, figures, sketch, Optional.of(shown));
    }
}
