package dev.copycat.tck.lifecycle;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;

/** A WAR with a library. */
@ArquillianTest
@Promise({"M1", "M6"})
@Tag("war")
class TwoArchivesTest extends AcrossArchives {

    @Deployment
    static Archive<?> application() {
        return Application.of(TwoArchivesTest.class).journalOnly().war().addAsLibrary(library());
    }
}
