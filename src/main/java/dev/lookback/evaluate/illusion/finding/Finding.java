package dev.lookback.evaluate.illusion.finding;

import dev.lookback.text.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An illusion that was found.
 *
 * @param message a sentence, with the figure behind it
 * @param figures all numbers behind it by their names in a report, in the order of importance; fractions, rows, correlations
 * @param sketch a small picture of the figures
 * @param place where the window shows what is meant
 */
public record Finding(
        IllusionKind kind,
        Severity severity,
        Message message,
        Map<String, Double> figures,
        Optional<Sketch> sketch,
        Optional<Place> place) {

    public Finding {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures)); // Map.copyOf has no order
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

    public Finding with(Sketch drawn) {
        return new Finding(kind, severity, message, figures, Optional.of(drawn), place);
    }

    public Finding at(Place shown) {
        return new Finding(kind, severity, message, figures, sketch, Optional.of(shown));
    }
}
