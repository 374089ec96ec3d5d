package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentObject;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beans on which calls ran until a rebuild after an error. */
@Promise("D6")
class ReplacedBeansTest {

    private static final List<Integer> OPENED = new ArrayList<>();
    private static final List<Integer> CLOSED = new ArrayList<>();
    private static final List<String> MET = new ArrayList<>();

    /** Has something open as long as it is there. */
    @Prevalent
    public static class Pool {

        private transient int number;

        @Inject
        private PrevalentSystem system;

        @PostConstruct
        void open() {
            number = OPENED.size() + 1;
            OPENED.add(number);
        }

        @PreDestroy
        void end() {
            close();
        }

        public void close() {
            CLOSED.add(number);
        }

        @ReadOnly
        public int number() {
            return number;
        }

        public void breakOnce() {
            if (!system.replaying()) {
                throw new NoClassDefFoundError("only once");
            }
        }
    }

    /** Is made and ends with one. */
    @Prevalent
    public static class Owner {

        private transient int begunWith;

        @Inject
        private Pool pool;

        @PostConstruct
        void begin() {
            begunWith = pool.number();
        }

        @PreDestroy
        void end() {
            MET.add(begunWith + " meets " + pool.number());
        }

        @ReadOnly
        public int begunWith() {
            return begunWith;
        }
    }

    /** Made by itself, and ended by nobody. */
    public static class Book {

        private int entries;

        @Produces
        @ApplicationScoped
        @PrevalentObject
        @Named("made")
        static Book make() {
            return new Book();
        }

        @PreDestroy
        void end() {
            CLOSED.add(0);
        }

        public int add() {
            return ++entries;
        }
    }

    @TempDir
    private Path directory;

    @BeforeEach
    void begin() {
        System.setProperty("copycat.directory", directory.toString());
        OPENED.clear();
        CLOSED.clear();
        MET.clear();
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
    }

    @Test
    void endWithThoseTheyWereMadeWith() {
        try (SeContainer container = container(Owner.class, Pool.class)) {
            Pool pool = container.select(Pool.class).get();
            assertThat(container.select(Owner.class).get().begunWith()).isEqualTo(pool.number());
            assertThatThrownBy(pool::breakOnce).isInstanceOf(NoClassDefFoundError.class);
            assertThatThrownBy(pool::breakOnce).isInstanceOf(NoClassDefFoundError.class);

            assertThat(container.select(Owner.class).get().begunWith()).isEqualTo(pool.number());
            assertThat(OPENED).hasSize(3);
            assertThat(CLOSED).containsExactly(1, 2);
            assertThat(MET).containsExactly("1 meets 1", "2 meets 2");
        }
    }

    @Test
    @Promise("M8")
    void whatAProducerOfItsOwnClassHasMadeIsNotEndedByTheContainer() {
        try (SeContainer container = container(Pool.class, Book.class)) {
            Book book = container.select(Book.class, NamedLiteral.of("made")).get();
            book.add();
            assertThatThrownBy(container.select(Pool.class).get()::breakOnce).isInstanceOf(NoClassDefFoundError.class);

            assertThat(book.add()).isEqualTo(2);
            assertThat(CLOSED).containsExactly(1);
        }
    }

    private static SeContainer container(Class<?>... beans) {
        return SeContainerInitializer.newInstance().disableDiscovery().addExtensions(new PrevalentExtension())
                .addBeanClasses(beans).initialize();
    }
}
