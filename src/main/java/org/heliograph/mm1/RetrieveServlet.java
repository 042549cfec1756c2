package org.heliograph.mm1;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.heliograph.mm.Token;
import org.heliograph.mm1.RetrieveTransaction.Retrieved;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Exchange.Ending;
import org.heliograph.relay.OpenExchange;
import org.heliograph.relay.Wire;

/** Each message's own address: a phone GETs it there, and may POST its answer there too (OMA-TS-MMS_CTR, HTTP binding). */
@WebServlet(ContentLocation.PATH + "*")
public class RetrieveServlet extends Mm1Servlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RetrieveTransaction retrievals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, exchange -> get(request, response, exchange));
    }

    private void get(HttpServletRequest request, HttpServletResponse response, OpenExchange exchange)
            throws IOException {
        exchange.asks(kind());
        Retrieved retrieved = answer(request, response, exchange);
        if (!retrieved.readable()) {
            response.sendError(retrieved.httpStatus());
            return;
        }
        write(retrieved, response, exchange);
        retrieved
                .message()
                .ifPresent(token -> sent(request, token, exchange.wire().answeredBy(retrieved.passed())));
    }

    private static void write(Retrieved retrieved, HttpServletResponse response, OpenExchange exchange)
            throws IOException {
        try {
            OutputStream out = response.getOutputStream();
            for (Octets slice : retrieved.slices()) {
                slice.writeTo(out);
            }
            out.flush();
            out.close(); // what fails, fails here: then nothing was fetched
            exchange.answered(retrieved.size());
        } catch (IOException e) {
            exchange.ends(Ending.FAILED, INTERRUPTED);
            throw e;
        }
    }

    /** Looks and fetches nothing. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, exchange -> {
            exchange.asks("head");
            response.setStatus(answer(request, response, exchange).httpStatus());
        });
    }

    private Retrieved answer(HttpServletRequest request, HttpServletResponse response, OpenExchange exchange) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Retrieved retrieved = retrieve(request, path, exchange);
        response.setHeader("Cache-Control", "no-store");
        if (retrieved.readable()) {
            response.setContentType(MEDIA_TYPE);
            response.setContentLength(retrieved.size());
        }
        return retrieved;
    }

    /** What is asked here, in a word. */
    String kind() {
        return "retrieve";
    }

    Retrieved retrieve(HttpServletRequest request, String path, OpenExchange exchange) {
        return retrievals.perform(peer(request), path, exchange);
    }

    void sent(HttpServletRequest request, Token token, Wire wire) {
        retrievals.sent(token, wire);
    }
}
