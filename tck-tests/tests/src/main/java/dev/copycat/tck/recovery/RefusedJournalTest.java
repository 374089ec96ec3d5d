package dev.copycat.tck.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Refusal;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Journals that a start must not touch: the deployment is refused, nothing is changed, and once mended it succeeds. */
@ArquillianTest
@RunAsClient
class RefusedJournalTest {

    @ArquillianResource
    Deployer deployer;

    private Map<String, String> whole;

    @Deployment(name = "application", managed = false)
    static Archive<?> application() {
        return Application.of(RefusedJournalTest.class).journalOnly().war();
    }

    @BeforeEach
    void writeAJournal() {
        startAndStop();
        whole = files().contents();
    }

    @AfterEach
    void mended() {
        files().write(whole);
        startAndStop();
    }

    @Test
    @Promise("R5")
    void methodsThatTheApplicationNoLongerHas() {
        change(line -> sealed(line.replace("\"write(", "\"formerWrite(").replace("\"erase(", "\"formerErase(")));

        refused("Notes", "formerWrite(String)", "formerErase(int)");
    }

    @Test
    @Promise("R5")
    void argumentsThatNoLongerFitTheMethod() {
        change(line -> line.contains("\"erase(int)\"") ? sealed(line.replace("\"args\":[1]", "\"args\":[{}]")) : line);

        refused("Notes", "erase(int)", "sequence 4");
    }

    @Test
    @Promise("R3")
    void aRecordThatWasChanged() {
        change(line -> line.replace("second", "s3cond"));

        refused(files().segments().get(0), "sequence 2");
    }

    @Test
    @Promise("R3")
    void aRecordThatIsMissing() {
        change(line -> line.contains("second") ? "" : line);

        refused(files().segments().get(0), "sequence 2");
    }

    @Test
    @Promise("R3")
    void aJournalOfAnotherSystem() {
        change(line -> line.contains("\"copycat\":") ? sealed(line.replace("\"main\"", "\"other\"")) : line);

        refused(files().segments().get(0));
    }

    private void refused(String... named) {
        Map<String, String> before = files().contents();

        assertThat(Refusal.of(deployer, "application")).contains(named);

        assertThat(files().contents()).isEqualTo(before);
    }

    private void startAndStop() {
        deployer.deploy("application");
        deployer.undeploy("application");
    }

    private void change(UnaryOperator<String> change) {
        Map<String, String> changed = new TreeMap<>();
        for (String segment : files().segments()) {
            Stream<String> lines = whole.get(segment).lines().map(change).filter(line -> !line.isEmpty());
            changed.put(segment, lines.map(line -> line + "\n").collect(Collectors.joining()));
        }
        assertThat(changed).isNotEqualTo(whole);
        files().write(changed);
    }

    private static SystemFiles files() {
        return Application.files(RefusedJournalTest.class);
    }

    /** With the checksum that the changed line should have. */
    private static String sealed(String line) {
        String body = line.substring(0, line.lastIndexOf(",\"crc\""));
        CRC32C crc = new CRC32C();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return body + String.format(",\"crc\":\"%08x\"}", crc.getValue());
    }

    @Prevalent
    static class Notes {

        private final List<String> notes = new ArrayList<>();

        public void write(String note) {
            notes.add(note);
        }

        public void erase(int index) {
            notes.remove(index);
        }
    }

    @ApplicationScoped
    static class WritesAtStart {

        @Inject
        private Notes notes;

        void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
            notes.write("first");
            notes.write("second");
            notes.write("third");
            notes.erase(1);
        }
    }
}
