package dev.copycat.tck.lifecycle;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;

/** An EAR with a WAR and a library, which has the settings. */
@ArquillianTest
@Promise({"M1", "M6"})
@Tag("ear")
class EarTest extends AcrossArchives {

    @Deployment
    static Archive<?> application() {
        return Application.of(EarTest.class).journalOnly().ear(library());
    }
}
