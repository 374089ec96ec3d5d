package dev.copycat.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.Settings;
import dev.copycat.SilentLog;
import dev.copycat.internal.engine.Engine;
import dev.copycat.internal.engine.Stores;
import dev.copycat.internal.journal.FileJournal;
import dev.copycat.internal.snapshot.FileSnapshots;
import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.DiskDirectory;
import dev.copycat.internal.storage.SimulatedDisk;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random systems of several beans, random calls that throw midway, nested ones, snapshots, restarts, crashes, and renamed
 * classes, fields and methods in between: after every step the live state, the state that the files give again, and a plain
 * model are equal. Other seeds and numbers with {@code -Dmodel.seed=N -Dmodel.systems=N -Dmodel.steps=N}.
 */
@Promise({"T5", "T7", "T8", "R1", "R6", "S1", "S3", "S4", "S6"})
@ExtendWith(SilentLog.class)
class ModelTest {

    private static final int STEPS = Integer.getInteger("model.steps", 1000);

    @TempDir
    private Path disk;

    private final StringBuilder history = new StringBuilder();
    private Random random;
    private int size;
    private Programs programs;
    private PlainModel model;
    private Troupe troupe;
    private Engine engine;
    private Path directory;
    private int starts;

    static Stream<Long> seeds() {
        long first = Long.getLong("model.seed", System.nanoTime());
        return Stream.iterate(first, seed -> seed + 1).limit(Integer.getInteger("model.systems", 100));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void liveStateRestoredStateAndPlainModelAreEqualAfterEveryStep(long seed) throws Exception {
        random = new Random(seed);
        size = 1 + random.nextInt(4);
        programs = new Programs(random, size);
        model = new PlainModel(size);
        directory = Files.createDirectory(disk.resolve("0"));
        open();
        try {
            for (int i = 0; i < STEPS; i++) {
                step();
                compare("-Dmodel.seed=" + seed + " -Dmodel.systems=1, step " + i);
            }
        } finally {
            engine.stop();
        }
    }

    private void step() throws IOException {
        history.setLength(0);
        int kind = random.nextInt(200);
        if (kind < 4) {
            tell("snapshot");
            engine.takeSnapshot();
        } else if (kind == 4) {
            tell("restart");
            engine.stop();
            open();
        } else if (kind == 5) {
            tell("crash");
            Engine crashed = engine;
            copyFiles();
            crashed.stop();
            open();
        } else {
            call(programs.bean(), programs.mode(), programs.next());
        }
    }

    private void call(int bean, Mode mode, String program) {
        tell(bean + " " + mode + ": " + program);
        Class<?> thrown = null;
        Class<?> expected = null;
        try {
            troupe.call(bean, mode, program);
        } catch (Failure | NullPointerException e) {
            thrown = e.getClass();
        }
        model.timeIs(troupe.told());
        try {
            model.call(bean, mode, program);
        } catch (Failure | NullPointerException e) {
            expected = e.getClass();
        }
        assertThat(thrown).as(history.toString()).isEqualTo(expected);
    }

    private void compare(String where) throws IOException {
        String expected = told(model.actors());
        assertThat(told(troupe.actors())).as(where + " (live)\n" + history).isEqualTo(expected);
        Troupe again = new Troupe(random.nextBoolean(), size, true);
        Engine restored = engine(again, inMemory(), false);
        try {
            restored.start();
            assertThat(told(again.actors())).as(where + " (restored)\n" + history).isEqualTo(expected);
            assertThat(restored.status().lastSequence()).as(where).isEqualTo(engine.status().lastSequence());
        } finally {
            restored.stop();
        }
    }

    private void open() {
        troupe = new Troupe(random.nextBoolean(), size, random.nextInt(4) > 0);
        engine = engine(troupe, new DiskDirectory(directory), random.nextBoolean());
        engine.start();
    }

    private Engine engine(Troupe actors, Directory files, boolean snapshotOnStop) {
        Settings settings = Settings.parse(Map.of(
                "copycat.durability", "write", "copycat.snapshot.every", "0",
                "copycat.snapshot.on-stop", Boolean.toString(snapshotOnStop)));
        Engine made = new Engine("main", directory, settings, actors, () -> {
            SystemIdentity identity = SystemIdentity.of(files, "main");
            return new Stores(new FileJournal(files, identity, 4000),
                    new FileSnapshots(files, identity, actors.model()), () -> {});
        });
        actors.playIn(made);
        return made;
    }

    private void copyFiles() throws IOException {
        Path copy = Files.createDirectory(disk.resolve(Integer.toString(++starts)));
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        directory = copy;
    }

    private Directory inMemory() throws IOException {
        SimulatedDisk copy = new SimulatedDisk();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                copy.add(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return copy;
    }

    private static String told(Collection<Actor> actors) {
        StringBuilder told = new StringBuilder();
        Map<Thing, Integer> numbers = new IdentityHashMap<>();
        actors.forEach(actor -> actor.tell(numbers, told));
        return told.toString();
    }

    private void tell(String what) {
        history.append(what);
    }
}
