package dev.lookback.app.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Colours that a rule sets under a name for other rules, as {@code .run-3} does for curves, their samples and their dots. Here each use of
 * them becomes a rule with a colour of the palette: {@code .line-sample.run-3}.
 */
final class SharedColours {

    private static final Pattern NAME = Pattern.compile("(?<![\\w-])-(?!fx-|color-)[a-z][\\w-]*");

    private SharedColours() {}

    /** @param rules of all sheets but the palettes */
    static List<StyleRule> resolved(List<StyleRule> rules) {
        List<StyleRule> setters = rules.stream().filter(SharedColours::onlySets).toList();
        Set<String> shared = setters.stream()
                .flatMap(setter -> setter.declarations().keySet().stream())
                .collect(Collectors.toSet());
        Map<String, StyleRule> resolved = new LinkedHashMap<>();
        for (StyleRule rule : rules) {
            if (!onlySets(rule)) {
                add(resolved, rule, rule.selector(), rule.declarations());
                setters.forEach(setter ->
                        add(resolved, rule, rule.selector() + setter.selector(), uses(rule, setter.declarations())));
            }
        }
        // What nothing gives a colour is not seen.
        resolved.values()
                .forEach(rule -> rule.declarations()
                        .values()
                        .removeIf(value -> Palette.named(value).stream().anyMatch(shared::contains)));
        return List.copyOf(resolved.values());
    }

    private static void add(
            Map<String, StyleRule> resolved, StyleRule rule, String selector, Map<String, String> declared) {
        Map<String, String> values = new LinkedHashMap<>(declared);
        values.putAll(uses(rule, declared));
        values.keySet().removeIf(SharedColours::isName);
        if (!values.isEmpty()) {
            resolved.computeIfAbsent(
                            rule.sheet() + selector,
                            key -> new StyleRule(rule.sheet(), selector, new LinkedHashMap<>()))
                    .declarations()
                    .putAll(values);
        }
    }

    /** What a rule says with names that have these values. */
    private static Map<String, String> uses(StyleRule rule, Map<String, String> values) {
        Map<String, String> said = new LinkedHashMap<>();
        rule.declarations().forEach((property, value) -> {
            String with = NAME.matcher(value)
                    .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(), name.group())));
            if (!with.equals(value)) {
                said.put(property, with);
            }
        });
        return said;
    }

    private static boolean onlySets(StyleRule rule) {
        return rule.declarations().keySet().stream().allMatch(SharedColours::isName);
    }

    private static boolean isName(String property) {
        return NAME.matcher(property).matches();
    }
}
