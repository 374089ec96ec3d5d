package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("T3")
class WriteAheadTest {

    @Inject
    Observer observer;

    @Deployment
    static Archive<?> application() {
        return Application.of(WriteAheadTest.class).war();
    }

    @Test
    void whenTheMethodRunsItsRecordIsInTheFile() {
        List<String> seenInside = observer.recordsWhile("running");

        assertThat(seenInside).singleElement().asString().contains("\"running\"");
        assertThat(SystemFiles.main().records("recordsWhile")).isEqualTo(seenInside);
    }

    @Prevalent
    static class Observer {

        private String last;

        public List<String> recordsWhile(String what) {
            last = what;
            return SystemFiles.main().records("recordsWhile").stream().filter(line -> line.contains(last)).toList();
        }
    }
}
