package dev.copycat.tck.payaramicro;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian what its adapter for Payara Micro does not. */
public final class PayaraMicro implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(EndOfProcess.class).observer(FailedApplications.class);
    }
}
