package dev.copycat.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import dev.copycat.Snapshot;
import dev.copycat.SnapshotDamagedException;
import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.graph.GraphModel;
import dev.copycat.internal.graph.Root;
import dev.copycat.internal.storage.DiskDirectory;
import dev.copycat.internal.storage.SimulatedDisk;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSnapshotsTest {

    private static final Instant AT = Instant.parse("2026-11-23T18:00:00Z");

    static class Notes {
        final List<Object> lines = new ArrayList<>();
    }

    @TempDir
    private Path path;

    private DiskDirectory directory;
    private SystemIdentity system;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = new DiskDirectory(path);
        system = SystemIdentity.of(directory, "main");
    }

    @Test
    @Promise({"S2", "S5"})
    void aSnapshotIsReadableTextUnderItsOwnName() throws IOException {
        Snapshot snapshot = store().write(42, AT, beans("Häuser"));

        assertThat(snapshot.file()).isEqualTo(path.resolve("snapshot-00000000000000000042.jsonl")).hasSize(snapshot.bytes());
        List<String> lines = Files.readAllLines(snapshot.file());
        assertThat(lines.get(0)).startsWith("{\"copycat\":\"snapshot\",\"format\":1,\"system\":\"main\"").contains("\"seq\":42");
        assertThat(lines).anyMatch(line -> line.contains("Häuser"));
        assertThat(lines.get(lines.size() - 1)).startsWith("{\"lines\":" + (lines.size() - 1));
    }

    @Test
    void theNewestIsRestored() throws IOException {
        FileSnapshots writer = store();
        writer.write(1, AT, beans("a"));
        writer.write(2, AT.plusSeconds(1), beans("a", "b"));
        Map<String, Object> fresh = beans();

        Snapshot restored = store().restore(fresh).orElseThrow();

        assertThat(restored.sequence()).isEqualTo(2);
        assertThat(restored.instant()).isEqualTo(AT.plusSeconds(1));
        assertThat(restored.bytes()).isEqualTo(Files.size(restored.file()));
        assertThat(lines(fresh)).containsExactly("a", "b");
    }

    @Test
    @Promise("R4")
    void aNewestThatCannotBeReadIsPassedOver() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        FileSnapshots writer = new FileSnapshots(disk, system, model());
        writer.write(1, AT, beans("a"));
        writer.write(2, AT, beans("a", "b"));
        disk.unreadable = "snapshot-00000000000000000002.jsonl";
        Map<String, Object> fresh = beans();
        assertThat(new FileSnapshots(disk, system, model()).restore(fresh)).map(Snapshot::sequence).hasValue(1L);
        assertThat(lines(fresh)).containsExactly("a");

        disk.delete("snapshot-00000000000000000001.jsonl");
        assertThatThrownBy(() -> new FileSnapshots(disk, system, model()).restore(fresh))
                .isInstanceOf(SnapshotDamagedException.class)
                .hasMessageContaining("snapshot-00000000000000000002.jsonl");
    }

    @Test
    @Promise("S2")
    void oneThatGetsNoNameLeavesNothing() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        FileSnapshots writer = new FileSnapshots(disk, system, model());
        disk.observer = operation -> {
            if (operation == SimulatedDisk.Operation.RENAME) {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> writer.write(1, AT, beans("a"))).isInstanceOf(IOException.class);
        assertThat(disk.list()).isEmpty();
    }

    @Test
    @Promise("S2")
    void theTwoNewestAreKept() throws IOException {
        FileSnapshots store = store();
        for (int i = 1; i <= 4; i++) {
            store.write(i, AT, beans("x"));
            assertThat(store.dropOlder()).isEqualTo(Math.max(1, i - 1));
        }
        assertThat(names()).containsExactly("snapshot-00000000000000000003.jsonl", "snapshot-00000000000000000004.jsonl");
    }

    @Test
    void anEmptyDirectoryHasNone() throws IOException {
        assertThat(store().restore(beans())).isEmpty();
    }

    @Test
    @Promise("R4")
    void everyFlippedByteAndEveryCutIsFoundAndTheOneBeforeServes() throws IOException {
        FileSnapshots writer = store();
        writer.write(1, AT, beans("old"));
        Path newest = writer.write(2, AT, beans("new")).file();
        byte[] good = Files.readAllBytes(newest);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 4;
            Files.write(newest, bad);
            assertOldServes("byte " + i);
            Files.write(newest, Arrays.copyOf(good, i));
            assertOldServes("cut to " + i);
        }
    }

    @Test
    @Promise("R4")
    void ifNoneIsWholeTheStartIsRefused() throws IOException {
        Path only = store().write(1, AT, beans("x")).file();
        Files.writeString(only, Files.readString(only).replace("\"x\"", "\"y\""));
        assertThatThrownBy(() -> store().restore(beans()))
                .isInstanceOf(SnapshotDamagedException.class)
                .hasMessageContainingAll(only.toString(), "Nothing was changed");
        assertThat(only).exists();
    }

    @Test
    @Promise("R3")
    void aSnapshotOfAnotherSystemIsRefused(@TempDir Path elsewhere) throws IOException {
        DiskDirectory other = new DiskDirectory(elsewhere);
        Path foreign = new FileSnapshots(other, SystemIdentity.of(other, "main"), model()).write(7, AT, beans("x")).file();
        Files.copy(foreign, path.resolve(foreign.getFileName()));
        assertThatThrownBy(() -> store().restore(beans()))
                .isInstanceOf(SnapshotDamagedException.class)
                .hasMessageContaining("not one of this system");
    }

    @Test
    void aStateThatCannotBeCarriedLeavesNoFile() throws IOException {
        FileSnapshots store = store();
        store.write(1, AT, beans("x"));
        assertThatThrownBy(() -> store.write(2, AT, beans("x", new Thread("t"))))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContaining("lines[1]");
        assertThat(path.toFile().list()).containsExactlyInAnyOrder("snapshot-00000000000000000001.jsonl", "system.json");
    }

    @Test
    void aLongStateIsReadThroughTheBuffer() throws IOException {
        Object[] many = IntStream.range(0, 50_000).mapToObj(i -> "line " + i).toArray();
        store().write(1, AT, beans(many));
        Map<String, Object> fresh = beans();
        store().restore(fresh);
        assertThat(lines(fresh)).containsExactly(many);
    }

    private void assertOldServes(String what) throws IOException {
        Map<String, Object> fresh = beans();
        assertThat(store().restore(fresh).orElseThrow().sequence()).as(what).isEqualTo(1);
        assertThat(lines(fresh)).containsExactly("old");
    }

    private FileSnapshots store() {
        return new FileSnapshots(directory, system, model());
    }

    private static GraphModel model() {
        return GraphModel.of(List.of(new Root("Notes", Notes.class, field -> true)));
    }

    private static Map<String, Object> beans(Object... lines) {
        Notes notes = new Notes();
        notes.lines.addAll(Arrays.asList(lines));
        return Map.of("Notes", notes);
    }

    private static List<Object> lines(Map<String, Object> beans) {
        return ((Notes) beans.get("Notes")).lines;
    }

    private List<String> names() {
        return Arrays.stream(path.toFile().list()).filter(name -> name.startsWith("snapshot")).sorted().toList();
    }
}
