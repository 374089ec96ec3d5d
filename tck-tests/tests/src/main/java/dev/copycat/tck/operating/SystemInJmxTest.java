package dev.copycat.tck.operating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** The systems in the management server of the JVM, which every server has. */
@ArquillianTest
@Promise("O4")
class SystemInJmxTest {

    @Inject
    Counter counter;

    /** A container in the tests' own JVM finds a management server there, too. */
    @Deployment
    static Archive<?> application() {
        ManagementFactory.getPlatformMBeanServer();
        return Application.of(SystemInJmxTest.class).war();
    }

    @Test
    void theSystemIsSeenAndTakesASnapshot() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("dev.copycat:type=System,application=tck,name=main");
        counter.add();

        assertThat(server.getAttribute(name, "Phase")).isEqualTo("RUNNING");
        assertThat(server.getAttribute(name, "LastSequence")).isEqualTo(1L);
        assertThat(server.getAttribute(name, "Directory")).isEqualTo(SystemFiles.main().directory().toString());

        Path snapshot = Path.of((String) server.invoke(name, "takeSnapshot", new Object[0], new String[0]));

        assertThat(SystemFiles.main().snapshots()).last().isEqualTo(snapshot.getFileName().toString());
        assertThat(server.getAttribute(name, "LastSnapshotSequence")).isEqualTo(1L);
    }

    @Prevalent
    static class Counter {

        private int count;

        public void add() {
            count++;
        }
    }
}
