package dev.lookback.app.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Address of a style sheet that is made in the program: it holds the sheet itself. */
final class SheetAddress {

    private SheetAddress() {}

    /** The address of a sheet; equal sheets have equal addresses. */
    static String of(String css) {
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
