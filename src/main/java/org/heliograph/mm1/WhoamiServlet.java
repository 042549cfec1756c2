package org.heliograph.mm1;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.heliograph.subscriber.CallerIdentification;

/** Shows a phone which rule recognised it and as whom, or why none did. */
@WebServlet("/mms/whoami")
public class WhoamiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CallerIdentification callers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = new WhoamiPage().html(callers.explain(Mm1Servlet.peer(request)));
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Security-Policy", WhoamiPage.CONTENT_SECURITY_POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
