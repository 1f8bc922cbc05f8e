package dev.lookback.text;

import dev.lookback.text.handbook.Handbook;
import java.text.DecimalFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of the program in one language, looked up by key in its resource bundles, and its handbook.
 *
 * <p>The first part of a key names its file: {@code network.problem.kernel} is in {@code assets/text/network.properties},
 * {@code app.chart.legend} in {@code assets/text/app/chart.properties}; the Chinese text is beside it in
 * {@code …_zh_CN.properties}. Patterns are those of {@link MessageFormat}: an apostrophe is written twice.
 */
public final class Texts {

    private final Locale locale;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();
    private Handbook handbook;

    public Texts(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key with its arguments filled in; arguments that are messages are translated as well, and those that are lists
     * joined.
     */
    public String get(String key, Object... arguments) {
        Object[] translated = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            translated[i] = translated(arguments[i]);
        }
        MessageFormat pattern = new MessageFormat(bundle(key).getString(key), locale);
        Format[] formats = pattern.getFormats();
        for (int i = 0; i < formats.length; i++) {
            if (formats[i] instanceof DecimalFormat decimal) {
                pattern.setFormat(i, new Decimals(decimal));
            }
        }
        return pattern.format(translated);
    }

    public String get(Message message) {
        return get(message.key(), message.arguments().toArray());
    }

    /** Names, or what else is listed, in one line: "open, high, low", in Chinese with its own comma for lists. */
    public String list(Collection<?> items) {
        return joined("text.list", items);
    }

    /** Phrases that may have commas of their own, in one line. */
    public String phrases(Collection<?> items) {
        return joined("text.phrases", items);
    }

    private String joined(String key, Collection<?> items) {
        return items.stream()
                .map(item -> String.valueOf(translated(item)))
                .reduce((first, next) -> get(key, first, next))
                .orElse("");
    }

    private Object translated(Object argument) {
        if (argument instanceof Message message) {
            return get(message);
        }
        return argument instanceof Collection<?> items ? list(items) : argument;
    }

    /** The handbook, read when it is first asked for. */
    public synchronized Handbook handbook() {
        if (handbook == null) {
            handbook = Handbook.in(locale);
        }
        return handbook;
    }

    private ResourceBundle bundle(String key) {
        String[] parts = key.split("\\.", 3);
        String file = parts[0].equals("app") ? "app/" + parts[1] : parts[0];
        return bundles.computeIfAbsent(
                file,
                f -> ResourceBundle.getBundle(
                        "assets.text." + f.replace('/', '.'),
                        locale,
                        Texts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }
}
