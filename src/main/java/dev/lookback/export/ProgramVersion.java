package dev.lookback.export;

import java.util.Optional;

/** Version of the program, from the manifest of the jar. */
public final class ProgramVersion {

    private ProgramVersion() {}

    public static String text() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
