package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild after an error, on a snapshot of code that did not have all of the state. */
@Promise({"D6", "S6"})
class RebuiltStateTest {

    @Prevalent
    public static class Tally {

        private int calls;

        public void add() {
            calls++;
        }
    }

    @Prevalent
    @FormerName("Tally")
    public static class LongerTally {

        private final List<Integer> since = new ArrayList<>();
        private int calls;
        private int added;

        @Inject
        private Beside beside;

        @Inject
        private PrevalentSystem system;

        public void add() {
            calls++;
            added++;
            since.add(calls);
            beside.add();
        }

        public void breakOnce() {
            add();
            if (!system.replaying()) {
                throw new NoClassDefFoundError("only once");
            }
        }

        @ReadOnly
        public String told() {
            return calls + " " + added + " " + since + " " + beside.told();
        }
    }

    @Prevalent
    public static class Beside {

        private int calls = 10;

        public void add() {
            calls++;
        }

        @ReadOnly
        public int told() {
            return calls;
        }
    }

    /** Tells others. */
    @Prevalent
    public static class Source {

        private transient List<Listener> listeners = new ArrayList<>();

        @Inject
        private PrevalentSystem system;

        @ReadOnly
        public void listen(Listener listener) {
            listeners.add(listener);
        }

        public void fire() {
            listeners.forEach(Listener::fired);
        }

        public void breakOnce() {
            if (!system.replaying()) {
                throw new NoClassDefFoundError("only once");
            }
        }
    }

    /** Has itself told of events, and remembers. */
    @Prevalent
    public static class Listener {

        private int fired;
        private int own;
        private transient boolean ended;

        @Inject
        private Source source;

        @PostConstruct
        void listen() {
            source.listen(this);
            count();
        }

        @PreDestroy
        void end() {
            ENDED.add(fired + " of " + own + (ended ? " twice" : ""));
            ended = true;
        }

        public void count() {
            own++;
        }

        public void fired() {
            fired++;
        }

        @ReadOnly
        public int told() {
            return fired * own;
        }
    }

    private static final List<String> ENDED = new ArrayList<>();

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.snapshot.on-stop");
    }

    @Test
    void whatTheSnapshotDoesNotHaveIsRebuiltFromItsFirstState() {
        try (SeContainer container = container(Tally.class)) {
            container.select(Tally.class).get().add();
        }
        String rebuilt;
        try (SeContainer container = container(LongerTally.class, Beside.class)) {
            LongerTally tally = container.select(LongerTally.class).get();
            tally.add();
            assertThatThrownBy(tally::breakOnce).isInstanceOf(NoClassDefFoundError.class);
            rebuilt = tally.told();
        }
        assertThat(rebuilt).isEqualTo("3 3 [1, 2, 3] 13");
        try (SeContainer container = container(LongerTally.class, Beside.class)) {
            assertThat(container.select(LongerTally.class).get().told()).isEqualTo(rebuilt);
        }
    }

    @Test
    @Promise("M9")
    void beansThatKnowEachOtherWithoutTheContainerGoOnSo() {
        ENDED.clear();
        try (SeContainer container = container(Source.class, Listener.class)) {
            Source source = container.select(Source.class).get();
            Listener listener = container.select(Listener.class).get();
            source.fire();
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(source::breakOnce).isInstanceOf(NoClassDefFoundError.class);
                source.fire();
            }
            assertThat(listener.told()).isEqualTo(3);
            assertThat(container.select(PrevalentSystem.class).get().takeSnapshot().sequence()).isEqualTo(5);
            assertThat(ENDED).as("what the container, the first rebuild, and a snapshot had made").containsExactly("1 of 1", "2 of 1", "3 of 1");
        }
        assertThat(ENDED).as("and the one that is called").containsExactly("1 of 1", "2 of 1", "3 of 1", "3 of 1");
        try (SeContainer container = container(Source.class, Listener.class)) {
            assertThat(container.select(Listener.class).get().told()).isEqualTo(3);
        }
    }

    private static SeContainer container(Class<?>... beans) {
        return SeContainerInitializer.newInstance().disableDiscovery().addExtensions(new PrevalentExtension())
                .addBeanClasses(beans).initialize();
    }
}
