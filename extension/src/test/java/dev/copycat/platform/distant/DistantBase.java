package dev.copycat.platform.distant;

import dev.copycat.Restored;
import java.util.ArrayList;
import java.util.List;

/** A superclass of beans in other packages. */
public abstract class DistantBase {

    /** What was called. */
    protected transient List<String> calls = new ArrayList<>();

    @Restored
    void rebuild() {
        calls.add("rebuild of the base");
    }
}
