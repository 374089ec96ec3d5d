package dev.copycat.internal.graph;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of all classes that code reachable from some classes names: what is in the constant pools of their class
 * files, and in those of the classes named there, and so on. Class files of the platform are not opened. Nothing is
 * loaded.
 */
final class CodeClosure {

    private static final int MOST_CLASSES = 50_000;
    private static final List<String> PLATFORM =
            List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "jakarta.");

    private final ClassLoader loader;
    private final Set<String> names = new HashSet<>();
    private final Deque<String> unread = new ArrayDeque<>();

    private CodeClosure(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Collects the names.
     *
     * @param roots where the code begins
     * @param loader finds the class files
     * @return the binary names, those of the platform that were met included
     */
    static Set<String> names(Collection<Class<?>> roots, ClassLoader loader) {
        CodeClosure closure = new CodeClosure(loader);
        roots.forEach(root -> closure.meet(root.getName()));
        int read = 0;
        while (!closure.unread.isEmpty() && read++ < MOST_CLASSES) {
            closure.read(closure.unread.remove());
        }
        return closure.names;
    }

    private void meet(String name) {
        if (names.add(name) && PLATFORM.stream().noneMatch(name::startsWith)) {
            unread.add(name);
        }
    }

    private void read(String name) {
        String resource = name.replace('.', '/') + ".class";
        try (InputStream in = loader == null
                ? ClassLoader.getSystemResourceAsStream(resource)
                : loader.getResourceAsStream(resource)) {
            if (in != null) {
                ConstantPool.classNames(new DataInputStream(new java.io.BufferedInputStream(in))).forEach(this::meet);
            }
        } catch (IOException unreadable) {
            // It names nothing that could be carried then: an object of a class that only it names is refused.
            System.getLogger(CodeClosure.class.getName()).log(System.Logger.Level.DEBUG, resource, unreadable);
        }
    }
}
