package dev.copycat.internal.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import java.lang.annotation.Annotation;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** The two kinds of {@link SystemsCheck} as beans of CDI Lite. */
final class LiteHealth {

    private LiteHealth() {}

    static void add(SyntheticComponents components) {
        add(components, Readiness.Literal.INSTANCE, Ready.class);
        add(components, Liveness.Literal.INSTANCE, Alive.class);
    }

    private static void add(
            SyntheticComponents components, Annotation asked, Class<? extends SyntheticBeanCreator<HealthCheck>> creator) {
        components.addBean(HealthCheck.class)
                .type(HealthCheck.class)
                .qualifier(asked)
                .scope(ApplicationScoped.class)
                .createWith(creator);
    }

    /** Makes the one that tells whether systems can be called. */
    public static final class Ready implements SyntheticBeanCreator<HealthCheck> {

        @Override
        public HealthCheck create(Instance<Object> lookup, Parameters parameters) {
            return SystemsCheck.ready(lookup.select(PrevalentSystems.class).get()::deployment);
        }
    }

    /** Makes the one that tells whether only a restart helps. */
    public static final class Alive implements SyntheticBeanCreator<HealthCheck> {

        @Override
        public HealthCheck create(Instance<Object> lookup, Parameters parameters) {
            return SystemsCheck.alive(lookup.select(PrevalentSystems.class).get()::deployment);
        }
    }
}
