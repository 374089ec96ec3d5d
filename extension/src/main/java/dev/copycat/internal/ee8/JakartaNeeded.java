package dev.copycat.internal.ee8;

import javax.enterprise.event.Observes;
import javax.enterprise.inject.spi.BeforeBeanDiscovery;
import javax.enterprise.inject.spi.Extension;

/** Stops the deployment in a container of {@code javax.enterprise}; no other one finds it. */
public class JakartaNeeded implements Extension {

    /** For the container. */
    public JakartaNeeded() {}

    void refuse(@Observes BeforeBeanDiscovery event) {
        if (isOld()) {
            throw new IllegalStateException("Copycat cannot work in this container, so the deployment stops: "
                    + JakartaNeeded.class.getResource("JakartaNeeded.class") + " needs CDI 4.0 (jakarta.enterprise), so Jakarta"
                    + " EE 10 or later, on Java 17 or later, and this is a container of EE 8 or before (javax.enterprise)."
                    + " Deploy the application on a Jakarta EE 10 server, or take Copycat's jar out of it.");
        }
    }

    /** Not where a server has translated this class with an application of EE 8 that it was deployed with. */
    private static boolean isOld() {
        return Extension.class.getName().startsWith("javax.");
    }
}
