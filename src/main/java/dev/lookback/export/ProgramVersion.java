package dev.lookback.export;

import java.util.Optional;

/** The version in the jar's manifest. */
public final class ProgramVersion {

    private ProgramVersion() {}

    public static String text() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
