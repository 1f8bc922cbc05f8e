package dev.lookback.cli;

import dev.lookback.export.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Version that {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Lookback " + ProgramVersion.text()};
    }
}
