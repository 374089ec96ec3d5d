package dev.copycat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** No lines of Copycat's while a class runs that starts systems by the hundred thousand: each would cost more than the start. */
public final class SilentLog implements BeforeAllCallback, AfterAllCallback {

    private static final Logger LOG = Logger.getLogger("dev.copycat");

    @Override
    public void beforeAll(ExtensionContext context) {
        LOG.setLevel(Level.OFF);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        LOG.setLevel(null);
    }
}
