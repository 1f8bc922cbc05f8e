package dev.lookback.app.widget.problem;

import dev.lookback.text.Texts;
import java.util.MissingResourceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Display names of the recipe's fields. */
public final class FieldNames {

    private static final Pattern LAYER = Pattern.compile("network\\.layers\\[(\\d+)](?:\\.(.+))?");

    private FieldNames() {}

    /**
     * @param path of the field in the recipe's JSON
     */
    public static String of(Texts texts, String path) {
        Matcher layer = LAYER.matcher(path);
        if (layer.matches()) {
            String number = texts.get("app.widget.layer", Integer.parseInt(layer.group(1)) + 1);
            return layer.group(2) == null ? number : number + " · " + word(texts, "layer." + layer.group(2));
        }
        return word(texts, path);
    }

    private static String word(Texts texts, String path) {
        try {
            return texts.get("app.widget.field." + path);
        } catch (MissingResourceException e) {
            // Fields that no form shows (the digest, for example) keep their names in the file.
            return path;
        }
    }
}
