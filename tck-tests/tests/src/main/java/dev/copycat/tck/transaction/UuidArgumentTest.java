package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Not every provider of JSON-B can write a UUID. Where one cannot, the call is refused. */
@ArquillianTest
@Tag("uuid")
@TestMethodOrder(OrderAnnotation.class)
@Promise("T2")
class UuidArgumentTest {

    private static final UUID NUMBER = new UUID(1, 2);

    @Inject
    Member member;

    @Deployment
    static Archive<?> application() {
        return Application.of(UuidArgumentTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void arrivesAsItIs() {
        member.setNumber(NUMBER);

        assertThat(member.number()).isEqualTo(NUMBER);
    }

    @Test
    @Order(2)
    @AfterRestart
    void replayGivesTheSame() {
        assertThat(member.number()).isEqualTo(NUMBER);
    }

    @Prevalent
    static class Member {

        private UUID number;

        public void setNumber(UUID number) {
            this.number = number;
        }

        public UUID number() {
            return number;
        }
    }
}
