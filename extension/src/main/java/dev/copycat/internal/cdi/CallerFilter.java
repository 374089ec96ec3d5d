package dev.copycat.internal.cdi;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.function.Supplier;

/** Has the request at hand that tells who calls; servers find it by {@code META-INF/web-fragment.xml}. Thread-safe. */
public class CallerFilter implements Filter {

    /** For the server. */
    public CallerFilter() {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
            throws IOException, ServletException {
        Supplier<Principal> before = Principals.serve(((HttpServletRequest) request)::getUserPrincipal);
        try {
            next.doFilter(request, response);
        } finally {
            Principals.serve(before);
        }
    }
}
