package dev.copycat.tck.harness;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** The tests' own class path, which has what goes into an application's libraries. */
final class ClassPath {

    private ClassPath() {}

    /** The jar that a class comes from, or one made of the directory that it was compiled to. */
    static JavaArchive jarOf(Class<?> type, String name) {
        File place = placeOf(type).toFile();
        JavaArchive jar = ShrinkWrap.create(JavaArchive.class, name);
        return place.isDirectory()
                ? jar.merge(ShrinkWrap.create(GenericArchive.class).as(ExplodedImporter.class)
                        .importDirectory(place).as(GenericArchive.class))
                : jar.as(ZipImporter.class).importFrom(place).as(JavaArchive.class);
    }

    /** The jar or directory that a class comes from. */
    static Path placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
