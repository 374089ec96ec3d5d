package dev.copycat.internal.cdi;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.function.Supplier;

/** Has the request at hand that tells who calls. Thread-safe. */
final class CallerFilter implements Filter {

    @Override
    public void init(FilterConfig configuration) {
        MissingContainer.tell(configuration.getServletContext().getContextPath());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
            throws IOException, ServletException {
        Supplier<Principal> before =
                ServedRequest.serve(request instanceof HttpServletRequest known ? known::getUserPrincipal : null);
        try {
            next.doFilter(request, response);
        } finally {
            ServedRequest.serve(before);
        }
    }
}
