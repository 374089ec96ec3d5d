package dev.copycat.tck.operating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.Setting;
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

/** Wrong settings stop the deployment and are named; one mistake a deployment. */
@ArquillianTest
@RunAsClient
@Promise("O1")
class SettingsTest {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "durability", managed = false)
    static Archive<?> durability() {
        return application("durability").set(Setting.DURABILITY, "forced").war();
    }

    @Deployment(name = "number", managed = false)
    static Archive<?> number() {
        return application("number").set(Setting.SNAPSHOT_EVERY, "1O0").war();
    }

    @Deployment(name = "range", managed = false)
    static Archive<?> range() {
        return application("range").set(Setting.RECORD_MAX_DEPTH, 501).war();
    }

    @Deployment(name = "boolean", managed = false)
    static Archive<?> bool() {
        return application("boolean").set(Setting.SNAPSHOT_ON_STOP, "yes").war();
    }

    @Deployment(name = "unknown", managed = false)
    static Archive<?> unknown() {
        return application("unknown").set("copycat.snapshot.evry", 100).war();
    }

    @Deployment(name = "several", managed = false)
    static Archive<?> several() {
        return application("several").set(Setting.DURABILITY, "none").set("copycat.durabilty", "force").war();
    }

    @Test
    void aTypoInAChoice() {
        assertThat(Refusal.of(deployer, "durability")).contains("copycat.durability", "forced", "write");
    }

    @Test
    void aTypoInANumber() {
        assertThat(Refusal.of(deployer, "number")).contains("copycat.snapshot.every", "1O0");
    }

    @Test
    void aNumberOutOfRange() {
        assertThat(Refusal.of(deployer, "range")).contains("copycat.record.max-depth", "501");
    }

    @Test
    void neitherTrueNorFalse() {
        assertThat(Refusal.of(deployer, "boolean")).contains("copycat.snapshot.on-stop", "yes");
    }

    @Test
    void anUnknownKey() {
        assertThat(Refusal.of(deployer, "unknown")).contains("copycat.snapshot.evry", "copycat.snapshot.every");
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        assertThat(Refusal.of(deployer, "several")).contains("copycat.durability=none", "copycat.durabilty");
    }

    private static Application application(String name) {
        return Application.of(SettingsTest.class, name);
    }

    @Prevalent
    static class Counter {

        private int count;

        public void count() {
            count++;
        }
    }
}
