package dev.copycat.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An EAR with Copycat's jar in {@code lib}, and once more in its WAR: a server that has one CDI container for both works as
 * with one jar, else the deployment is refused.
 */
@ArquillianTest
@RunAsClient
@Promise({"M1", "D7"})
@Tag("ear")
class EarWithJarTwiceTest {

    /** On WildFly, which then finds another Copycat there than in the library. */
    private static final boolean WAR_HAS_CLASSES_OF_ITS_OWN = "wildfly".equals(System.getProperty("server.kind"));

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "application", managed = false)
    static Archive<?> application() {
        return Application.of(EarWithJarTwiceTest.class).journalOnly().copycatTwice().ear(AcrossArchives.library());
    }

    @Test
    void worksOrIsRefused() {
        if (WAR_HAS_CLASSES_OF_ITS_OWN) {
            assertThat(Refusal.of(deployer, "application")).contains("with Copycat's jar twice");
        } else {
            deployer.deploy("application");
            deployer.undeploy("application");
            assertThat(Application.files(EarWithJarTwiceTest.class).records("start")).hasSize(1);
        }
    }

    @Prevalent
    static class Starts {

        private int count;

        public void start() {
            count++;
        }
    }

    @ApplicationScoped
    static class Opening {

        void open(@Observes @Initialized(ApplicationScoped.class) Object event, Starts starts) {
            starts.start();
        }
    }
}
