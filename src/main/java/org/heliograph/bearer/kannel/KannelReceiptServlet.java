package org.heliograph.bearer.kannel;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.bearer.Receipts;
import org.heliograph.relay.Receipt;
import org.heliograph.relay.ReceiptKey;

/** Where the gateway tells what became of a short message: the dlr-url we gave it, its %d filled in. */
@WebServlet("/kannel")
public class KannelReceiptServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FORM_OF_ID = "[0-9a-z]{26}";

    @Inject
    private transient Supplier<KannelSettings> settings;

    @Inject
    private transient Receipts receipts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.get().trusted().contains(request.getRemoteAddr())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Not of kannel.trusted");
            return;
        }
        var id = request.getParameter("id");
        if (id == null || !id.matches(FORM_OF_ID)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "This is for receipts");
            return;
        }
        receipt(request.getParameter("type"))
                .ifPresent(receipt -> receipts.arrived(new ReceiptKey(KannelBearer.ELEMENT, id), receipt));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Empty for what is only on its way: 4 queued, 8 taken by the SMSC. */
    static Optional<Receipt> receipt(String type) {
        return switch (String.valueOf(type)) {
            case "1" -> Optional.of(Receipt.DELIVERED);
            case "2" -> Optional.of(Receipt.FAILED);
            case "16" -> Optional.of(Receipt.REJECTED);
            default -> Optional.empty();
        };
    }
}
