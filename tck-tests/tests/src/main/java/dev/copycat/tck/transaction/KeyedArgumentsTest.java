package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.AbortException;
import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.Key;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Objects of the state as arguments: the method gets the live ones. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("T2")
class KeyedArgumentsTest {

    @Inject
    Library library;

    @Inject
    Desk desk;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(KeyedArgumentsTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void theMethodGetsTheObjectOfTheState() {
        library.add("Emma");
        library.add("Ulysses");
        library.lend(library.book("Emma"), "ann");

        assertThat(library.book("Emma").reader).isEqualTo("ann");
        assertThat(SystemFiles.main().records("lend")).singleElement().asString()
                .contains("[{\"key\":\"Emma\",\"at\":\"").contains("$Library.books[*]\"},\"ann\"]").doesNotContain("reader");
    }

    @Test
    @Order(2)
    void aNewObjectWithTheKeyDoes() {
        library.lend(new Book("Ulysses"), "bob");

        assertThat(library.book("Ulysses").reader).isEqualTo("bob");
    }

    @Test
    @Order(3)
    void soDoOnesInACollectionAndAnotherBeanMayHoldThemToo() {
        desk.reserve(List.of(new Book("Ulysses"), new Book("Emma")), null);
        library.lend(new Book("Emma"), "carl");

        assertThat(desk.readers()).containsExactly("bob", "carl");
    }

    @Test
    @Order(4)
    void whatIsNotThereIsRefusedBeforeAnythingIsJournaled() {
        long before = system.status().lastSequence();

        assertThatThrownBy(() -> library.lend(new Book("Dracula"), "ann"))
                .isInstanceOf(ArgumentNotCarriedException.class)
                .hasMessageContaining("nothing in the state has the key").hasMessageContaining("was not journaled");
        assertThat(system.status().lastSequence()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void soIsWhatIsThereTwice() {
        desk.keep("Solaris");
        desk.keep("Solaris");
        long before = system.status().lastSequence();

        assertThatThrownBy(() -> library.lend(new Book("Solaris"), "ann"))
                .isInstanceOf(ArgumentNotCarriedException.class)
                .hasMessageContaining("2 objects in the state have the key").hasMessageContaining("Desk.kept");
        assertThat(system.status().lastSequence()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void itIsUndoneInTheObjectOfTheState() {
        assertThatThrownBy(() -> library.lendOrUndo(new Book("Emma"), "undone")).isInstanceOf(IllegalStateException.class);

        assertThat(library.book("Emma").reader).isEqualTo("carl");
    }

    @Test
    @Order(7)
    void whatWasTakenOutMeanwhileIsToldAndNothingRuns() throws Exception {
        library.add("Lolita");
        Person.written = new CountDownLatch(1);
        Person.goOn = new CountDownLatch(1);
        Future<Void> lender = Callers.start(() -> assertThatThrownBy(
                        () -> library.lendTo(new Book("Lolita"), new Person("dora")))
                .isInstanceOf(ArgumentNotCarriedException.class)
                .hasMessageContaining("is journaled but did not run"));
        try {
            assertThat(Person.written.await(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            library.remove("Lolita");
        } finally {
            Person.goOn.countDown();
        }
        Callers.result(lender);
        assertThat(SystemFiles.main().records("lendTo")).hasSize(1);
        assertThat(library.lent()).isZero();
    }

    @Test
    @Order(8)
    @AfterRestart
    void replayGivesTheSame() {
        assertThat(library.book("Emma").reader).isEqualTo("carl");
        assertThat(library.lent()).isZero();
        assertThat(desk.readers()).containsExactly("bob", "carl");
    }

    /** A book, known by its title. */
    static class Book {

        @Key
        private final String title;

        private String reader;

        Book(String title) {
            this.title = title;
        }
    }

    /** Somebody who takes time to be written down. */
    public static class Person {

        static volatile CountDownLatch written = new CountDownLatch(0);
        static volatile CountDownLatch goOn = new CountDownLatch(0);

        private String name;

        public Person() {}

        Person(String name) {
            this.name = name;
        }

        public String getName() throws InterruptedException {
            written.countDown();
            goOn.await();
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    @Prevalent
    static class Library {

        private int lent;

        private final Map<String, Book> books = new HashMap<>();

        public void add(String title) {
            books.put(title, new Book(title));
        }

        public void lend(Book book, String reader) {
            book.reader = reader;
        }

        @AbortException
        public void lendOrUndo(Book book, String reader) {
            book.reader = reader;
            throw new IllegalStateException();
        }

        public void lendTo(Book book, Person person) throws InterruptedException {
            book.reader = person.getName();
            lent++;
        }

        public void remove(String title) {
            books.remove(title);
        }

        @ReadOnly
        public int lent() {
            return lent;
        }

        @ReadOnly
        public Book book(String title) {
            return books.get(title);
        }
    }

    @Prevalent
    static class Desk {

        private final List<Book> reserved = new ArrayList<>();
        private final List<Book> kept = new ArrayList<>();

        public void reserve(List<Book> books, Book none) {
            reserved.addAll(books);
            reserved.removeIf(book -> book == none);
        }

        public void keep(String title) {
            kept.add(new Book(title));
        }

        @ReadOnly
        public List<String> readers() {
            return reserved.stream().map(book -> book.reader).toList();
        }
    }
}
