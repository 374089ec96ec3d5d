package dev.copycat.internal.cdi;

import dev.copycat.Phase;
import dev.copycat.internal.engine.Engine;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Up if all systems of the application are well in some sense; the answer has the phase of each. */
final class SystemsCheck implements HealthCheck {

    private final Supplier<Deployment> deployment;
    private final Predicate<Engine> well;

    private SystemsCheck(Supplier<Deployment> deployment, Predicate<Engine> well) {
        this.deployment = deployment;
        this.well = well;
    }

    /** Adds both kinds. */
    static void add(AfterBeanDiscovery event, Class<?> neighbour, Supplier<Deployment> deployment) {
        event.addBean(new HealthBean(neighbour, Readiness.Literal.INSTANCE, ready(deployment)));
        event.addBean(new HealthBean(neighbour, Liveness.Literal.INSTANCE, alive(deployment)));
    }

    /** Tells whether all systems can be called. */
    static SystemsCheck ready(Supplier<Deployment> deployment) {
        return new SystemsCheck(deployment, SystemsCheck::ready);
    }

    /** Tells whether only a restart helps one of them. */
    static SystemsCheck alive(Supplier<Deployment> deployment) {
        return new SystemsCheck(deployment, engine -> !engine.needsRestart());
    }

    @Override
    public HealthCheckResponse call() {
        Deployment now = deployment.get();
        if (now == null) {
            return HealthCheckResponse.down("copycat");
        }
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("copycat/" + now.application());
        now.engines().forEach(engine -> answer.withData(engine.name(), engine.status().phase().name()));
        return answer.status(now.engines().stream().allMatch(well)).build();
    }

    /** A full system must go on being called, for the next call is what finds that there is room. */
    private static boolean ready(Engine engine) {
        Phase phase = engine.status().phase();
        return phase == Phase.RUNNING || phase == Phase.FULL;
    }
}
