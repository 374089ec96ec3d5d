package dev.copycat.tck.harness;

import org.jboss.arquillian.container.test.spi.client.deployment.ApplicationArchiveProcessor;
import org.jboss.arquillian.container.test.spi.client.deployment.AuxiliaryArchiveAppender;
import org.jboss.arquillian.container.test.spi.client.deployment.ProtocolArchiveProcessor;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes the harness known to Arquillian. */
public final class HarnessExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(AuxiliaryArchiveAppender.class, CopycatLibrary.class)
                .service(AuxiliaryArchiveAppender.class, HarnessLibrary.class)
                .service(ApplicationArchiveProcessor.class, ServletContainer.class)
                .service(ProtocolArchiveProcessor.class, ZippedLibraries.class)
                .observer(LoggedRefusal.class)
                .observer(Restarter.class);
    }
}
