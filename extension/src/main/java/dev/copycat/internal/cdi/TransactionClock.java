package dev.copycat.internal.cdi;

import static java.util.Objects.requireNonNull;

import dev.copycat.PrevalentClock;
import dev.copycat.internal.engine.Engine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock that stands still inside a transaction. */
final class TransactionClock extends PrevalentClock {

    private final ZoneId zone;

    TransactionClock() {
        this(ZoneOffset.UTC);
    }

    private TransactionClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return Engine.instant().orElseGet(Clock.systemUTC()::instant);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TransactionClock(requireNonNull(other, "zone"));
    }
}
