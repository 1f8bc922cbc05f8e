package dev.lookback.app.preset;

import dev.lookback.recipe.preset.Preset;
import dev.lookback.recipe.preset.PresetScope;
import java.util.EnumMap;
import java.util.Map;

/** Scope chosen last for each group of presets, while the window is open; before that the usual one. */
final class PresetScopes {

    /** Presets with the same usual scope are a group. */
    private final Map<PresetScope, PresetScope> chosen = new EnumMap<>(PresetScope.class);

    PresetScope of(Preset preset) {
        PresetScope usual = PresetScope.usual(preset);
        return chosen.getOrDefault(usual, usual);
    }

    void choose(Preset preset, PresetScope scope) {
        chosen.put(PresetScope.usual(preset), scope);
    }
}
