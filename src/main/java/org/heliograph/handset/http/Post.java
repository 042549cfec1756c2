package org.heliograph.handset.http;

import java.net.http.HttpRequest;
import org.heliograph.octet.Octets;

/** POSTs one PDU as a phone does. */
public final class Post {
    private static final String MEDIA_TYPE = "application/vnd.wap.mms-message";
    private static final String ACCEPT = "*/*, application/vnd.wap.mms-message, application/vnd.wap.sic";
    private static final int LONGEST_ANSWER = 1_048_576;

    private final Transport transport;

    public Post(Transport transport) {
        this.transport = transport;
    }

    /** Sends and waits as long as something moves. */
    public Answer send(Octets pdu, Progress progress) throws NoAnswerException {
        var upload = new Upload(pdu);
        var request = HttpRequest.newBuilder(transport.mmsc())
                .setHeader("Content-Type", MEDIA_TYPE)
                .setHeader("Accept", ACCEPT)
                .POST(upload.publisher());
        return new Exchange(transport, upload, LONGEST_ANSWER).run(request, progress);
    }
}
