package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bean that the application destroys: the container would make another, without the state, and a snapshot would keep that. */
@Promise({"R6", "D8"})
class DestroyedBeanTest {

    @Prevalent
    public static class Counter {

        private int count;

        public int count() {
            return ++count;
        }

        @ReadOnly
        public int value() {
            return count;
        }
    }

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.application", "counter");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.application");
    }

    @Test
    void isNotMadeAgainAndItsStateIsKept() {
        with((container, counter) -> {
            assertThat(counter.count()).isEqualTo(1);
            container.select(Counter.class).destroy(counter);

            assertThatThrownBy(counter::count).hasStackTraceContaining("was destroyed and is called again");
            assertThatThrownBy(counter::value).hasStackTraceContaining(Counter.class.getName());
            container.select(PrevalentSystem.class).get().takeSnapshot();
        });
        with((container, counter) -> assertThat(counter.value()).isEqualTo(1));
    }

    private static void with(BiConsumer<SeContainer, Counter> work) {
        try (SeContainer container = SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new PrevalentExtension()).addBeanClasses(Counter.class).initialize()) {
            work.accept(container, container.select(Counter.class).get());
        }
    }
}
