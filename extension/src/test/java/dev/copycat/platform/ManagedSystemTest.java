package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Phase;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystemMXBean;
import dev.copycat.Promise;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.inject.se.SeContainer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.StandardMBean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What JMX tells of the systems, and that nothing depends on it. */
@Promise("O4")
class ManagedSystemTest extends OwnDirectory {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /** A bean of another system. */
    @Prevalent(system = "orders")
    public static class Orders {

        private int count;

        public void place() {
            count++;
        }
    }

    @BeforeEach
    void settings() {
        System.setProperty("copycat.application", "shop");
    }

    @Test
    void aSystemIsSeenFromItsStartToItsStop() throws Exception {
        ObjectName name = name("shop", "main");
        try (SeContainer container = Containers.with(Counter.class)) {
            container.select(Counter.class).get().add("tea");
            PrevalentSystemMXBean main = JMX.newMXBeanProxy(server, name, PrevalentSystemMXBean.class);

            assertThat(main.getPhase()).isEqualTo(Phase.RUNNING);
            assertThat(main.getDirectory()).isEqualTo(directory.resolve("shop/main").toString());
            assertThat(main.getLastSequence()).isEqualTo(1);
            assertThat(main.getRecoveryMillis()).isNotNegative();
            assertThat(main.getLastSnapshotSequence()).isZero();

            String file = main.takeSnapshot();

            assertThat(main.getLastSnapshotSequence()).isEqualTo(1);
            assertThat(main.getLastSnapshotFile()).isEqualTo(file);
            assertThat(main.getLastSnapshotBytes()).isEqualTo(Files.size(Path.of(file)));
            assertThat(main.getLastSnapshotTime()).isToday();
            assertThat(server.getAttribute(name, "Phase")).isEqualTo("RUNNING");
        }
        assertThat(server.isRegistered(name)).isFalse();
    }

    @Test
    void applicationsAndSystemsAreApart() throws Exception {
        try (SeContainer shop = Containers.with(Counter.class, Orders.class)) {
            System.setProperty("copycat.application", "stock");
            try (SeContainer stock = Containers.with(Counter.class)) {
                assertThat(registered()).containsExactlyInAnyOrder(
                        name("shop", "main"), name("shop", "orders"), name("stock", "main"));
                shop.select(Orders.class).get().place();
                stock.select(Counter.class).get().add("tea");
                stock.select(Counter.class).get().add("salt");
                assertThat(server.getAttribute(name("shop", "orders"), "LastSequence")).isEqualTo(1L);
                assertThat(server.getAttribute(name("stock", "main"), "LastSequence")).isEqualTo(2L);
            }
            assertThat(registered()).containsExactlyInAnyOrder(name("shop", "main"), name("shop", "orders"));
        }
        assertThat(registered()).isEmpty();
    }

    @Test
    void aSecondBeginningOfTheApplicationChangesNothing() throws Exception {
        try (LogLines log = new LogLines(); SeContainer container = Containers.with(Counter.class)) {
            container.getBeanManager().getEvent().select(Initialized.Literal.APPLICATION).fire("again");

            assertThat(log.of(Level.WARNING)).isEmpty();
            assertThat(registered()).containsExactly(name("shop", "main"));
        }
        assertThat(registered()).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsAWarningAndNothingWorse() throws Exception {
        ObjectName name = name("shop", "main");
        server.registerMBean(new StandardMBean(() -> {}, Runnable.class), name);
        try (LogLines log = new LogLines()) {
            try (SeContainer container = Containers.with(Counter.class)) {
                assertThat(container.select(Counter.class).get().add("tea")).isEqualTo(1);
            }
            assertThat(log.of(Level.WARNING)).singleElement().asString().contains("application=shop,name=main", "copycat.application");
            assertThat(server.isRegistered(name)).isTrue();
        } finally {
            server.unregisterMBean(name);
        }
    }

    @Test
    void aSnapshotThatFailsIsToldWithoutClassesOfOurs() throws Exception {
        try (SeContainer container = Containers.with(Counter.class)) {
            container.select(Counter.class).get().add("tea");
            ObjectName name = name("shop", "main");
            Path inTheWay = directory.resolve("shop/main/snapshot-00000000000000000001.jsonl");
            Files.createDirectories(inTheWay.resolve("not empty"));

            assertThatThrownBy(() -> server.invoke(name, "takeSnapshot", null, null))
                    .isInstanceOf(RuntimeMBeanException.class)
                    .cause().isExactlyInstanceOf(IllegalStateException.class).hasMessageContaining("could not write a snapshot")
                    .hasNoCause();
            Files.delete(inTheWay.resolve("not empty"));
            Files.delete(inTheWay);
        }
    }

    @Test
    void aStartThatFailsLeavesNothingBehind() throws Exception {
        Containers.with(Counter.class).close();
        try (var files = Files.list(directory.resolve("shop/main"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("snapshot-")).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        assertThatThrownBy(() -> Containers.with(Counter.class)).hasStackTraceContaining("SnapshotDamagedException");
        assertThat(registered()).isEmpty();
    }

    @Test
    void whereNobodyHasMadeAManagementServerNoneIsMade() throws Exception {
        assertThat(OneCall.run(directory)).contains("counted 1", "management servers: 0");
    }

    @Test
    void itRunsWhereTheModuleIsMissing() throws Exception {
        assertThat(OneCall.run(directory, "--limit-modules", "java.base,java.desktop,java.logging,java.naming,jdk.unsupported"))
                .contains("counted 1", "without [java.management, jdk.jfr]");
    }

    private Set<ObjectName> registered() throws MalformedObjectNameException {
        return server.queryNames(new ObjectName("dev.copycat:*"), null);
    }

    private static ObjectName name(String application, String system) throws MalformedObjectNameException {
        return new ObjectName("dev.copycat:type=System,application=" + application + ",name=" + system);
    }
}
