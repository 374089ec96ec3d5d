package dev.copycat.crash.ledger;

import dev.copycat.PrevalentSystem;
import dev.copycat.SnapshotFailedException;
import dev.copycat.SystemUnavailableException;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Obeys one command a line, and answers each with one line.
 *
 * <pre>
 * start DIRECTORY SNAPSHOT_EVERY SNAPSHOT_ON_STOP      started SEQUENCE SNAPSHOT, or: refused REASON
 * work LOG RUN CLIENTS CALLS LONGEST                   worked
 * snapshot LOG                                         snapshot SEQUENCE, or: refused REASON
 * ledger FILE                                          RUNNING, or another phase, after the entries are in the file
 * stop                                                 stopped
 * </pre>
 */
public final class LedgerMain {

    /** Small, so that a few calls lead through several segments. */
    private static final String SEGMENT_BYTES = "4096";

    private SeContainer container;

    private LedgerMain() {}

    /** Obeys until the input ends, or at the latest until whoever began it has ended. */
    public static void main(String[] args) throws Exception {
        ProcessHandle.current().parent().orElseThrow().onExit().thenRun(() -> Runtime.getRuntime().halt(1));
        LedgerMain ledger = new LedgerMain();
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println(ledger.obey(List.of(line.split(" "))));
        }
    }

    private String obey(List<String> command) throws Exception {
        return switch (command.get(0)) {
            case "start" -> start(command);
            case "work" -> work(command);
            case "snapshot" -> snapshot(Path.of(command.get(1)));
            case "ledger" -> ledger(Path.of(command.get(1)));
            case "stop" -> stop();
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private String start(List<String> command) {
        System.setProperty("copycat.directory", command.get(1));
        System.setProperty("copycat.snapshot.every", command.get(2));
        System.setProperty("copycat.snapshot.on-stop", command.get(3));
        System.setProperty("copycat.application", "ledger");
        System.setProperty("copycat.journal.segment-bytes", SEGMENT_BYTES);
        try {
            container = SeContainerInitializer.newInstance().initialize();
        } catch (RuntimeException e) {
            return "refused " + reason(e);
        }
        var status = system().status();
        return "started " + status.lastSequence() + " " + status.lastSnapshot().orElseThrow().sequence();
    }

    private String work(List<String> command) throws IOException, InterruptedException {
        int[] numbers = command.stream().skip(2).mapToInt(Integer::parseInt).toArray();
        try (AcknowledgementLog log = new AcknowledgementLog(Path.of(command.get(1)))) {
            new Clients(theLedger(), log, new Clients.Work(numbers[0], numbers[1], numbers[2], numbers[3])).run();
        }
        return "worked";
    }

    private String snapshot(Path path) throws IOException {
        try (AcknowledgementLog log = new AcknowledgementLog(path)) {
            long sequence = system().takeSnapshot().sequence();
            log.line("snapshot", sequence, "");
            return "snapshot " + sequence;
        } catch (SnapshotFailedException | SystemUnavailableException e) {
            return "refused " + reason(e);
        }
    }

    private String ledger(Path file) throws IOException {
        Files.write(file, theLedger().entries());
        return system().status().phase().toString();
    }

    private String stop() {
        container.close();
        return "stopped";
    }

    private Ledger theLedger() {
        return container.select(Ledger.class).get();
    }

    private PrevalentSystem system() {
        return container.select(PrevalentSystem.class).get();
    }

    private static String reason(Throwable failure) {
        StringBuilder reason = new StringBuilder();
        for (Throwable e = failure; e != null; e = e.getCause()) {
            reason.append(reason.isEmpty() ? "" : " < ").append(e);
        }
        return reason.toString().replaceAll("\\s+", " ");
    }
}
