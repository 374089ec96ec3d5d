package dev.copycat.internal.ee8;

import java.util.Set;
import javax.servlet.ServletContainerInitializer;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;

/** Stops the deployment on a server of {@code javax.servlet}; no other one finds it. */
public class JakartaNeeded implements ServletContainerInitializer {

    /** For the server. */
    public JakartaNeeded() {}

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext application) throws ServletException {
        if (OldPlatform.has(ServletContainerInitializer.class)) {
            throw new ServletException(OldPlatform.refusal());
        }
    }
}
