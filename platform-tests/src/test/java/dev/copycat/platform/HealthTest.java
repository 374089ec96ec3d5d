package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Prevalent;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SmallRye Health answers with the jar beside it. */
@Promise("O4")
class HealthTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path directory;

    /** A bean that looks how ready it is while it is made, and whose calls can be made to fail. */
    @Prevalent(system = "patient")
    public static class Patient {

        private static volatile HealthCheckResponse whileRecovering;
        private static volatile boolean overflows;
        private static volatile CountDownLatch treated = new CountDownLatch(0);

        private final List<String> complaints = new ArrayList<>();

        @PostConstruct
        void look() {
            whileRecovering = CDI.current().select(HealthCheck.class, Readiness.Literal.INSTANCE).get().call();
        }

        public void complain(String of) throws InterruptedException {
            complaints.add(of);
            treated.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (overflows) {
                treated = new CountDownLatch(1);
                throw new StackOverflowError(of);
            }
        }
    }

    @BeforeEach
    void setDirectory() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.application", "clinic");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.application");
        Patient.overflows = false;
        Patient.treated.countDown();
    }

    @Test
    void aRunningSystemIsReadyAndAlive() {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            SmallRyeHealthReporter health = container.select(SmallRyeHealthReporter.class).get();

            assertThat(answer(health.getReadiness())).isEqualTo("UP main=RUNNING patient=RUNNING");
            assertThat(answer(health.getLiveness())).isEqualTo("UP main=RUNNING patient=RUNNING");
        }
    }

    @Test
    void whileItRecoversItIsNotReady() {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            assertThat(container.isRunning()).isTrue();
            assertThat(Patient.whileRecovering.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            assertThat(Patient.whileRecovering.getData().orElseThrow()).containsEntry("patient", "RECOVERING");
        }
    }

    @Test
    void oneThatIsBeingRebuiltIsAliveAndOneThatCannotBeIsNot() throws Exception {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            SmallRyeHealthReporter health = container.select(SmallRyeHealthReporter.class).get();
            Patient patient = container.select(Patient.class).get();
            Patient.overflows = true;

            assertThatThrownBy(() -> patient.complain("heartburn")).isInstanceOf(StackOverflowError.class);

            assertThat(answer(health.getReadiness())).isEqualTo("DOWN main=RUNNING patient=BROKEN");
            assertThat(answer(health.getLiveness())).isEqualTo("UP main=RUNNING patient=BROKEN");

            Patient.treated.countDown();
            assertThatThrownBy(() -> patient.complain("worse")).hasMessageContaining("ended in an error when it was replayed");

            assertThat(answer(health.getLiveness())).isEqualTo("DOWN main=RUNNING patient=BROKEN");
            assertThat(container.select(Shop.class).get().order("tea")).isEqualTo(1);
        }
    }

    /** The status of our check, and the phase of each system. */
    private static String answer(SmallRyeHealth health) {
        JsonObject check = health.getPayload().getJsonArray("checks").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("name").equals("copycat/clinic"))
                .findFirst().orElseThrow();
        JsonObject data = check.getJsonObject("data");
        return check.getString("status") + " main=" + data.getString("main") + " patient=" + data.getString("patient");
    }
}
