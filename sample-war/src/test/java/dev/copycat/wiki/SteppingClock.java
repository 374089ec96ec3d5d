package dev.copycat.wiki;

import dev.copycat.PrevalentClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Tells a second more each time. */
final class SteppingClock extends PrevalentClock {

    private Instant now = Instant.parse("2026-11-23T18:00:00Z");

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        now = now.plusSeconds(1);
        return now;
    }
}
