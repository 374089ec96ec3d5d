package dev.copycat.benchmarks.peers;

import dev.copycat.Durability;
import dev.copycat.internal.cdi.PrevalentExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import java.util.Locale;

/** Weld SE with Copycat, which takes snapshots only when it is told to. One at a time in a process: its settings are global. */
public final class CopycatContainer {

    private CopycatContainer() {}

    /**
     * Starts a container.
     *
     * @param directory where the data lies
     * @param durability when a transaction returns
     * @param classes beans and interceptors
     * @return the container, running
     */
    public static SeContainer start(Path directory, Durability durability, Class<?>... classes) {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.durability", durability.name().toLowerCase(Locale.ROOT));
        System.setProperty("copycat.snapshot.every", "0");
        System.setProperty("copycat.snapshot.every-bytes", "0");
        System.setProperty("copycat.snapshot.on-stop", "false");
        return SeContainerInitializer.newInstance().disableDiscovery().addExtensions(new PrevalentExtension())
                .addBeanClasses(classes).initialize();
    }
}
