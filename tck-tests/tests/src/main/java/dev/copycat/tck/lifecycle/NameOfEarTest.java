package dev.copycat.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.DataDirectory;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An EAR that does not say what its data is to be called. */
@ArquillianTest
@RunAsClient
@Promise({"D7", "R1"})
@Tag("ear")
class NameOfEarTest {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "application", managed = false)
    static Archive<?> application() {
        return Application.of(NameOfEarTest.class).namedByTheServer().ear(AcrossArchives.library());
    }

    @Test
    void itsDataHasItsName() {
        Path data = DataDirectory.ofTest(NameOfEarTest.class);

        deployer.deploy("application");
        deployer.undeploy("application");

        assertThat(data.toFile().list()).containsExactly("NameOfEarTest");
    }
}
