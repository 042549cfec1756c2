package org.heliograph.handset;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.handset.http.HttpHeader;
import org.heliograph.handset.http.Transport;
import picocli.CommandLine.Option;

/** The options that say where a request goes, and how. */
final class TransportOptions {
    @Option(names = "--mmsc", paramLabel = "URL", description = "The MMSC URL, as it is set in phones.")
    private Optional<URI> mmsc = Optional.empty();

    @Option(
            names = "--header",
            paramLabel = "'NAME: VALUE'",
            description = "Add a header field, such as the one in which your network tells the sender's number.")
    private List<HttpHeader> headers = new ArrayList<>();

    @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "Go through this HTTP proxy or WAP gateway.")
    private Optional<InetSocketAddress> proxy = Optional.empty();

    @Option(
            names = "--user-agent",
            paramLabel = "NAME",
            description = "What to call ourselves (default: Heliograph-Handset).")
    private Optional<String> userAgent = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "Give up when nothing has moved for so long (default: 30s).")
    private Duration patience = Duration.ofSeconds(30);

    Transport transport() {
        return to(mmsc.orElseThrow(() -> new WrongUseException(
                "Which MMSC? Say --mmsc http://127.0.0.1:8080/mms, for example, or --dry-run to send nothing.")));
    }

    boolean namesMmsc() {
        return mmsc.isPresent();
    }

    /** To the MMSC, which must be named. */
    Transport toMmsc() {
        return to(mmsc.orElseThrow(
                () -> new WrongUseException("Which MMSC? Say --mmsc http://127.0.0.1:8080/mms, for example.")));
    }

    /** To the MMSC if it is named, else to the message itself, which knows it. */
    Transport toMmscOr(URI message) {
        return to(mmsc.orElse(message));
    }

    /** To any place, by the same way. */
    Transport to(URI url) {
        if (patience.isZero()) throw new WrongUseException("--timeout must be longer than nothing.");
        var agent = userAgent.orElseGet(() -> "Heliograph-Handset/" + Version.number());
        return new Transport(url, proxy, headers, agent, patience);
    }
}
