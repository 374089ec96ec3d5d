package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import org.junit.jupiter.api.Test;

/** Another extension that uses a prevalent bean while the container still validates the deployment. */
@Promise("R7")
class EarlyUseTest extends OwnDirectory {

    @Test
    void isToldWhenTheBeanCanBeUsed() {
        assertThatThrownBy(() -> Containers.empty().addExtensions(new Hasty()).addBeanClasses(Counter.class).initialize())
                .hasStackTraceContaining(Counter.class.getName() + " was asked for before")
                .hasStackTraceContaining("when the application scope is initialized");
    }

    static class Hasty implements Extension {

        void use(@Observes @Priority(0) AfterDeploymentValidation event, BeanManager container) {
            container.createInstance().select(Counter.class).get().add("tea");
        }
    }
}
