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
        if (isOld()) {
            throw new ServletException("Copycat cannot work on this server, so the deployment stops: "
                    + JakartaNeeded.class.getResource("JakartaNeeded.class") + " needs CDI 4.0 (jakarta.enterprise), so Jakarta"
                    + " EE 10 or later, on Java 17 or later, and this is a server of EE 8 or before (javax.servlet)."
                    + " Deploy the application on a Jakarta EE 10 server, or take that jar away.");
        }
    }

    /** Not where a server that deploys applications of EE 8 by translating them has translated this class, too. */
    private static boolean isOld() {
        return ServletContainerInitializer.class.getName().startsWith("javax.");
    }
}
