package dev.copycat.tck.se;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Nothing is to be configured. */
public final class SeConfiguration implements ContainerConfiguration {

    @Override
    public void validate() {
        // There is nothing that could be wrong.
    }
}
