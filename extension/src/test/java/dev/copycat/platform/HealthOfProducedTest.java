package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.PrevalentObject;
import dev.copycat.Promise;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

/** A server may look for health checks in archives with beans only, and the class of a produced object need not be in one. */
@Promise("O4")
class HealthOfProducedTest extends OwnDirectory {

    @Test
    void theCheckBelongsToTheArchiveOfTheProducer() {
        try (SeContainer container = Containers.with(Library.class)) {
            assertThat(container.getBeanManager().getBeans(HealthCheck.class, Readiness.Literal.INSTANCE)).singleElement()
                    .satisfies(check -> assertThat(check.getBeanClass()).isEqualTo(Library.class));
        }
    }

    @Dependent
    static class Library {

        @Produces
        @PrevalentObject(queries = "words")
        Counter counter() {
            return new Counter();
        }
    }
}
