package dev.copycat.tck.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.CopycatLog;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An application in whose archive the container looks for no beans: {@code beans.xml} says {@code none}. */
@ArquillianTest
@RunAsClient
@Promise("M7")
class NothingDiscoveredTest {

    /** Payara does not for an application whose own beans.xml says "none". */
    private static final boolean STARTS_NO_CDI = System.getProperty("server.kind", "").startsWith("payara");

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "none", managed = false)
    static Archive<?> none() {
        return Application.of(NothingDiscoveredTest.class, "none", NothingDiscovered.class).discoverNothing().war();
    }

    @Deployment(name = "plain", managed = false)
    static Archive<?> plain() {
        return Application.of(NothingDiscoveredTest.class, "plain").war();
    }

    @Test
    @Tag("beans-xml")
    void itWorksAndNothingIsKept() {
        deployer.deploy("none");
        deployer.undeploy("none");

        assertThat(Application.files(NothingDiscoveredTest.class).directory()).doesNotExist();
    }

    @Test
    @Tag("beans-xml")
    @Tag("log")
    void theLogSaysWhy() throws Exception {
        if (STARTS_NO_CDI) {
            assertLogged("none", "which has no CDI", "nothing is kept", "beans.xml");
        } else {
            assertLogged("none", "found no prevalent class", "nothing of it is kept", "beans.xml");
        }
    }

    @Test
    @Tag("log")
    void theSameIsSaidWhereThereIsNothingToFind() throws Exception {
        assertLogged("plain", "found no prevalent class");
    }

    private void assertLogged(String deployment, String... parts) throws Exception {
        try (CopycatLog log = CopycatLog.fromNow()) {
            deployer.deploy(deployment);
            deployer.undeploy(deployment);
            assertThat(log.textWith(parts)).contains(parts);
        }
    }
}
