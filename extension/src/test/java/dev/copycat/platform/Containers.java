package dev.copycat.platform;

import dev.copycat.internal.cdi.PrevalentExtension;
import jakarta.enterprise.inject.se.SeContainer;
import java.util.UUID;
import org.jboss.weld.environment.se.Weld;

/** Containers with the given beans and nothing else; several may run at a time. */
final class Containers {

    private Containers() {}

    static SeContainer with(Class<?>... beans) {
        return empty().addBeanClasses(beans).initialize();
    }

    /** A container that can be given more before it is started. */
    static Weld empty() {
        return new Weld(UUID.randomUUID().toString()).disableDiscovery().addExtensions(new PrevalentExtension());
    }
}
