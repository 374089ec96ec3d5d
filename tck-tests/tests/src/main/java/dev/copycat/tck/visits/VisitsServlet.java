package dev.copycat.tck.visits;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Each GET is a visit; without CDI nobody counts it. */
@WebServlet("/visit")
public class VisitsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Visits visits;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(visits == null ? "nobody counts" : "visit " + visits.count());
    }
}
