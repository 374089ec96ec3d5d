package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import jakarta.enterprise.inject.se.SeContainer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a flight recording has of a system, and that nothing depends on one. */
@Promise("O4")
class FlightRecordingTest extends OwnDirectory {

    @BeforeEach
    void keepTheJournal() {
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @Test
    void transactionsForcesSnapshotsAndRecoveriesAreTold() throws Exception {
        List<RecordedEvent> events = recorded(() -> {
            try (SeContainer container = Containers.with(Counter.class)) {
                Counter counter = container.select(Counter.class).get();
                counter.add("secret");
                container.select(PrevalentSystem.class).get().takeSnapshot();
                counter.add("another secret");
            }
            Containers.with(Counter.class).close();
        });

        assertThat(events).allMatch(event -> event.getString("system").equals("main"));
        assertThat(events).noneMatch(event -> event.toString().contains("secret"));
        List<RecordedEvent> transactions = named(events, "Transaction");
        assertThat(transactions).extracting(event -> event.getLong("sequence")).containsExactly(1L, 2L);
        assertThat(transactions).allSatisfy(event -> {
            assertThat(event.getString("method")).isEqualTo(Counter.class.getName() + ".add(String)");
            assertThat(event.getInt("bytes")).isGreaterThan(100);
            assertThat(event.getDuration("waited")).isPositive().isLessThanOrEqualTo(event.getDuration());
            assertThat(event.getString("thrown")).isNull();
            assertThat(event.getStackTrace()).isNotNull();
        });
        assertThat(named(events, "Force")).extracting(event -> event.getLong("records")).contains(1L);
        assertThat(named(events, "Force").stream().mapToLong(event -> event.getLong("records")).sum()).isEqualTo(2);
        List<RecordedEvent> snapshots = named(events, "Snapshot");
        assertThat(snapshots).extracting(event -> event.getLong("sequence")).containsExactly(0L, 1L);
        assertThat(snapshots).extracting(event -> event.getLong("objects")).containsExactly(2L, 2L);
        assertThat(snapshots).allMatch(event -> event.getLong("bytes") > 100);
        List<RecordedEvent> recoveries = named(events, "Recovery");
        assertThat(recoveries).extracting(event -> event.getLong("sequence")).containsExactly(0L, 2L);
        assertThat(recoveries).extracting(event -> event.getLong("replayed")).containsExactly(0L, 1L);
    }

    @Test
    void aCallThatThrowsOrIsRefusedIsToldWithTheClassOfItsException() throws Exception {
        List<RecordedEvent> events = named(recorded(() -> {
            try (SeContainer container = Containers.with(Counter.class)) {
                Counter counter = container.select(Counter.class).get();
                assertThatThrownBy(() -> counter.add("")).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> counter.add("half: \ud800")).isInstanceOf(ArgumentNotCarriedException.class);
            }
        }), "Transaction");

        assertThat(events).extracting(event -> event.getString("thrown"))
                .containsExactly(IllegalArgumentException.class.getName(), ArgumentNotCarriedException.class.getName());
        assertThat(events).extracting(event -> event.getLong("sequence")).containsExactly(1L, 0L);
    }

    @Test
    void withoutARecordingNoClassOfAnEventIsLoaded() throws Exception {
        assertThat(OneCall.run(directory, "-Xlog:class+load")).contains("counted 1")
                .contains("dev.copycat.internal.events.Recorder ")
                .doesNotContain("dev.copycat.internal.events.TransactionEvent", "dev.copycat.internal.events.SystemEvent");
    }

    @Test
    void itRunsWhereTheModuleIsMissing() throws Exception {
        assertThat(OneCall.run(directory, "--limit-modules", "java.se,jdk.unsupported"))
                .contains("counted 1", "without [jdk.jfr]");
    }

    /** The events of ours while something is done, however short. */
    private List<RecordedEvent> recorded(Work work) throws Exception {
        Path file = directory.resolve("test.jfr");
        try (Recording recording = new Recording()) {
            for (String name : List.of("Transaction", "Force", "Snapshot", "Recovery")) {
                recording.enable("dev.copycat." + name).withThreshold(Duration.ZERO);
            }
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("dev.copycat."))
                .sorted((one, other) -> one.getStartTime().compareTo(other.getStartTime()))
                .toList();
    }

    private static List<RecordedEvent> named(List<RecordedEvent> events, String name) {
        return events.stream().filter(event -> event.getEventType().getName().equals("dev.copycat." + name)).toList();
    }

    private interface Work {

        void run() throws Exception;
    }
}
