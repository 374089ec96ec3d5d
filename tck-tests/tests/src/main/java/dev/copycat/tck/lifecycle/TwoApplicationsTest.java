package dev.copycat.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.Setting;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.DataDirectory;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two applications with the same classes on one server, each with a state and a directory of its own. The embedded
 * TomEE has Copycat's jar beside it, not in the applications: there they share its classes.
 */
@ArquillianTest
@RunAsClient
@Promise("D7")
@Tag("two-applications")
class TwoApplicationsTest {

    /** Where applications share a Weld, as on the embedded Jetty, it tells them apart by this. */
    private static final String FRAGMENT = """
            <web-fragment xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param>
                <param-name>WELD_CONTEXT_ID_KEY</param-name>
                <param-value>%s</param-value>
              </context-param>
            </web-fragment>
            """;

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "one", managed = false)
    static Archive<?> one() {
        return application("one");
    }

    @Deployment(name = "two", managed = false)
    static Archive<?> two() {
        return application("two");
    }

    private static Archive<?> application(String name) {
        return Application.of(TwoApplicationsTest.class, name).set(Setting.APPLICATION, name).journalOnly().war()
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "fragment.jar")
                        .addAsManifestResource(new StringAsset(FRAGMENT.formatted(name)), "web-fragment.xml"));
    }

    @Test
    void eachIsRestoredForItselfWhileTheOtherRuns() {
        deployer.deploy("one");
        deployer.deploy("two");
        restart("two");
        restart("two");
        restart("one");
        deployer.undeploy("one");
        deployer.undeploy("two");

        assertThat(counted("one")).containsExactly("[1]", "[2]");
        assertThat(counted("two")).containsExactly("[1]", "[2]", "[3]");
    }

    private void restart(String application) {
        deployer.undeploy(application);
        deployer.deploy(application);
    }

    /** What the starts of an application have counted, as its journal has it. */
    private static List<String> counted(String application) {
        return new SystemFiles(DataDirectory.ofTest(TwoApplicationsTest.class).resolve(application).resolve("main"))
                .records("note").stream()
                .map(record -> record.replaceFirst(".*\"args\":(\\[\\d+]).*", "$1"))
                .toList();
    }

    /** Counts each deployment, and has the count journaled. */
    @ApplicationScoped
    static class Start {

        void started(@Observes @Initialized(ApplicationScoped.class) Object event, Starts starts) {
            starts.note(starts.count());
        }
    }

    @Prevalent
    static class Starts {

        private int count;

        public int count() {
            return ++count;
        }

        public void note(int counted) {
            count = counted;
        }
    }
}
