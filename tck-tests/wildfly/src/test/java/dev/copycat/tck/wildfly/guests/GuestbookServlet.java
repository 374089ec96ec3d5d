package dev.copycat.tck.wildfly.guests;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.HttpMethodConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.ServletSecurity.TransportGuarantee;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** POST signs with the request's body, for whoever is logged in; PUT has another thread do so; GET reads. */
@WebServlet("/book")
@ServletSecurity(
        value = @HttpConstraint(transportGuarantee = TransportGuarantee.NONE),
        httpMethodConstraints = {
            @HttpMethodConstraint(value = "POST", rolesAllowed = "**"),
            @HttpMethodConstraint(value = "PUT", rolesAllowed = "**")
        })
public class GuestbookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Doorkeeper door;

    /** Its threads take over who is logged in. */
    @Resource
    private transient ManagedExecutorService others;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            door.sign(request.getReader().readLine());
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String text = request.getReader().readLine();
        try {
            others.submit(() -> door.sign(text)).get();
        } catch (ExecutionException | InterruptedException refused) {
            throw new ServletException(refused);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(String.join("\n", door.entries()));
    }
}
