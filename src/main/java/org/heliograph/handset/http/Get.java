package org.heliograph.handset.http;

import java.net.http.HttpRequest;
import org.heliograph.octet.Octets;

/** GETs what a phone fetches: a message from its Content-Location. */
public final class Get {
    private static final String ACCEPT = "*/*, application/vnd.wap.mms-message, application/vnd.wap.sic";
    private static final int LONGEST_ANSWER = 64 << 20;

    private final Transport transport;

    public Get(Transport transport) {
        this.transport = transport;
    }

    /** Asks and waits as long as something moves. */
    public Answer fetch() throws NoAnswerException {
        var request = HttpRequest.newBuilder(transport.mmsc())
                .setHeader("Accept", ACCEPT)
                .GET();
        return new Exchange(transport, new Upload(Octets.EMPTY), LONGEST_ANSWER).run(request, (sent, of) -> {});
    }
}
