package dev.copycat.tck.jetty;

import org.jboss.arquillian.container.jetty.embedded_12_ee10.WebAppContextProcessor;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian what its adapter for Jetty does not. */
public final class Jetty implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(WebAppContextProcessor.class, OwnClasses.class).observer(UndeployedApplication.class);
    }
}
