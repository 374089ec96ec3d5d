package dev.copycat.tck.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Meanwhile;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("D8")
class OrderlyStopTest {

    @Inject
    Register register;

    @Deployment
    static Archive<?> application() {
        return Application.of(OrderlyStopTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void itWorksWithThreadsOfItsOwn() {
        register.count();

        assertThat(threads()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    @Order(2)
    @AfterRestart(meanwhile = FindTheCloseMark.class)
    void afterTheStopTheJournalEndsWithACloseMark() {
        assertThat(register.value()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void theThreadsOfTheRunBeforeHaveEnded() {
        register.count();

        assertThat(threads()).isNotEmpty().doesNotHaveDuplicates();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("copycat-main"))
                .toList();
    }

    static final class FindTheCloseMark implements Meanwhile {

        @Override
        public void act(SystemFiles main) {
            assertThat(main.journal()).last().asString().startsWith("{\"close\":1,");
        }
    }

    @Prevalent
    static class Register {

        private int count;

        public void count() {
            count++;
        }

        @ReadOnly
        public int value() {
            return count;
        }
    }
}
