package org.heliograph.bearer.pap;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.heliograph.bearer.Push;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/**
 * The push-message operation (WAP-247 clauses 8 and 9.2): a control entity, and the bare MMS PDU as content entity. The
 * gateway wraps and segments.
 *
 * @param id push-id, unique in the world
 */
record PushMessage(Push push, String id) {
    private static final String[] QUALITY = {
        "priority", "medium", "delivery-method", "unconfirmed", "network-required", "false", "bearer-required", "false"
    };

    HttpRequest request(PapSettings settings) {
        var boundary = "part." + id.substring(0, id.indexOf('@'));
        var request = HttpRequest.newBuilder(settings.url())
                .header("Content-Type", "multipart/related; boundary=\"" + boundary + "\"; type=\"application/xml\"")
                .POST(BodyPublishers.ofByteArray(body(boundary, settings).toArray()));
        settings.login().map(PushMessage::basic).ifPresent(it -> request.header("Authorization", it));
        return request.build();
    }

    private Octets body(String boundary, PapSettings settings) {
        return new OctetWriter(push.pdu().size() + 2_048)
                .octets(Octets.utf8("--" + boundary + "\r\nContent-Type: application/xml\r\n\r\n"))
                .octets(control(settings))
                .octets(Octets.utf8("\r\n--" + boundary
                        + "\r\nContent-Type: application/vnd.wap.mms-message\r\nContent-Transfer-Encoding: binary\r\n"
                        + "X-Wap-Application-Id: x-wap-application:mms.ua\r\n\r\n"))
                .octets(push.pdu())
                .octets(Octets.utf8("\r\n--" + boundary + "--\r\n"))
                .toOctets();
    }

    private Octets control(PapSettings settings) {
        var until = push.until().truncatedTo(ChronoUnit.SECONDS).toString();
        var attributes = new ArrayList<>(List.of("push-id", id, "deliver-before-timestamp", until));
        attributes.addAll(List.of("source-reference", settings.domain()));
        if (settings.wantsReceipts() && push.receipted())
            attributes.addAll(List.of("ppg-notify-requested-to", settings.notifyUrl()));
        attributes.addAll(List.of("progress-notes-requested", "false"));
        return new PapDocument("push-message", attributes.toArray(String[]::new))
                .with("address", "address-value", address(settings))
                .with("quality-of-service", QUALITY)
                .toOctets();
    }

    /** The client address (WAP-249 clause 7): a number, and which gateway is to reach it. */
    private String address(PapSettings settings) {
        return "WAPPUSH=" + push.to().deviceAddress() + "@" + settings.gateway();
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "push-message " + id;
    }
}
