package dev.copycat.tck.security.guests;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.HttpMethodConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** POST signs with the request's body, for those who have logged in; PUT for everybody; DELETE closes; GET reads. */
@WebServlet("/book")
@ServletSecurity(
        value = @HttpConstraint,
        httpMethodConstraints = {
            @HttpMethodConstraint(value = "POST", rolesAllowed = "**"),
            @HttpMethodConstraint(value = "DELETE", rolesAllowed = "**")
        })
public class BookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Book book;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        book.sign(request.getReader().readLine());
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        book.sign(request.getReader().readLine());
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        book.close();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(String.join("\n", book.entries()));
    }
}
