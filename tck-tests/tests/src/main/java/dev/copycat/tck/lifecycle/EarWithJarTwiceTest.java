package dev.copycat.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An EAR with Copycat's jar in {@code lib}, and once more in its WAR: if the server makes one CDI container of both it works as
 * with one jar, else the deployment is refused.
 */
@ArquillianTest
@RunAsClient
@Promise({"M1", "D7"})
@Tag("ear")
class EarWithJarTwiceTest {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "application", managed = false)
    static Archive<?> application() {
        return Application.of(EarWithJarTwiceTest.class).journalOnly().copycatTwice().ear(AcrossArchives.library());
    }

    @Test
    void worksOrIsRefused() {
        Optional<String> refusal = Refusal.ifAny(deployer, "application");
        if (refusal.isPresent()) {
            assertThat(refusal.get()).contains("with Copycat's jar twice");
        } else {
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
