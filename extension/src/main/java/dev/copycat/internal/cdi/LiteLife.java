package dev.copycat.internal.cdi;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Starts the systems before the application serves and stops them after it has, where {@link LiteExtension} has found them. */
@Dependent
public class LiteLife {

    /** For the container. */
    public LiteLife() {}

    void start(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object event,
            PrevalentSystems systems) {
        systems.start();
    }

    void stop(
            @Observes @Priority(Integer.MAX_VALUE) @BeforeDestroyed(ApplicationScoped.class) Object event,
            PrevalentSystems systems) {
        systems.stop();
    }
}
