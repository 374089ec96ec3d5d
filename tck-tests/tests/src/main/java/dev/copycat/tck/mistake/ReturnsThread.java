package dev.copycat.tck.mistake;

import dev.copycat.LiveResult;
import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import java.util.List;
import java.util.Map;

@Prevalent
class ReturnsThread {

    @ReadOnly
    public Map<String, List<Thread>> workers() {
        return Map.of();
    }

    @ReadOnly
    @LiveResult
    public List<Thread> liveWorkers() {
        return List.of();
    }
}
