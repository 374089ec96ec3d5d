package dev.copycat.tck.harness;

import dev.copycat.Prevalent;
import org.jboss.arquillian.container.test.spi.client.deployment.AuxiliaryArchiveAppender;
import org.jboss.shrinkwrap.api.Archive;

/** {@code copycat.jar} in {@code WEB-INF/lib}, as a user drops it there. */
public final class CopycatLibrary implements AuxiliaryArchiveAppender {

    @Override
    public Archive<?> createAuxiliaryArchive() {
        return ClassPath.jarOf(Prevalent.class, "copycat.jar");
    }
}
