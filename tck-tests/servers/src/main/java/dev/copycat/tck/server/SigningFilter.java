package dev.copycat.tck.server;

import dev.copycat.tck.security.guests.Book;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Signs before the request comes to a servlet, and says whether those after it may answer later. */
public class SigningFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        CDI.current().select(Book.class).get().sign(request.isAsyncSupported() ? "Come in." : "Wait.");
        next.doFilter(request, response);
    }
}
