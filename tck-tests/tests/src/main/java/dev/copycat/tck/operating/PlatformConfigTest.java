package dev.copycat.tck.operating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.Setting;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A setting in the file of MicroProfile Config, as the platform reads it. */
@ArquillianTest
@Promise("O1")
@Tag("microprofile-config")
class PlatformConfigTest {

    @Inject
    Counter counter;

    @Deployment
    static Archive<?> application() {
        return Application.of(PlatformConfigTest.class).war().addAsResource(
                new StringAsset(Setting.APPLICATION.key() + "=named-by-config\n"), "META-INF/microprofile-config.properties");
    }

    @Test
    void isTakenBeforeThatInOurOwn() {
        counter.add();

        Path base = SystemFiles.main().directory().getParent().getParent();
        assertThat(new SystemFiles(base.resolve("named-by-config").resolve("main")).records("add")).hasSize(1);
    }

    @Prevalent
    static class Counter {

        private int count;

        public void add() {
            count++;
        }
    }
}
