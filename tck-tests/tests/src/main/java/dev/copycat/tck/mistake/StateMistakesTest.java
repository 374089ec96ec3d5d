package dev.copycat.tck.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Refusal;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** State that no snapshot can carry, one mistake a deployment. */
@ArquillianTest
@RunAsClient
@Promise("M7")
class StateMistakesTest {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "lock", managed = false)
    static Archive<?> lock() {
        return Application.of(StateMistakesTest.class, "lock", WithPages.class, PageWithLock.class).war();
    }

    @Deployment(name = "thread", managed = false)
    static Archive<?> thread() {
        return Application.of(StateMistakesTest.class, "thread", WithThread.class).war();
    }

    @Deployment(name = "stream", managed = false)
    static Archive<?> stream() {
        return Application.of(StateMistakesTest.class, "stream", WithInputStream.class).war();
    }

    @Deployment(name = "lambda", managed = false)
    static Archive<?> lambda() {
        return Application.of(StateMistakesTest.class, "lambda", WithLambda.class).war();
    }

    @Deployment(name = "keys", managed = false)
    static Archive<?> keys() {
        return Application.of(StateMistakesTest.class, "keys", WithKeys.class).war();
    }

    @Deployment(name = "all", managed = false)
    static Archive<?> all() {
        return Application.of(
                        StateMistakesTest.class,
                        "all",
                        WithPages.class,
                        PageWithLock.class,
                        WithThread.class,
                        WithInputStream.class,
                        WithLambda.class)
                .war();
    }

    @Test
    void aLockDeepInTheStateIsNamedByItsPath() {
        assertThat(Refusal.of(deployer, "lock")).contains("WithPages.pages[].lock", "ReentrantLock");
    }

    @Test
    void aThread() {
        assertThat(Refusal.of(deployer, "thread")).contains("WithThread.worker");
    }

    @Test
    void anInputStream() {
        assertThat(Refusal.of(deployer, "stream")).contains("WithInputStream.source");
    }

    @Test
    void aLambda() {
        assertThat(Refusal.of(deployer, "lambda")).contains("WithLambda.code");
    }

    @Test
    @Promise({"M7", "T2"})
    void keysThatCannotWork() {
        assertThat(Refusal.of(deployer, "keys"))
                .contains("WithKeys.name is marked @Key in a prevalent bean")
                .contains("WithKeys$Seat has more than one field marked @Key")
                .contains("Seat.column is marked @Key and of type double")
                .contains("wish(", "Ticket would be a copy");
    }

    @Test
    void allMistakesAreInOneReport() {
        assertThat(Refusal.of(deployer, "all"))
                .contains("WithPages.pages[].lock", "WithThread.worker", "WithInputStream.source", "WithLambda.code");
    }
}
