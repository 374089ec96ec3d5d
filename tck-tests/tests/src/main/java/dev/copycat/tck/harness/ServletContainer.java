package dev.copycat.tck.harness;

import java.io.File;
import org.jboss.arquillian.container.test.spi.client.deployment.ApplicationArchiveProcessor;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;

/**
 * What an application has to bring to a server that has neither CDI nor JSON-B: the directory that the system property
 * {@code tck.webapp} names is laid over every WAR. Without the property the server has everything.
 */
public final class ServletContainer implements ApplicationArchiveProcessor {

    @Override
    public void process(Archive<?> application, TestClass test) {
        String webapp = System.getProperty("tck.webapp");
        if (webapp != null) {
            application.merge(ShrinkWrap.create(GenericArchive.class).as(ExplodedImporter.class)
                    .importDirectory(new File(webapp)).as(GenericArchive.class));
        }
    }
}
