package org.heliograph.bearer.pap;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.heliograph.bearer.Receipts;
import org.heliograph.octet.Octets;
import org.heliograph.relay.ReceiptKey;

/** Where the push proxy gateway tells what became of a push. Only networks of the settings are listened to. */
@WebServlet("/pap")
public class PapServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(PapServlet.class.getName());
    private static final int LONGEST = 65_536;

    @Inject
    private transient Supplier<PapSettings> settings;

    @Inject
    private transient Receipts receipts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.get().trusted().contains(request.getRemoteAddr())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Not of pap.trusted");
            return;
        }
        var octets = request.getInputStream().readNBytes(LONGEST + 1);
        if (octets.length > LONGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var notification = ResultNotification.read(Octets.of(octets));
        if (notification.isEmpty())
            write(HttpServletResponse.SC_BAD_REQUEST, ResultNotification.badMessage(), response);
        else take(notification.get(), response);
    }

    private void take(ResultNotification notification, HttpServletResponse response) throws IOException {
        try {
            var key = new ReceiptKey(PapBearer.ELEMENT, notification.pushId());
            notification.receipt().ifPresent(receipt -> receipts.arrived(key, receipt));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a result notification could not be taken", e);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        write(HttpServletResponse.SC_ACCEPTED, notification.response(ResultCode.OK), response);
    }

    private static void write(int status, Octets document, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/xml");
        response.setContentLength(document.size());
        document.writeTo(response.getOutputStream());
    }
}
