package dev.copycat.internal.cdi;

import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Tells of a web application that has this jar and no CDI, where nothing else of it is ever asked. */
final class MissingContainer {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private MissingContainer() {}

    /** Asks for it when the listeners have been told of the start, among which are those of CDI. */
    static void tell(String contextPath) {
        if (!isThere()) {
            LOG.log(Level.WARNING, "Copycat's jar is in the web application \"" + contextPath + "\", which has no CDI: nothing is"
                    + " kept there, and fields with @Inject are null. Put a beans.xml with bean-discovery-mode="
                    + "\"annotated\" into its WEB-INF and, on a server without CDI, a CDI implementation into its libraries; or"
                    + " take the jar away.");
        }
    }

    private static boolean isThere() {
        try {
            return CDI.current().getBeanManager() != null;
        } catch (RuntimeException | LinkageError none) {
            return false;
        }
    }
}
