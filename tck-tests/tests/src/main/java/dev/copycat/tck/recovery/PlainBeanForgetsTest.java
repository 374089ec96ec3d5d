package dev.copycat.tck.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The control of all tests that restart: a bean that is not prevalent has forgotten. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("R1")
class PlainBeanForgetsTest {

    @Inject
    Greeting greeting;

    @Deployment
    static Archive<?> application() {
        return Application.of(PlainBeanForgetsTest.class).war();
    }

    @Test
    @Order(1)
    void remembersUntilTheRestart() {
        greeting.of("Duke");

        assertThat(greeting.text()).isEqualTo("Hello, Duke");
    }

    @Test
    @Order(2)
    @AfterRestart
    void hasForgotten() {
        assertThat(greeting.text()).isEqualTo("Hello, nobody");
    }

    @ApplicationScoped
    static class Greeting {

        private String name = "nobody";

        void of(String newName) {
            name = newName;
        }

        String text() {
            return "Hello, " + name;
        }
    }
}
