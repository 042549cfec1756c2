package org.heliograph.bearer.kannel;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heliograph.address.Msisdn;
import org.heliograph.octet.Octets;
import org.heliograph.push.SmsSegment;

/**
 * A request of Kannel's sendsms: one 8-bit short message with a user data header.
 *
 * @param receipt the id by which its delivery is to be told
 */
record SendSms(Msisdn to, SmsSegment segment, Optional<String> receipt) {
    /** 8-bit data. */
    private static final String CODING = "1";
    /** Delivered to the phone 1, not delivered 2, rejected by the SMSC 16. */
    private static final String RECEIPTS = "19";

    HttpRequest request(KannelSettings settings) {
        return switch (settings.method()) {
            case GET -> get(settings);
            case POST -> post(settings);
        };
    }

    private HttpRequest get(KannelSettings settings) {
        var query = fields(settings).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var url = settings.url().toString();
        return HttpRequest.newBuilder(URI.create(url + (url.contains("?") ? "&" : "?") + query + "&udh="
                        + percent(header()) + "&text=" + percent(segment.data())))
                .GET()
                .build();
    }

    private HttpRequest post(KannelSettings settings) {
        var request = HttpRequest.newBuilder(settings.url())
                .POST(BodyPublishers.ofByteArray(segment.data().toArray()))
                .header("Content-Type", "application/octet-stream")
                .header("X-Kannel-UDH", header().toHex());
        fields(settings).forEach((name, value) -> request.header("X-Kannel-" + name, value));
        return request.build();
    }

    /** All but the octets, which each method writes in its own way. */
    private Map<String, String> fields(KannelSettings settings) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("username", settings.username());
        fields.put("password", settings.password());
        settings.from().ifPresent(from -> fields.put("from", from));
        fields.put("to", to.text());
        fields.put("coding", CODING);
        settings.smsc().ifPresent(smsc -> fields.put("smsc", smsc));
        receipt.ifPresent(id -> {
            fields.put("dlr-mask", RECEIPTS);
            fields.put("dlr-url", settings.receiptUrl() + "?id=" + id + "&type=%d");
        });
        return fields;
    }

    private Octets header() {
        var whole = segment.toOctets();
        return whole.slice(0, whole.size() - segment.data().size());
    }

    private static String percent(Octets octets) {
        var text = new StringBuilder(octets.size() * 3);
        for (int i = 0; i < octets.size(); i++) text.append(String.format("%%%02X", octets.octet(i)));
        return text.toString();
    }

    /** Without the number, the content and the password. */
    @Override
    public String toString() {
        return "sendsms of " + segment.data().size() + " octets";
    }
}
