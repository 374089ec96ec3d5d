package dev.copycat.tck.harness;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.container.test.spi.TestDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.ProtocolArchiveProcessor;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Zips what goes into every application, the test runner, AssertJ and {@code copycat.jar}, once and not for each anew; without
 * what no test calls there, for a server looks through all classes of an application.
 */
public final class ZippedLibraries implements ProtocolArchiveProcessor {

    private static final String NEEDLESS = "/org/jboss/shrinkwrap/descriptor/.*|/org/junit/jupiter/params/.*";

    private static final Map<String, ByteArrayAsset> BY_NAME = new ConcurrentHashMap<>();

    @Override
    public void process(TestDeployment deployment, Archive<?> application) {
        for (Archive<?> library : deployment.getAuxiliaryArchives()) {
            ArchivePath path = ArchivePaths.create("/WEB-INF/lib", library.getName());
            if (application.delete(path) != null) {
                application.add(BY_NAME.computeIfAbsent(library.getName(), name -> zip(library)), path);
            }
        }
    }

    private static ByteArrayAsset zip(Archive<?> library) {
        GenericArchive needed = ShrinkWrap.create(GenericArchive.class, library.getName())
                .merge(library, Filters.exclude(NEEDLESS));
        return new ByteArrayAsset(needed.as(ZipExporter.class).exportAsInputStream());
    }
}
