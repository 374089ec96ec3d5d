package dev.copycat.tck.harness;

import dev.copycat.tck.Promise;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.spi.client.deployment.AuxiliaryArchiveAppender;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** What the tests call inside a container that is a process of its own. */
public final class HarnessLibrary implements AuxiliaryArchiveAppender {

    @Override
    public Archive<?> createAuxiliaryArchive() {
        return ShrinkWrap.create(JavaArchive.class, "tck-harness.jar")
                .merge(ClassPath.jarOf(Assertions.class, "assertj.jar"))
                .addClasses(Promise.class, AfterRestart.class, Meanwhile.class, Callers.class, DataDirectory.class)
                .addClass(SystemFiles.class);
    }
}
