package org.heliograph.platform.trial;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Performs the act that the path names; the answer is "done", a value, or the exception's class. */
@WebServlet("/trial/*")
public class ActServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Notes notes;

    @Inject
    private transient SlowNotes slowNotes;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(answer(request.getPathInfo().substring(1), request.getParameter("id")));
    }

    private String answer(String act, String id) {
        try {
            switch (act) {
                case "keep" -> notes.keep(id);
                case "refuse" -> notes.refuse(id);
                case "flush-refuse" -> notes.flushAndRefuse(id);
                case "native-refuse" -> notes.writeNativelyAndRefuse(id);
                case "flush-fail" -> notes.flushAndFail(id);
                case "rollback-only" -> notes.flushAndSetRollbackOnly(id);
                case "inner-stays" -> notes.keepInnerRefuseOuter(id, id + "-inner");
                case "outer-stays" -> notes.keepOuterRefuseInner(id, id + "-inner");
                case "twice" -> notes.keepTwice(id);
                case "slow" -> slowNotes.keep(id);
                case "written-at" -> {
                    return String.valueOf(notes.writtenAt(id));
                }
                case "catalog" -> {
                    return notes.catalog();
                }
                default -> throw new IllegalArgumentException(act);
            }
            return "done";
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        }
    }
}
