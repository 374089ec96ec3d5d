package dev.copycat.tck.jetty;

import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.jboss.arquillian.container.jetty.embedded_12_ee10.WebAppContextProcessor;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Has an application take its classes from its WAR, as in a Jetty that is a server. By the adapter's default it takes them from
 * the tests' class path, and the setting for it is an enum, which arquillian.xml cannot give.
 */
public final class OwnClasses implements WebAppContextProcessor {

    @Override
    public void process(WebAppContext application, Archive<?> archive) {
        application.setParentLoaderPriority(false);
    }
}
