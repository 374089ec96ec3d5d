package dev.copycat.tck.server;

import java.io.IOException;
import java.nio.file.Path;

/** Payara, which is a GlassFish with MicroProfile. */
public final class PayaraServer extends GlassFishServer {

    /**
     * Prepares; nothing is started yet.
     *
     * @param base an empty directory
     * @throws IOException if the domain cannot be copied
     */
    public PayaraServer(Path base) throws IOException {
        super(base);
    }

    @Override
    protected Path logs() {
        return base.resolve("domains/domain1/logs");
    }

    /** Its handlers are gone when the signal that ends it has come. */
    @Override
    public boolean logsToTheEnd() {
        return false;
    }

    @Override
    public boolean hasHealth() {
        return true;
    }
}
