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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Producer methods of objects that cannot be prevalent; not nested in the test, or they would be in every archive. */
@ArquillianTest
@RunAsClient
@Promise({"M7", "M8"})
@Tag("cdi-full")
class ProducerMistakesTest {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "wrong-producers", managed = false)
    static Archive<?> wrongProducers() {
        return Application.of(
                        ProducerMistakesTest.class,
                        "wrong-producers",
                        WrongProducers.class,
                        WrongProducers.Plain.class,
                        WrongProducers.Hollow.class)
                .war();
    }

    @Test
    void allMistakesAreInOneReport() {
        assertThat(Refusal.of(deployer, "wrong-producers"))
                .contains("Plain has no method noSuchQuery", "correct @PrevalentObject(queries)")
                .contains("Plain is prevalent twice")
                .contains("Hollow is abstract", "the class that it makes");
    }
}
