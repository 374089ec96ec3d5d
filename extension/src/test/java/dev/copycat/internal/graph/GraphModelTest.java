package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.copycat.Promise;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Declared types that can never be carried are found at deployment, with the path to each. */
@Promise("M7")
@SuppressWarnings("unused")
class GraphModelTest {

    static class Directly {
        Thread thread;
        Lock lock;
        InputStream in;
        ClassLoader loader;
        Class<?> type;
        Runnable run;
        Function<String, String> function;
        ExecutorService executor;
        CompletableFuture<String> future;
        Stream<String> stream;
        Iterator<String> iterator;
        ThreadLocal<String> local;
        java.lang.ref.WeakReference<String> weak;
        java.lang.reflect.Method method;
        Random random;
        java.util.Calendar calendar;
        java.util.Timer timer;
        Exception failure;
        Own own;
        java.util.WeakHashMap<String, String> map;
        java.text.SimpleDateFormat format;
        java.net.Socket socket;
        java.util.concurrent.Semaphore semaphore;
        Thread.State fine;
        transient Thread ofNoInterest;
        static Thread neither;
    }

    @FunctionalInterface
    interface Own {
        void act();
    }

    @Test
    void aFieldOfSuchATypeIsFound() {
        List<Unsupported> found = unsupported(Directly.class);
        assertThat(found).extracting(Unsupported::path).containsExactly(
                "Directly.thread", "Directly.lock", "Directly.in", "Directly.loader", "Directly.type", "Directly.run",
                "Directly.function", "Directly.executor", "Directly.future", "Directly.stream", "Directly.iterator",
                "Directly.local", "Directly.weak", "Directly.method", "Directly.random", "Directly.calendar",
                "Directly.timer", "Directly.failure", "Directly.own", "Directly.map", "Directly.format",
                "Directly.socket", "Directly.semaphore");
        assertThat(found).allSatisfy(each -> {
            assertThat(each.reason()).isNotBlank();
            assertThat(each.remedy()).isNotBlank();
        });
    }

    static class Wiki extends Store<Page> {
        Map<String, List<Page>> byTitle;
        Map<Key, Optional<Page[][]>> others;
        Shape shape;
        List<? extends AtomicReference<ReentrantLock>> wild;
        Set<Wiki> self;
    }

    static class Store<T> {
        private T first;
        private List<Cell<T>> cells;
    }

    static class Cell<C> {
        C content;
        Cell<List<C>> endless;
    }

    static class Page {
        String title;
        ReentrantLock lock;
        Page next;
    }

    record Key(String name, Thread owner) {}

    sealed interface Shape permits Circle, Square {}

    record Circle(double radius) implements Shape {}

    static final class Square implements Shape {
        Map<Thread, String> threads;
    }

    @Test
    void theWalkGoesThroughGenericsArraysSealedTypesAndRecords() {
        assertThat(unsupported(Wiki.class)).extracting(Unsupported::path).containsExactlyInAnyOrder(
                "Wiki.first.lock", "Wiki.others{}.owner", "Wiki.shape.threads{}", "Wiki.wild[][]");
    }

    @Test
    void thePathIsTheShortest() {
        assertThat(unsupported(ByTitle.class))
                .extracting(Unsupported::path, Unsupported::reason)
                .containsExactly(tuple("ByTitle.byTitle[][].lock", "java.util.concurrent.locks.ReentrantLock, a lock"));
    }

    static class ByTitle {
        Map<String, List<Page>> byTitle;
    }

    static class Fine {
        Object anything;
        Comparable<String> comparable;
        Comparator<String> comparator;
        CharSequence text;
        Number number;
        Iterable<Page2> pages;
        Map.Entry<String, int[]> entry;
        Node<Integer> node;
        Node<Node<String>> nodes;
        Animal animal;
        Enum<?> constant;
        java.security.Principal principal;
        List<?> raw;
        Inner inner;
        java.util.AbstractMap<String, String> map;
        java.util.concurrent.ConcurrentMap<String, Long> concurrent;
        java.io.Serializable serializable;

        class Inner {
            int number;
        }
    }

    record Page2(String title) {}

    static class Node<T> {
        T value;
        Node<T> next;
    }

    abstract static class Animal {}

    @Test
    void whatOnlyASnapshotCanTellIsNotHeldAgainstTheType() {
        assertThat(unsupported(Fine.class)).isEmpty();
    }

    static class Tagged {
        Tags tags;
        Wrapped wrapped;
    }

    static class Tags extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
        String owner;
    }

    static class Wrapped {
        private transient Object[] content;

        private void writeObject(java.io.ObjectOutputStream out) {}
    }

    @Test
    void classesWithStateThatCannotBeReadAreFound() {
        assertThat(unsupported(Tagged.class))
                .extracting(Unsupported::path, Unsupported::remedy)
                .containsExactly(
                        tuple("Tagged.tags", "keep the ArrayList in a field instead of extending it"),
                        tuple("Tagged.wrapped",
                                "make the fields non-transient, or remove writeObject, readObject, writeReplace and readResolve"));
    }

    @Test
    void fieldsThatAreNotStateAreNotLookedAt() {
        Root root = new Root("d", Directly.class, field -> field.getName().equals("fine"));
        GraphModel model = GraphModel.of(List.of(root));
        assertThat(model.unsupported()).isEmpty();
        assertThat(model.bean("d").fields()).extracting(StateField::name).containsExactly("fine");
    }

    @Test
    void aBeanThatRefersToAnotherBeanDoesNotInheritItsFields() {
        Root wiki = new Root("w", ByTitle.class, field -> false);
        Root other = new Root("o", Refers.class, field -> true);
        assertThat(GraphModel.of(List.of(wiki, other)).unsupported()).isEmpty();
    }

    static class Refers {
        ByTitle wiki;
    }

    private static List<Unsupported> unsupported(Class<?> bean) {
        return GraphModel.of(List.of(new Root(bean.getName(), bean, field -> true))).unsupported();
    }
}
