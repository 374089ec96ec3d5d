package dev.copycat.tck.security.guests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Believes who a caller says he is, so that no server has to be told of users. */
@ApplicationScoped
public class HeaderLogin implements HttpAuthenticationMechanism {

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String user = request.getHeader("Caller");
        if (user != null) {
            return context.notifyContainerAboutLogin(user, Set.of("guest"));
        }
        return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
    }
}
