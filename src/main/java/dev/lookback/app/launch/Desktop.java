package dev.lookback.app.launch;

import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Check of what a window needs on a Linux desktop, made before JavaFX starts, which would end with a stack trace.
 *
 * @param display whether DISPLAY names an X server; JavaFX does not support Wayland
 * @param fonts whether there is any font
 * @param library whether a shared library can be found, by its file name
 */
public record Desktop(boolean display, boolean fonts, Predicate<String> library) {

    /** Debian packages by the library that they provide. */
    private static final Map<String, String> PACKAGES = packages();

    private static final List<String> FONTS = List.of("fontconfig", "fonts-dejavu-core", "fonts-noto-cjk");

    /** Desktop of this machine; on systems other than Linux, a complete one. */
    public static Desktop here() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return new Desktop(true, true, name -> true);
        }
        SystemFiles files = SystemFiles.here();
        String display = System.getenv("DISPLAY");
        boolean drawnInMemory = "Monocle".equals(System.getProperty("glass.platform"));
        return new Desktop(
                drawnInMemory || (display != null && !display.isBlank()),
                files.hasFont(),
                name -> drawnInMemory || files.hasLibrary(name));
    }

    /** Message about what prevents a window, in one line. */
    public Optional<Message> problemForWindow() {
        List<String> missing = new ArrayList<>();
        PACKAGES.forEach((file, name) -> {
            if (!library.test(file)) {
                missing.add(name);
            }
        });
        if (!fonts) {
            missing.addAll(FONTS);
        }
        if (!missing.isEmpty()) {
            return Optional.of(install(missing));
        }
        return display ? Optional.empty() : Optional.of(Message.of("app.launch.noDisplay"));
    }

    /** Message about what prevents drawing in memory, in one line. */
    public Optional<Message> problemForPictures() {
        return fonts ? Optional.empty() : Optional.of(install(FONTS));
    }

    private static Message install(List<String> packages) {
        return Message.of("app.launch.install", String.join(" ", packages));
    }

    private static Map<String, String> packages() {
        Map<String, String> packages = new LinkedHashMap<>();
        packages.put("libgtk-3.so.0", "libgtk-3-0");
        packages.put("libXtst.so.6", "libxtst6");
        packages.put("libXxf86vm.so.1", "libxxf86vm1");
        return packages;
    }
}
