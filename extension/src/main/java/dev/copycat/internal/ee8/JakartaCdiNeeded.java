package dev.copycat.internal.ee8;

import javax.enterprise.event.Observes;
import javax.enterprise.inject.spi.BeforeBeanDiscovery;
import javax.enterprise.inject.spi.Extension;

/** Stops a container of {@code javax.enterprise}, with or without servlets; no other one finds it. */
public class JakartaCdiNeeded implements Extension {

    /** For the container. */
    public JakartaCdiNeeded() {}

    void refuse(@Observes BeforeBeanDiscovery event) {
        if (OldPlatform.has(Extension.class)) {
            throw new IllegalStateException(OldPlatform.refusal());
        }
    }
}
