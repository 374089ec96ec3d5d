package dev.copycat.tck.se;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.classloader.ShrinkWrapClassLoader;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** What a WAR holds, for a process that has its classes on the class path and only lacks its resources. */
final class PackedApplication {

    private static final String CLASSES = "/WEB-INF/classes";
    private static final String CLASS = ".class";
    private static final Set<Class<? extends Annotation>> MAKE_A_BEAN = Set.of(Dependent.class, Interceptor.class);

    private final Archive<?> archive;
    private final ClassLoader loader;

    PackedApplication(Archive<?> archive, ClassLoader parent) {
        this.archive = archive;
        JavaArchive resources = ShrinkWrap.create(JavaArchive.class);
        archive.getContent(path -> path.get().startsWith(CLASSES) && !path.get().endsWith(CLASS)).forEach((path, node) -> {
            if (node.getAsset() != null) {
                resources.add(node.getAsset(), path.get().substring(CLASSES.length()));
            }
        });
        this.loader = new ShrinkWrapClassLoader(parent, resources);
    }

    ClassLoader loader() {
        return loader;
    }

    /** The classes that are beans, as the discovery mode of its {@code beans.xml} says. */
    Class<?>[] beanClasses() {
        boolean all = beansXml().contains("\"all\"");
        return archive.getContent(path -> path.get().startsWith(CLASSES) && path.get().endsWith(CLASS)).keySet().stream()
                .map(this::load)
                .filter(type -> all || Arrays.stream(type.getAnnotations()).anyMatch(PackedApplication::makesABean))
                .toArray(Class<?>[]::new);
    }

    private static boolean makesABean(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        return MAKE_A_BEAN.contains(type)
                || type.isAnnotationPresent(NormalScope.class)
                || type.isAnnotationPresent(Stereotype.class);
    }

    private Class<?> load(ArchivePath path) {
        String name = path.get().substring(CLASSES.length() + 1).replace(CLASS, "").replace('/', '.');
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is in the archive and not on the class path", e);
        }
    }

    private String beansXml() {
        try (InputStream in = archive.get("/WEB-INF/beans.xml").getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
