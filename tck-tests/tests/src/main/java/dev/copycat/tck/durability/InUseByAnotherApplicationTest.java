package dev.copycat.tck.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Refusal;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Not for the embedded containers, whose adapters hold one application at a time. */
@ArquillianTest
@RunAsClient
@Tag("two-applications")
@TestMethodOrder(OrderAnnotation.class)
@Promise("D7")
class InUseByAnotherApplicationTest {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "holder", managed = false)
    static Archive<?> holder() {
        return Application.of(InUseByAnotherApplicationTest.class, "holder").war();
    }

    @Deployment(name = "intruder", managed = false)
    static Archive<?> intruder() {
        return Application.of(InUseByAnotherApplicationTest.class, "intruder").war();
    }

    @Test
    @Order(1)
    void aSecondDeploymentOnTheSameDirectoryIsRefusedAndToldWhoHoldsIt() {
        deployer.deploy("holder");
        try {
            assertThat(Refusal.of(deployer, "intruder"))
                    .contains(directory(), "in use", "process", "application tck");
        } finally {
            deployer.undeploy("holder");
        }
    }

    @Test
    @Order(2)
    void whenTheHolderHasStoppedTheDirectoryIsFree() {
        deployer.deploy("intruder");
        deployer.undeploy("intruder");
    }

    private static String directory() {
        return Application.files(InUseByAnotherApplicationTest.class).directory().toString();
    }

    @Prevalent
    static class Register {

        private int count;

        public void count() {
            count++;
        }
    }
}
