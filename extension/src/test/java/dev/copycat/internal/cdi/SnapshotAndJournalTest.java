package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentClock;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.internal.graph.GraphComparison;
import dev.copycat.internal.graph.GraphModel;
import dev.copycat.internal.graph.Root;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot and the journal after it give the same state as the whole journal, object by object. */
@Promise({"R1", "R6", "T5", "T7", "T10"})
class SnapshotAndJournalTest {

    private static final String DIRECTORY = "copycat.directory";
    private static final String ON_STOP = "copycat.snapshot.on-stop";

    static final class Item {
        final int number;
        final Instant made;
        final List<Item> friends = new ArrayList<>();
        Object note;

        Item(int number, Instant made) {
            this.number = number;
            this.made = made;
        }
    }

    record Key(String name, List<Integer> parts) {}

    @Prevalent
    public static class Shelf {
        private final Map<Integer, Item> items = new TreeMap<>();
        private final Map<Key, Set<Item>> index = new HashMap<>();
        private final Deque<Object> log = new ArrayDeque<>();

        @Inject
        private PrevalentClock clock;

        @Inject
        private Counter counter;

        @PostConstruct
        void made() {
            instances.putIfAbsent(Shelf.class.getName(), this);
        }

        public void put(int number) {
            counter.count();
            items.computeIfAbsent(number, n -> new Item(n, clock.instant()));
        }

        public void link(int one, int other) {
            items.get(one).friends.add(items.get(other));
            log.addLast(clock.instant());
        }

        public void index(String name, List<Integer> parts, int number) {
            Item item = items.get(number);
            item.note = index.computeIfAbsent(new Key(name, parts), unused -> new HashSet<>());
            index.get(new Key(name, parts)).add(item);
        }

        public void remove(int number) {
            items.remove(number);
            if (number % 3 == 0) {
                throw new IllegalStateException("after the removal");
            }
        }
    }

    @Prevalent
    public static class Counter {
        private long count;

        @PostConstruct
        void made() {
            instances.putIfAbsent(Counter.class.getName(), this);
        }

        public void count() {
            count++;
        }
    }

    private static final GraphModel MODEL = GraphModel.of(Stream.of(Shelf.class, Counter.class)
            .map(type -> new Root(type.getName(), type, field -> !field.isAnnotationPresent(Inject.class)))
            .toList());

    private static Map<String, Object> instances = new HashMap<>();

    @TempDir
    private Path directory;

    @AfterEach
    void clearSettings() {
        System.clearProperty(DIRECTORY);
        System.clearProperty(ON_STOP);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bothWaysLeadToTheSameState(long seed) throws IOException {
        Random random = new Random(seed);
        Path withSnapshot = directory.resolve("with");
        Map<String, Object> live = run(withSnapshot, container -> {
            Shelf shelf = container.select(Shelf.class).get();
            calls(shelf, random, 100);
            container.select(PrevalentSystem.class).get().takeSnapshot();
            calls(shelf, random, 100);
        });
        Path journalAlone = directory.resolve("alone");
        copy(withSnapshot, journalAlone);
        Path snapshot = newestSnapshot(journalAlone);
        Files.delete(snapshot);

        Map<String, Object> fromSnapshot = run(withSnapshot, container -> reach(container));
        Map<String, Object> fromJournal = run(journalAlone, container -> reach(container));

        assertThat(snapshot.toString()).doesNotContain("00000000000000000000.jsonl");
        assertThat(GraphComparison.difference(MODEL, live, fromSnapshot)).isEmpty();
        assertThat(GraphComparison.difference(MODEL, live, fromJournal)).isEmpty();
    }

    private static void calls(Shelf shelf, Random random, int count) {
        for (int i = 0; i < count; i++) {
            try {
                switch (random.nextInt(4)) {
                    case 0 -> shelf.link(random.nextInt(20), random.nextInt(20));
                    case 1 -> shelf.index("k" + random.nextInt(3), List.of(random.nextInt(2)), random.nextInt(20));
                    case 2 -> shelf.remove(random.nextInt(20));
                    default -> shelf.put(random.nextInt(20));
                }
            } catch (IllegalStateException | NullPointerException partOfTheOutcome) {
                // The record stays; replay throws again.
            }
        }
    }

    private interface Work {
        void in(SeContainer container);
    }

    private static void reach(SeContainer container) {
        assertThat(container.select(PrevalentSystem.class).get().status().lastSequence()).isEqualTo(200);
    }

    private static Map<String, Object> run(Path data, Work work) {
        System.setProperty(DIRECTORY, data.toString());
        System.setProperty(ON_STOP, "false");
        instances = new HashMap<>();
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new PrevalentExtension())
                .addBeanClasses(Shelf.class, Counter.class)
                .initialize()) {
            work.in(container);
        }
        return instances;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static Path newestSnapshot(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(path -> path.getFileName().toString().startsWith("snapshot-")).sorted().reduce((a, b) -> b)
                    .orElseThrow();
        }
    }
}
