package org.heliograph.account.oidc;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Sends a request of the library's, and reads no more of the answer than is bearable. */
final class TokenExchange {

    private TokenExchange() {}

    static HTTPResponse send(HTTPRequest request) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) request.getURL().openConnection();
        connection.setConnectTimeout(Provider.CONNECT_MILLIS);
        connection.setReadTimeout(Provider.READ_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(request.getMethod().name());
        for (Map.Entry<String, List<String>> header : request.getHeaderMap().entrySet()) {
            header.getValue().forEach(value -> connection.addRequestProperty(header.getKey(), value));
        }
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(request.getBody().getBytes(StandardCharsets.UTF_8));
        }
        HTTPResponse response = new HTTPResponse(connection.getResponseCode());
        if (connection.getContentType() != null) {
            response.setHeader("Content-Type", connection.getContentType());
        }
        try (InputStream in =
                response.getStatusCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] octets = in == null ? new byte[0] : in.readNBytes(Provider.LARGEST + 1);
            if (octets.length > Provider.LARGEST) {
                throw new IOException("the provider's answer is too long");
            }
            response.setBody(new String(octets, StandardCharsets.UTF_8));
        }
        return response;
    }
}
