package dev.lookback.app.launch;

import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Config;

/**
 * Java deserialization, which this program has no use for and which lets a file run code: refused for the whole process, whatever
 * a library makes of what it is given.
 */
public final class Deserialization {

    private Deserialization() {}

    /** Refuses deserialization in this process from now on. A filter given when starting Java is respected. */
    public static void refuse() {
        if (Config.getSerialFilter() == null) {
            Config.setSerialFilter(info -> ObjectInputFilter.Status.REJECTED);
        }
    }
}
