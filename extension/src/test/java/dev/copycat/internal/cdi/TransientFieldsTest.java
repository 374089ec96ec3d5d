package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.AbortException;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What beans keep beside their state, in a rebuild after an error and in the copy on which calls are tried. */
@Promise({"D6", "M9"})
class TransientFieldsTest {

    /** Is gone when the container says so. */
    @Dependent
    public static class Scales {

        private static final AtomicInteger THERE = new AtomicInteger();

        private boolean gone;

        public Scales() {
            THERE.incrementAndGet();
        }

        @PreDestroy
        void end() {
            gone = true;
            THERE.decrementAndGet();
        }
    }

    /** Has transient fields that work on the bean itself. */
    @Prevalent
    public static class Board {

        private final Map<String, Integer> points = new HashMap<>();
        private final transient ToIntFunction<String> asked = name -> points.getOrDefault(name, 0);
        private final transient Map<String, Consumer<String>> commands = Map.of("score", this::score);
        private final transient List<Board> boards = List.of(this);
        private final transient AtomicReference<Runnable> reset = new AtomicReference<>(() -> points.clear());
        private final transient Winner winner = new Winner();
        private final transient Map<String, Integer> lastScore = new HashMap<>();
        private final transient Function<String, Integer> last = lastScore::get;
        private final transient Map<String, Consumer<String>> others = new HashMap<>() {{
            put("score", Board.this::score);
        }};

        @Inject
        private PrevalentSystem system;

        public void command(String command, String name) {
            (name.equals("cid") ? others : boards.get(0).commands).get(command).accept(name);
        }

        public void reset() {
            reset.get().run();
        }

        public void score(String name) {
            lastScore.put(name, points.merge(name, 1, Integer::sum));
        }

        public void breakOnce() {
            if (!system.replaying()) {
                throw new NoClassDefFoundError("only once");
            }
        }

        @ReadOnly
        public int count() {
            return points.size();
        }

        @ReadOnly
        public String told(String name) {
            return asked.applyAsInt(name) + " " + last.apply(name) + " " + winner.name();
        }

        /** Remembers what it has read. */
        private final class Winner {

            private Map<String, Integer> read;

            String name() {
                if (read == null) {
                    read = points;
                }
                return Collections.max(read.entrySet(), Map.Entry.comparingByValue()).getKey();
            }
        }
    }

    /** Remembers what it has found, as a shelf does, in a system of which calls are undone. */
    @Prevalent
    public static class SmallShelf {

        private final Map<String, List<Integer>> items = new TreeMap<>();
        private final transient Map<String, List<Integer>> found = new HashMap<>();

        @PostConstruct
        void look() {
            assertThat(Thread.currentThread().getContextClassLoader()).as("the application's").isNotNull();
        }

        @AbortException(IllegalStateException.class)
        public void add(String name, Integer item) {
            List<Integer> there = find(name);
            there.add(item);
            if (there.size() > 2) {
                throw new IllegalStateException("full");
            }
        }

        public void remove(String name, Integer item) {
            find(name).remove(item);
        }

        @ReadOnly
        public String told() {
            return items.toString();
        }

        private List<Integer> find(String name) {
            return found.computeIfAbsent(name, missing -> items.computeIfAbsent(missing, none -> new ArrayList<>()));
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

    @Test
    @Promise("M9")
    void whatWorksOnTheBeanItselfWorksOnTheOneThatIsCalled() {
        try (SeContainer container = container(Board.class)) {
            Board board = container.select(Board.class).get();
            board.score("ann");
            assertThat(board.told("ann")).isEqualTo("1 1 ann");
            assertThatThrownBy(board::breakOnce).isInstanceOf(NoClassDefFoundError.class);
            board.score("ann");
            board.command("score", "bob");
            board.command("score", "bob");
            board.command("score", "bob");

            assertThat(board.told("ann")).isEqualTo("2 2 bob");
            assertThat(board.told("bob")).isEqualTo("3 3 bob");
            board.command("score", "cid");
            assertThat(board.told("cid")).isEqualTo("1 1 bob");
            board.reset();
            assertThat(board.count()).isZero();
        }
    }

    @Test
    @Promise("D8")
    void whatTheContainerMadeForARebuildIsDestroyed() {
        int before = Scales.THERE.get();
        try (SeContainer container = container(Shelf.class, Scales.class)) {
            Shelf shelf = container.select(Shelf.class).get();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(shelf::breakOnce).isInstanceOf(NoClassDefFoundError.class);
                assertThat(shelf.weighs()).isTrue();
            }
            assertThat(Scales.THERE).hasValue(before + 2);
        }
        assertThat(Scales.THERE).hasValue(before);
    }

    @Test
    @Promise({"M9", "T8"})
    void theCopyOnWhichCallsAreTriedBeginsAnewToo() {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try (SeContainer container = container(SmallShelf.class)) {
            SmallShelf shelf = container.select(SmallShelf.class).get();
            shelf.add("tea", 1);
            shelf.add("tea", 2);
            thread.setContextClassLoader(null);
            assertThatThrownBy(() -> shelf.add("tea", 3)).isInstanceOf(IllegalStateException.class).hasMessage("full");
            thread.setContextClassLoader(loader);
            shelf.remove("tea", 1);
            shelf.add("tea", 4);

            assertThat(shelf.told()).isEqualTo("{tea=[2, 4]}");
        }
    }

    private static SeContainer container(Class<?>... beans) {
        return SeContainerInitializer.newInstance().disableDiscovery().addExtensions(new PrevalentExtension())
                .addBeanClasses(beans).initialize();
    }
}
