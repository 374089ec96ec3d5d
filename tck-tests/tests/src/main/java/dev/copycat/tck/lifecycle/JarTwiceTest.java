package dev.copycat.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The same jar twice in one deployment, as a careless build puts it there, works as one does. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("M1")
@Tag("war")
class JarTwiceTest {

    @Inject
    Register register;

    @Deployment
    static Archive<?> application() {
        return Application.of(JarTwiceTest.class).journalOnly().copycatTwice().war();
    }

    @Test
    @Order(1)
    void aCallIsJournaledOnce() {
        assertThat(register.count()).isEqualTo(1);
        assertThat(SystemFiles.main().records("count")).hasSize(1);
    }

    @Test
    @Order(2)
    @AfterRestart
    void andReplayedOnce() {
        assertThat(register.count()).isEqualTo(2);
    }

    @Prevalent
    static class Register {

        private int count;

        public int count() {
            return ++count;
        }
    }
}
