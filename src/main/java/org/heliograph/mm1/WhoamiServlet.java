package org.heliograph.mm1;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.heliograph.relay.SubscriberLookup;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.CallerIdentification;
import org.heliograph.subscriber.Explanation;
import org.heliograph.subscriber.Identification.Recognised;
import org.heliograph.subscriber.Subscriber;

/** Shows a phone which rule recognised it and as whom, or why none did. A POST here is one below the MMSC URL. */
@WebServlet("/mms/whoami")
public class WhoamiServlet extends Mm1Servlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(WhoamiServlet.class.getName());

    @Inject
    private transient CallerIdentification callers;

    @Inject
    private transient SubscriberLookup subscribers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Explanation explanation = callers.explain(peer(request));
        String subscriber = explanation.verdict() instanceof Recognised it ? subscriber(it.caller()) : "";
        String page = new WhoamiPage().html(explanation, subscriber);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Security-Policy", WhoamiPage.CONTENT_SECURITY_POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private String subscriber(Caller caller) {
        try {
            return subscribers.find(caller).map(WhoamiServlet::told).orElse("not known here yet");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a subscriber could not be looked up", e);
            return "cannot be looked up now";
        }
    }

    private static String told(Subscriber subscriber) {
        return subscriber.msisdn().text() + ", "
                + subscriber.payment().name().toLowerCase(Locale.ROOT)
                + (subscriber.barred() ? ", barred" : "");
    }
}
