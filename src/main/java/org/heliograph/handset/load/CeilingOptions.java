package org.heliograph.handset.load;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heliograph.handset.WrongUseException;
import picocli.CommandLine.Option;

/** The options of the ceiling: what the database takes when nothing is before it. */
final class CeilingOptions {
    private static final Pattern HOSTS = Pattern.compile("^jdbc:[^/]*//([^/?;]+)");

    @Option(
            names = "--ceiling-jdbc",
            paramLabel = "URL",
            description = "Also insert the same octets and rows straight into the MMSC's database, with as many"
                    + " connections and one commit a message, in turn with the rounds against the MMSC, and say what share"
                    + " of that the MMSC reaches. These rows are deleted afterwards.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--user", paramLabel = "NAME", description = "Database user.")
    private Optional<String> user = Optional.empty();

    @Option(names = "--password", paramLabel = "SECRET", description = "Its password.")
    private Optional<String> password = Optional.empty();

    boolean isWanted() {
        return url.isPresent();
    }

    void requireAllowed(boolean remote) {
        if (!remote) url.ifPresent(CeilingOptions::requireHere);
    }

    /** @throws WrongUseException if the database is on another computer than this one */
    static void requireHere(String url) {
        var hosts = HOSTS.matcher(url);
        if (!hosts.find()) return; // a file, or the driver's own default, which is here
        for (var host : hosts.group(1).split(",")) requireHostHere(host.replaceFirst(":[0-9]+$", ""));
    }

    private static void requireHostHere(String host) {
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress())
                throw new WrongUseException("The database is on another computer, " + host
                        + ". If it is yours to load, say --allow-remote.");
        } catch (UnknownHostException e) {
            throw new WrongUseException("No address is known for " + host + ".");
        }
    }

    /** Only if it is wanted. */
    Ceiling open(Messages messages) throws SQLException {
        return Ceiling.open(url.orElseThrow(), user.orElse(""), password.orElse(""), messages.next(0));
    }
}
