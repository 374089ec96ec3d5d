package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("M1")
@Tag("cdi-full")
class DiscoverAllArchiveTest {

    @Inject
    NotAnnotated reception;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(DiscoverAllArchiveTest.class).discoverAll().war();
    }

    @Test
    void aPrevalentClassIsFoundAmongClassesThatAreAllBeans() {
        reception.greet("Duke");

        assertThat(reception.guests.last()).isEqualTo("Duke");
        assertThat(system.status().lastSequence()).isEqualTo(1);
    }

    /** A bean only because the archive makes every class one. */
    static class NotAnnotated {

        @Inject
        Guests guests;

        void greet(String name) {
            guests.add(name);
        }
    }

    @Prevalent
    static class Guests {

        private String last;

        public void add(String name) {
            last = name;
        }

        @ReadOnly
        public String last() {
            return last;
        }
    }
}
