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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** A journal with arguments of which the classes of today would lose a part, as JSON-B passes over what it does not know. */
@ArquillianTest
@RunAsClient
@Promise({"R5", "S6"})
class LostArgumentTest {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "application", managed = false)
    static Archive<?> application() {
        return Application.of(LostArgumentTest.class).journalOnly().war();
    }

    @Test
    void whatWouldBeLostIsToldAtOnce() throws IOException {
        startAndStop();
        SystemFiles files = Application.files(LostArgumentTest.class);
        Map<String, String> whole = files.contents();
        files.changeJournal(line -> line
                .replace("\"name\":\"first\"", "\"secret\":{\"a\":1},\"name\":\"first\"")
                .replace("\"size\":2", "\"size\":3000000000")
                .replace("\"SQUARE\"", "\"HEXAGON\""));
        files.forgetTheCode();
        Map<String, String> changed = files.contents();

        assertThat(Refusal.of(deployer, "application")).contains(
                "Boxes.put(", "parameter box", "Box has no secret now", "sequence 1", "sequence 2", "Form", "sequence 3",
                "@FormerName", "@RemovedFields(\"secret\")")
                .doesNotContain("HEXAGON", "3000000000");

        assertThat(files.contents()).isEqualTo(changed);
        files.write(whole);
        startAndStop();
    }

    private void startAndStop() {
        deployer.deploy("application");
        deployer.undeploy("application");
    }

    public enum Form {
        ROUND,
        SQUARE
    }

    public record Box(String name, int size, Form form) {}

    @Prevalent
    static class Boxes {

        private final List<Box> boxes = new ArrayList<>();

        public void put(Box box) {
            boxes.add(box);
        }
    }

    @ApplicationScoped
    static class PutsAtStart {

        @Inject
        private Boxes boxes;

        void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
            boxes.put(new Box("first", 1, Form.ROUND));
            boxes.put(new Box("second", 2, Form.ROUND));
            boxes.put(new Box("third", 3, Form.SQUARE));
        }
    }
}
