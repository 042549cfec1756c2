package org.heliograph.mm1;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.heliograph.mm.Token;
import org.heliograph.mm1.RetrieveTransaction.Retrieved;
import org.heliograph.relay.OpenExchange;
import org.heliograph.relay.Wire;

/** The address of each entry in an MMBox: its owner GETs it there. */
@WebServlet(ContentLocation.BOX_PATH + "*")
public class BoxServlet extends RetrieveServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient BoxRetrieveTransaction entries;

    @Override
    String kind() {
        return "box-retrieve";
    }

    @Override
    Retrieved retrieve(HttpServletRequest request, String path, OpenExchange exchange) {
        return entries.perform(peer(request), path, exchange);
    }

    @Override
    void sent(HttpServletRequest request, Token token, Wire wire) {
        entries.sent(peer(request), token);
    }
}
