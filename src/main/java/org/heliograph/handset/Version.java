package org.heliograph.handset;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Name and version, as the jar's manifest has them. */
public final class Version implements IVersionProvider {
    /** The version, or "development" when run from classes. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Heliograph tools " + number(), "Java " + System.getProperty("java.version")};
    }
}
