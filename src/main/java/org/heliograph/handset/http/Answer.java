package org.heliograph.handset.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import org.heliograph.octet.Octets;

/**
 * What came back over HTTP.
 *
 * @param took from the first octet sent to the last received
 */
public record Answer(int status, HttpHeaders headers, Octets body, Duration took) {
    public Optional<String> contentType() {
        return headers.firstValue("Content-Type");
    }

    public Optional<String> location() {
        return headers.firstValue("Location");
    }
}
