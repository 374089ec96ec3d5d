package dev.copycat.internal.jmx;

import dev.copycat.Phase;
import dev.copycat.PrevalenceException;
import dev.copycat.PrevalentSystemMXBean;
import dev.copycat.Snapshot;
import dev.copycat.internal.engine.Engine;
import java.util.Date;
import java.util.Optional;

/** What clients of JMX see of an engine. */
final class ManagedSystem implements PrevalentSystemMXBean {

    private final Engine engine;

    ManagedSystem(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String getDirectory() {
        return engine.directory().toString();
    }

    @Override
    public Phase getPhase() {
        return engine.status().phase();
    }

    @Override
    public long getLastSequence() {
        return engine.status().lastSequence();
    }

    @Override
    public long getRecoveryMillis() {
        return engine.status().recoveryTime().toMillis();
    }

    @Override
    public long getLastSnapshotSequence() {
        return snapshot().map(Snapshot::sequence).orElse(0L);
    }

    @Override
    public Date getLastSnapshotTime() {
        return snapshot().map(Snapshot::instant).map(Date::from).orElse(null);
    }

    @Override
    public String getLastSnapshotFile() {
        return snapshot().map(Snapshot::file).map(Object::toString).orElse(null);
    }

    @Override
    public long getLastSnapshotBytes() {
        return snapshot().map(Snapshot::bytes).orElse(0L);
    }

    /** Our exceptions stay here: the client has not their classes. */
    @Override
    public String takeSnapshot() {
        try {
            return engine.takeSnapshot().file().toString();
        } catch (PrevalenceException notTaken) {
            throw new IllegalStateException(notTaken.getMessage());
        }
    }

    private Optional<Snapshot> snapshot() {
        return engine.status().lastSnapshot();
    }
}
