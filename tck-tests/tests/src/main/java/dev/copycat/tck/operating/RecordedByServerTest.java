package dev.copycat.tck.operating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** A flight recording of the server, which knows no application; by reflection, for a server may keep the recorder from them. */
@ArquillianTest
@Promise("O4")
class RecordedByServerTest {

    @Inject
    Counter counter;

    @Deployment
    static Archive<?> application() {
        return Application.of(RecordedByServerTest.class).war();
    }

    @Test
    void hasTheTransactions() throws Exception {
        Path file = SystemFiles.main().directory().resolveSibling("test.jfr");
        try (AutoCloseable recording = (AutoCloseable) recorder("jdk.jfr.Recording").getConstructor().newInstance()) {
            call(recording, "setSettings", Map.class,
                    Map.of("dev.copycat.Transaction#enabled", "true", "dev.copycat.Transaction#threshold", "0 ns"));
            call(recording, "start");
            counter.add();
            call(recording, "stop");
            call(recording, "dump", Path.class, file);
        }

        assertThat(transactions(file)).singleElement().asString()
                .contains("dev.copycat.Transaction", "system = \"main\"", Counter.class.getName() + ".add()");
        Files.delete(file);
    }

    private static List<Object> transactions(Path file) throws Exception {
        List<Object> events = new ArrayList<>();
        Class<?> reader = recorder("jdk.jfr.consumer.RecordingFile");
        for (Object event : (List<?>) reader.getMethod("readAllEvents", Path.class).invoke(null, file)) {
            if (event.toString().startsWith("dev.copycat.Transaction")) {
                events.add(event);
            }
        }
        return events;
    }

    private static void call(Object recording, String method) throws Exception {
        recording.getClass().getMethod(method).invoke(recording);
    }

    private static void call(Object recording, String method, Class<?> type, Object argument) throws Exception {
        recording.getClass().getMethod(method, type).invoke(recording, argument);
    }

    private static Class<?> recorder(String name) throws ClassNotFoundException {
        return ClassLoader.getPlatformClassLoader().loadClass(name);
    }

    @Prevalent
    static class Counter {

        private int count;

        public void add() {
            count++;
        }
    }
}
