package dev.lookback.app.theme;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rule of a style sheet, with one selector.
 *
 * @param sheet name of its file
 * @param declarations values by property
 */
record StyleRule(String sheet, String selector, Map<String, String> declarations) {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern DECLARATION = Pattern.compile("(-[\\w-]+)\\s*:\\s*([^;]+);");

    /** Rules of a sheet, one for each selector; what a later rule says for the same selector replaces what an earlier one said. */
    static List<StyleRule> parse(String sheet, String text) {
        Map<String, StyleRule> rules = new LinkedHashMap<>();
        Matcher rule = RULE.matcher(COMMENT.matcher(text).replaceAll(""));
        while (rule.find()) {
            Map<String, String> declared = new LinkedHashMap<>();
            Matcher declaration = DECLARATION.matcher(rule.group(2));
            while (declaration.find()) {
                declared.put(declaration.group(1), declaration.group(2).trim().replaceAll("\\s+", " "));
            }
            for (String selector : rule.group(1).split(",")) {
                String name = selector.trim().replaceAll("\\s+", " ");
                rules.computeIfAbsent(name, s -> new StyleRule(sheet, s, new LinkedHashMap<>()))
                        .declarations()
                        .putAll(declared);
            }
        }
        return List.copyOf(rules.values());
    }

    /** Opacity of what the rule is about. */
    double opacity() {
        return Double.parseDouble(declarations.getOrDefault("-fx-opacity", "1"));
    }

    /**
     * Whether what the rule is about lies in what another rule is about.
     *
     * @param orIs whether it may be that itself
     */
    boolean isWithin(StyleRule other, boolean orIs) {
        List<Set<String>> wanted = other.compounds();
        List<Set<String>> own = compounds();
        return wanted.size() == 1
                && own.subList(0, orIs ? own.size() : own.size() - 1).stream()
                        .anyMatch(compound -> compound.containsAll(wanted.get(0)));
    }

    /** For each node that the selector names: its type, style classes and states. */
    private List<Set<String>> compounds() {
        return Arrays.stream(selector.split("[ >]+"))
                .map(node -> Arrays.stream(node.split("(?=[.:#])")).collect(Collectors.toSet()))
                .toList();
    }
}
