package org.heliograph.mm1;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Exchange.Ending;
import org.heliograph.relay.Exchanges;
import org.heliograph.relay.OpenExchange;
import org.heliograph.subscriber.Peer;

/** The MMSC URL: a phone POSTs a PDU and reads one (OMA-TS-MMS_CTR, HTTP binding). */
@WebServlet(urlPatterns = {"/mms", "/mms/*"})
public class Mm1Servlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String RETRY_AFTER_SECONDS = "5";
    /** The phone went away in the middle, which is no fault of ours. */
    static final String INTERRUPTED = "interrupted";

    static final String MEDIA_TYPE = "application/vnd.wap.mms-message";

    @Inject
    private transient Mm1Transactions transactions;

    @Inject
    private transient Supplier<Mm1Settings> settings;

    @Inject
    private transient Exchanges exchanges;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, exchange -> post(request, response, exchange));
    }

    /** Whatever is thrown, the exchange is told of. */
    final void serve(HttpServletRequest request, Serving serving) throws IOException {
        OpenExchange exchange = exchanges.begin("mm1");
        exchange.from(request.getRemoteAddr(), request.getContextPath() + request.getServletPath());
        try {
            serving.serve(exchange);
        } finally {
            exchanges.end(exchange);
        }
    }

    /** Serves one request, and notes what came of it. */
    @FunctionalInterface
    interface Serving {
        void serve(OpenExchange exchange) throws IOException;
    }

    private void post(HttpServletRequest request, HttpServletResponse response, OpenExchange exchange)
            throws IOException {
        if (!isMms(request.getContentType())) {
            exchange.ends(Ending.REFUSED, "no_mms");
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Content-Type must be " + MEDIA_TYPE);
            return;
        }
        Optional<Octets> posted = read(request, exchange);
        if (posted.isEmpty()) {
            exchange.ends(Ending.REFUSED, "too_large");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        exchange.received(posted.get());
        Reply reply = transactions.perform(peer(request), posted.get(), exchange);
        if (reply instanceof Reply.Pdu pdu) {
            exchange.answered(pdu.octets().size());
        }
        write(reply, response);
    }

    private Optional<Octets> read(HttpServletRequest request, OpenExchange exchange) throws IOException {
        try {
            return RequestBody.read(
                    request.getInputStream(),
                    request.getContentLengthLong(),
                    settings.get().maxRequestSize());
        } catch (IOException e) {
            exchange.ends(Ending.FAILED, INTERRUPTED);
            throw e;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "POST");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This is for the POST of a phone");
    }

    /** It would give a phone's page the headers that the network added. */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    static Peer peer(HttpServletRequest request) {
        return new Peer(request.getRemoteAddr(), name -> Collections.list(request.getHeaders(name)));
    }

    /** Some clients leave the type out; none that we speak with sends another one. */
    private static boolean isMms(String contentType) {
        if (contentType == null) {
            return true;
        }
        int end = contentType.indexOf(';');
        String bare = end < 0 ? contentType : contentType.substring(0, end);
        return bare.strip().toLowerCase(Locale.ROOT).equals(MEDIA_TYPE);
    }

    private static void write(Reply reply, HttpServletResponse response) throws IOException {
        if (reply instanceof Reply.NoPdu) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "The body is no MMS PDU");
        } else if (reply instanceof Reply.Pdu pdu) {
            response.setContentType(MEDIA_TYPE);
            response.setContentLength(pdu.octets().size());
            pdu.octets().writeTo(response.getOutputStream());
        } else if (reply instanceof Reply.NotHeard) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            response.setContentLength(0);
        } else {
            response.setContentLength(0); // 200 and nothing: some stacks try again after 204
        }
    }
}
