package dev.copycat.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An application that is redeployed ten times leaves nothing of itself in the server. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("D8")
@Tag("war")
@Tag("same-process")
class RedeployTest {

    private static final int REDEPLOYMENTS = 10;
    /** The running one, and the one before, which servers keep in caches until the next comes. */
    private static final int MAY_LIVE = 2;
    private static final int MOST_COLLECTIONS = 50;
    /** In the one place that all applications of a server share. */
    private static final String LOADERS = RedeployTest.class.getName();

    @Inject
    Register register;

    @Deployment
    static Archive<?> application() {
        return Application.of(RedeployTest.class).war();
    }

    @Test
    @Order(1)
    @AfterRestart(times = REDEPLOYMENTS)
    void eachDeploymentFoundTheStateOfTheOneBefore() {
        assertThat(register.count()).isEqualTo(REDEPLOYMENTS + 2);
        assertThat(loaders()).hasSize(REDEPLOYMENTS + 1);
    }

    @Test
    @Order(2)
    void theThreadsOfTheOthersHaveEnded() {
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("copycat-"))
                        .map(Thread::getName))
                .isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    @Order(3)
    @Tag("class-loaders")
    void theirClassLoadersAreCollected() {
        for (int i = 0; i < MOST_COLLECTIONS && alive() > MAY_LIVE; i++) {
            System.gc();
        }

        assertThat(alive()).isLessThanOrEqualTo(MAY_LIVE);
    }

    private static long alive() {
        return loaders().stream().filter(loader -> loader.get() != null).count();
    }

    @SuppressWarnings("unchecked")
    private static List<WeakReference<ClassLoader>> loaders() {
        return (List<WeakReference<ClassLoader>>)
                System.getProperties().computeIfAbsent(LOADERS, none -> new ArrayList<WeakReference<ClassLoader>>());
    }

    /** Counts each deployment. */
    @ApplicationScoped
    static class Start {

        void started(@Observes @Initialized(ApplicationScoped.class) Object event, Register register) {
            register.count();
            loaders().add(new WeakReference<>(Start.class.getClassLoader()));
        }
    }

    @Prevalent
    static class Register {

        private int count;

        public int count() {
            return ++count;
        }
    }
}
