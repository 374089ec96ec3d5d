package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Is gone when the container says so. */
    @Dependent
    public static class Scales {

        private boolean gone;

        @PreDestroy
        void end() {
            gone = true;
        }
    }

    /** Fills a transient field when it is first used, which is right after every restart. */
    @Prevalent
    public static class Shelf {

        private final Map<String, List<Integer>> items = new TreeMap<>();
        private transient Map<String, List<Integer>> found;

        private transient Scales scales;

        @Inject
        private transient PrevalentSystem system;

        @Inject
        void given(Scales given) {
            scales = given;
        }

        @ReadOnly
        public boolean weighs() {
            return !scales.gone;
        }

        public void add(String name, int item) {
            find(name).add(item);
        }

        public void breakOnce() {
            find("tea").add(0);
            if (!system.replaying()) {
                throw new NoClassDefFoundError("only once");
            }
        }

        @ReadOnly
        public String told() {
            return items.toString();
        }

        private List<Integer> find(String name) {
            if (found == null) {
                found = new HashMap<>();
            }
            return found.computeIfAbsent(name, missing -> items.computeIfAbsent(missing, none -> new ArrayList<>()));
        }
    }

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
    void transientFieldsBeginAnewToo() {
        try (SeContainer container = container(Shelf.class, Scales.class)) {
            Shelf shelf = container.select(Shelf.class).get();
            shelf.add("tea", 1);
            assertThatThrownBy(shelf::breakOnce).isInstanceOf(NoClassDefFoundError.class);
            shelf.add("tea", 2);

            assertThat(shelf.told()).isEqualTo("{tea=[1, 0, 2]}");
            assertThat(shelf.weighs()).isTrue();
        }
    }

    private static SeContainer container(Class<?>... beans) {
        return SeContainerInitializer.newInstance().disableDiscovery().addExtensions(new PrevalentExtension())
                .addBeanClasses(beans).initialize();
    }
}
