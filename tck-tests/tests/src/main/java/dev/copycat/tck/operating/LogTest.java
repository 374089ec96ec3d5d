package dev.copycat.tck.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("O2")
class LogTest {

    private static final String SECRET = "s3cr3t-argument";

    @Inject
    Safe safe;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(LogTest.class).war();
    }

    @Test
    void aSnapshotIsOneLineAndNoArgumentIsEverLogged() {
        Recorder recorder = new Recorder();
        Logger logger = Logger.getLogger("dev.copycat");
        Level before = logger.getLevel();
        logger.setLevel(Level.ALL);
        logger.addHandler(recorder);
        try {
            safe.put(SECRET);
            catchThrowableOfType(ArgumentNotCarriedException.class, () -> safe.put(SECRET + "\uD800"));
            system.takeSnapshot();
        } finally {
            logger.removeHandler(recorder);
            logger.setLevel(before);
        }

        assertThat(recorder.lines).noneMatch(line -> line.contains(SECRET));
        assertThat(recorder.infos).singleElement().asString().contains("snapshot", "main");
    }

    private static final class Recorder extends Handler {

        private final List<String> infos = new CopyOnWriteArrayList<>();
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            String line = new SimpleFormatter().format(entry);
            lines.add(line);
            if (entry.getLevel().intValue() == Level.INFO.intValue()) {
                infos.add(line);
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Prevalent
    static class Safe {

        private String content;

        public void put(String value) {
            content = value;
        }
    }
}
