package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.OfSystem;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Beans that are prevalent by a stereotype of the application's own, which may be on another stereotype. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("M1")
class StereotypesTest {

    @Inject
    Orders orders;

    @Inject
    Bills bills;

    @Inject
    Sketch sketch;

    @Inject
    @OfSystem("shop")
    PrevalentSystem shop;

    @Deployment
    static Archive<?> application() {
        return Application.of(StereotypesTest.class).war();
    }

    @Test
    @Order(1)
    void theirCallsAreJournaled() {
        orders.count();
        bills.count();
        sketch.count();

        assertThat(shop.status().lastSequence()).isEqualTo(2);
    }

    @Test
    @Order(2)
    @AfterRestart
    void andTheirStateIsRestored() {
        assertThat(orders.counted()).isEqualTo(1);
        assertThat(bills.counted()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void aSubclassDoesNotInheritAStereotypeThatIsNotInherited() {
        assertThat(sketch.counted()).isZero();
    }

    @Stereotype
    @Prevalent(system = "shop")
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface Kept {}

    @Stereotype
    @Kept
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface KeptInBooks {}

    @Kept
    static class Orders extends Plain {}

    @KeptInBooks
    static class Bills extends Plain {}

    @ApplicationScoped
    static class Sketch extends Drafts {}

    /** Abstract, for it would be a bean of the same type. */
    @Kept
    abstract static class Drafts extends Plain {}

    abstract static class Plain {

        private int counted;

        public void count() {
            counted++;
        }

        @ReadOnly
        public int counted() {
            return counted;
        }
    }
}
