package dev.copycat.tck.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.HoldingProcess;
import dev.copycat.tck.harness.Refusal;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
@Promise("D7")
class InUseByAnotherProcessTest {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "application", managed = false)
    static Archive<?> application() {
        return Application.of(InUseByAnotherProcessTest.class).war();
    }

    @Test
    void whileAnotherProcessHoldsTheDirectoryTheDeploymentIsRefusedAndToldWhoItIs() throws Exception {
        startAndStop();
        Path directory = Application.files(InUseByAnotherProcessTest.class).directory();
        HoldingProcess other = HoldingProcess.of(directory);

        String refusal = Refusal.of(deployer, "application");
        other.kill();

        assertThat(refusal).contains(directory.toString(), "in use", "process " + other.pid());
        startAndStop();
    }

    private void startAndStop() {
        deployer.deploy("application");
        deployer.undeploy("application");
    }

    @Prevalent
    static class Register {

        private int count;

        public void count() {
            count++;
        }
    }
}
