package dev.copycat.internal.cdi;

import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import java.util.List;
import java.util.function.Supplier;

/** MicroProfile Health, where the application sees it. Elsewhere {@link SystemsCheck} is not even loaded. */
final class HealthChecks {

    private static final String ASKED_FOR = "org.eclipse.microprofile.health.HealthCheck";

    private HealthChecks() {}

    /** Adds the checks of some systems; there is no check of none. */
    static void add(AfterBeanDiscovery event, List<SystemBeans> systems, Supplier<Deployment> deployment) {
        if (!systems.isEmpty() && seen()) {
            SystemsCheck.add(event, systems.get(0).beans().get(0).type(), deployment);
        }
    }

    private static boolean seen() {
        try {
            Class.forName(ASKED_FOR, false, HealthChecks.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
