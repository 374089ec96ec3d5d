package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import jakarta.enterprise.inject.spi.PassivationCapable;
import java.lang.annotation.Annotation;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

class HealthBeanTest {

    /** Weld warns of a bean with a normal scope that has none: WELD-001473. */
    @Test
    @Promise("O4")
    void eachHasAnIdOfItsOwn() {
        assertThat(id(Readiness.Literal.INSTANCE)).isNotEqualTo(id(Liveness.Literal.INSTANCE));
    }

    private static String id(Annotation asked) {
        PassivationCapable bean = new HealthBean(HealthBeanTest.class, asked, null);
        return bean.getId();
    }
}
