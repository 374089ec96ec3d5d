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

/** Methods whose parameters cannot be journaled or whose results read the state later, one mistake a deployment. */
@ArquillianTest
@RunAsClient
@Promise("M7")
class SignatureMistakesTest {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "stream", managed = false)
    static Archive<?> stream() {
        return Application.of(SignatureMistakesTest.class, "stream", ReturnsStream.class).war();
    }

    @Deployment(name = "iterator", managed = false)
    static Archive<?> iterator() {
        return Application.of(SignatureMistakesTest.class, "iterator", ReturnsIterator.class).war();
    }

    @Deployment(name = "parameter", managed = false)
    static Archive<?> parameter() {
        return Application.of(SignatureMistakesTest.class, "parameter", TakesInputStream.class).war();
    }

    @Deployment(name = "thread", managed = false)
    static Archive<?> thread() {
        return Application.of(SignatureMistakesTest.class, "thread", ReturnsThread.class).war();
    }

    @Deployment(name = "observer", managed = false)
    static Archive<?> observer() {
        return Application.of(SignatureMistakesTest.class, "observer", ObservesPrivately.class).war();
    }

    @Deployment(name = "all", managed = false)
    static Archive<?> all() {
        return Application.of(
                        SignatureMistakesTest.class,
                        "all",
                        ReturnsStream.class,
                        ReturnsIterator.class,
                        TakesInputStream.class)
                .war();
    }

    @Test
    void aPrivateObserverWouldChangeTheStatePastTheInterceptor() {
        assertThat(Refusal.of(deployer, "observer"))
                .contains("ObservesPrivately.onNumber(Integer)", "take private off");
    }

    @Test
    void aStreamWouldReadTheStateAfterTheCall() {
        assertThat(Refusal.of(deployer, "stream")).contains("ReturnsStream", "namesLater");
    }

    @Test
    void anIteratorWouldReadTheStateAfterTheCall() {
        assertThat(Refusal.of(deployer, "iterator")).contains("ReturnsIterator", "namesOneByOne");
    }

    @Test
    @Promise("T12")
    void aThreadCannotBeCopied() {
        assertThat(Refusal.of(deployer, "thread"))
                .contains("ReturnsThread", "workers()", "the result[][]", "java.lang.Thread", "@LiveResult")
                .doesNotContain("liveWorkers");
    }

    @Test
    void anInputStreamCannotBeJournaled() {
        assertThat(Refusal.of(deployer, "parameter")).contains("TakesInputStream", "readAll");
    }

    @Test
    void allMistakesAreInOneReport() {
        assertThat(Refusal.of(deployer, "all"))
                .contains("ReturnsStream", "namesLater", "ReturnsIterator", "namesOneByOne")
                .contains("TakesInputStream", "readAll");
    }
}
