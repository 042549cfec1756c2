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

/** Each message's own address: a phone GETs it there, and may POST its answer there too (OMA-TS-MMS_CTR, HTTP binding). */
@WebServlet(ContentLocation.PATH + "*")
public class RetrieveServlet extends Mm1Servlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RetrieveTransaction retrievals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Retrieved retrieved = answer(request, response);
        if (!retrieved.readable()) {
            response.sendError(retrieved.httpStatus());
            return;
        }
        OutputStream out = response.getOutputStream();
        for (Octets slice : retrieved.slices()) {
            slice.writeTo(out);
        }
        out.flush();
        out.close(); // what fails, fails here: then nothing was fetched
        retrieved.message().ifPresent(token -> sent(request, token));
    }

    /** Looks and fetches nothing. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Retrieved retrieved = answer(request, response);
        response.setStatus(retrieved.httpStatus());
    }

    private Retrieved answer(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Retrieved retrieved = retrieve(request, path);
        response.setHeader("Cache-Control", "no-store");
        if (retrieved.readable()) {
            response.setContentType(MEDIA_TYPE);
            response.setContentLength(retrieved.size());
        }
        return retrieved;
    }

    Retrieved retrieve(HttpServletRequest request, String path) {
        return retrievals.perform(peer(request), path);
    }

    void sent(HttpServletRequest request, Token token) {
        retrievals.sent(token);
    }
}
