package org.heliograph.console;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Leads whoever opens the server's address in a browser to the console. The directory without its slash is here too, as
 * servers would lead on from it by an absolute address, which is another one before a proxy.
 */
@WebServlet({"", Target.DIRECTORY})
public class RootServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Answers.redirect(response, "ui/");
    }
}
