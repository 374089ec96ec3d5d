package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Calls when the application has ended. */
    static class AfterTheEnd implements Extension {

        private final List<Throwable> refusals = new ArrayList<>();

        void call(@Observes @Destroyed(ApplicationScoped.class) Object event, BeanManager container) {
            Counter counter = container.createInstance().select(Counter.class).get();
            refusals.add(catchThrowable(counter::count));
            container.createInstance().select(Counter.class).destroy(counter);
            refusals.add(catchThrowable(counter::value));
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

    @Test
    void norIsItAfterTheEnd() {
        AfterTheEnd caller = new AfterTheEnd();
        try (SeContainer container = container(caller)) {
            assertThat(container.select(Counter.class).get().count()).isEqualTo(1);
        }
        assertThat(caller.refusals).satisfiesExactly(
                stopped -> assertThat(stopped).hasStackTraceContaining("The prevalent system main is STOPPED"),
                gone -> assertThat(gone).hasStackTraceContaining("nor call it after the application's end"));
    }

    private static SeContainer container(Extension... others) {
        return SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new PrevalentExtension()).addExtensions(others).addBeanClasses(Counter.class).initialize();
    }

    private static void with(BiConsumer<SeContainer, Counter> work) {
        try (SeContainer container = container()) {
            work.accept(container, container.select(Counter.class).get());
        }
    }
}
