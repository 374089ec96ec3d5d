package dev.copycat.internal.cdi;

import jakarta.enterprise.inject.build.compatible.spi.ScannedClasses;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** MicroProfile Health, where the application sees it. Elsewhere {@link SystemsCheck} is not even loaded. */
final class HealthChecks {

    private static final String API = "org.eclipse.microprofile.health.";

    private HealthChecks() {}

    /** Adds the checks of some systems; there is no check of none. */
    static void add(AfterBeanDiscovery event, List<SystemBeans> systems, Supplier<Deployment> deployment) {
        if (!systems.isEmpty() && seen()) {
            SystemsCheck.add(event, systems.get(0).beans().get(0).bean().getBeanClass(), deployment);
        }
    }

    /** Adds them where there is only CDI Lite. */
    static void add(SyntheticComponents components, Collection<String> systems) {
        if (!systems.isEmpty() && seen()) {
            LiteHealth.add(components);
        }
    }

    /** Names to a container of CDI Lite the qualifiers that it would not know where there is the API and nobody who asks. */
    static void bring(ScannedClasses classes) {
        if (seen()) {
            classes.add(API + "Liveness");
            classes.add(API + "Readiness");
        }
    }

    private static boolean seen() {
        try {
            Class.forName(API + "HealthCheck", false, HealthChecks.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
