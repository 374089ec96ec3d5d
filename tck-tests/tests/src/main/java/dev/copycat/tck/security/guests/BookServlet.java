package dev.copycat.tck.security.guests;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.HttpMethodConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * POST signs with the request's body, and DELETE closes, for those who have logged in: on some servers all of them are guests, on
 * others those whom it takes for any user. PUT signs for everybody; GET reads.
 */
@WebServlet({"/book", "/early/book"})
@DeclareRoles("guest")
@ServletSecurity(
        value = @HttpConstraint,
        httpMethodConstraints = {
            @HttpMethodConstraint(value = "POST", rolesAllowed = {"guest", "**"}),
            @HttpMethodConstraint(value = "DELETE", rolesAllowed = {"guest", "**"})
        })
public class BookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        book().sign(request.getReader().readLine());
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        book().sign(request.getReader().readLine());
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        book().close();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(String.join("\n", book().entries()));
    }

    /** Asked for, as not every container injects into servlets. */
    private static Book book() {
        return CDI.current().select(Book.class).get();
    }
}
